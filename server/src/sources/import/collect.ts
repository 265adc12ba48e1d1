import type { Drug, EntityId, Name, SourceReference } from "../../core/knowledge/entity";
import { identifierFault } from "../check/identifiers";
import { malformed } from "./file";
import type { Report } from "./file";
import type { Importer } from "./importer";
import { moietyNames, nameKey, otherOrder, slug, withoutBiologicSuffix } from "./names";
import { noiseOf } from "./noise";
import type { SubstanceRecord } from "./record";
import { COMBINING, combinationLabel, compare, labelOf, Substance } from "./substance";
import { SubstanceIndex } from "./substanceIndex";

/** Identifiers that name one substance, the surest first. Classes such as ATC name many. */
const IDENTITY = ["unii:", "inchikey:", "drugbank:", "chembl:", "pharmgkb.drug:", "rxnorm:", "cas:"];

/** What a collection did, for people to look over. */
export interface CollectReport {
  readonly records: number;
  /** Sound rows that have nothing that counts, by reason. */
  readonly passedOver: Readonly<Record<string, number>>;
  /** Records whose substances are not known, and not named clearly enough to begin one. */
  readonly unresolved: number;
  /** Names that were left out, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly conflicts: readonly string[];
  /** Known substances that records were assigned to, by what told that they are the same: a kind of identifier, or the name. */
  readonly merged: Readonly<Record<string, number>>;
}

/** Puts records of several registers together, substance by substance: by identifier first, then by name. */
export class Collector {
  readonly #substances: (Substance | undefined)[] = [];
  readonly #byId = new SubstanceIndex(this.#substances);
  readonly #byIdentifier = new SubstanceIndex(this.#substances);
  readonly #byLabel = new SubstanceIndex(this.#substances);
  /** By any other name. */
  readonly #bySynonym = new SubstanceIndex(this.#substances);
  /** Brands that only one substance has, for records that describe a preparation instead of naming a substance. */
  readonly #byBrand = new SubstanceIndex(this.#substances);
  readonly #byParts = new SubstanceIndex(this.#substances);
  readonly #leftOut = new Map<string, number>();
  readonly #passedOver = new Map<string, number>();
  readonly #conflicts: string[] = [];
  /** The known substances stand before all others. */
  readonly #known: number;
  readonly #met = new Set<Substance>();
  readonly #mergedBy = new Map<string, number>();
  readonly #report: Report;
  #records = 0;
  #unresolved = 0;

  /** `known` substances keep their ids and answer to their names; of those only what the records add comes out again. */
  constructor(report: Report, known: Iterable<Drug> = []) {
    this.#report = report;
    const combinations: Drug[] = [];
    for (const drug of known) {
      if (drug.label.includes(COMBINING)) combinations.push(drug);
      else this.#plant(drug);
    }
    for (const drug of combinations) this.#plantCombination(drug);
    this.#known = this.#substances.length;
  }

  /** Counts a row that an importer has no use for. */
  passOver(reason: string): void {
    count(reason, this.#passedOver);
  }

  add(record: SubstanceRecord, reference: SourceReference, keep: Importer["keep"]): void {
    this.#records++;
    const substance = this.#resolve(record, reference);
    if (substance === undefined) {
      this.#unresolved++;
      this.#report(malformed(record.file, record.line, unknownSubstance(record)));
      return;
    }
    substance.addSource(reference);
    substance.describe(record.modality, record.companies);
    for (const curie of this.#sound(record)) this.#addIdentifier(substance, curie);
    for (const name of record.names) this.#addName(substance, name);
    for (const fact of record.facts) substance.addFact(fact, keep);
  }

  report(): CollectReport {
    return {
      records: this.#records,
      unresolved: this.#unresolved,
      passedOver: inOrder(this.#passedOver),
      leftOut: inOrder(this.#leftOut),
      conflicts: this.#conflicts,
      merged: inOrder(this.#mergedBy),
    };
  }

  /**
   * Everything collected, by id, each made and let go when it is asked for: a collection of several hundred thousand
   * substances and what is made of it would not fit side by side. Can be gone through once.
   */
  *release(): Generator<Drug> {
    for (const substance of this.#substances) {
      for (const name of substance?.names ?? []) if (substance !== undefined) this.#settle(substance, name);
    }
    for (const index of [this.#byIdentifier, this.#byLabel, this.#bySynonym, this.#byBrand, this.#byParts])
      index.clear();
    const places = this.#substances.flatMap((substance) => (substance?.isAttested ? [substance] : []));
    this.#substances.length = 0;
    // From the end, so that what was given can be let go.
    places.sort((a, b) => compare(b.id, a.id));
    for (let next = places.pop(); next !== undefined; next = places.pop()) yield next.toDrug();
  }

  #plant(drug: Drug): Substance {
    const isCombination = drug.label.includes(COMBINING);
    const substance = this.#begin(drug.id, drug.label, isCombination);
    for (const curie of drug.identifiers ?? []) this.#byIdentifier.set(curie, substance);
    if (isCombination) return substance;
    this.#indexName(substance, drug.label, true);
    for (const { kind, text } of drug.names) {
      if (kind === "brand") this.#indexBrand(substance, nameKey(text));
      else if (kind !== "former") this.#indexName(substance, text, false);
    }
    return substance;
  }

  #plantCombination(drug: Drug): void {
    const substance = this.#plant(drug);
    const parts = drug.label.split(COMBINING).map((part) => this.#lookUp(nameKey(part))?.id);
    if (parts.every((id) => id !== undefined)) this.#byParts.set(parts.sort(compare).join(" "), substance);
  }

  /**
   * A substance's own name is taken from others that borrow it, and is no brand. A brand is taken from a substance that
   * lists it as a synonym: registers of products know better whose it is.
   */
  #settle(substance: Substance, name: Name): void {
    const key = nameKey(name.text);
    const owner = this.#byLabel.get(key);
    const isBrand = name.kind === "brand" || name.kind === "former";
    if (owner !== undefined && owner !== substance) {
      this.#takeAway(name, substance, owner);
      return;
    }
    if (!isBrand) return;
    const borrower = owner === undefined ? this.#bySynonym.get(key) : undefined;
    const isBorrowed = borrower !== substance && borrower?.kindOf(name.text) === "synonym";
    if (isBorrowed) this.#takeAway(name, borrower, substance);
    if (owner === undefined && (borrower !== substance || moietyNames(name.text).length === 0)) return;
    substance.dropName(name);
    substance.addName({ text: labelOf(name.text), kind: "synonym" });
  }

  #takeAway(name: Name, from: Substance, owner: Substance): void {
    from.dropName(name);
    this.#conflicts.push(`"${name.text}" is ${owner.id}; dropped from ${from.id}`);
  }

  #resolve(record: SubstanceRecord, reference: SourceReference): Substance | undefined {
    const [first] = record.substances;
    if (first === undefined) return undefined;
    if (record.substances.length > 1) return this.#combination(record, reference);
    const known = this.#identified(record);
    if (known !== undefined) return known;
    for (const name of readingsOf(record, 0)) {
      const named = this.#named(name, record);
      if (named !== undefined && !this.#contradicts(named, record)) return this.#meet(named, "name");
    }
    return record.mayCreate ? this.#create(first, false) : this.#branded(record);
  }

  #identified(record: SubstanceRecord): Substance | undefined {
    for (const prefix of IDENTITY) {
      for (const curie of record.identifiers) {
        const known = curie.startsWith(prefix) ? this.#byIdentifier.get(curie) : undefined;
        // A CAS number may be a whole family's; a UNII is one substance's.
        if (known !== undefined && !this.#contradicts(known, record)) return this.#meet(known, prefix.slice(0, -1));
      }
    }
    return undefined;
  }

  #meet(substance: Substance, by: string): Substance {
    if (substance.place >= this.#known || this.#met.has(substance)) return substance;
    this.#met.add(substance);
    count(by, this.#mergedBy);
    return substance;
  }

  /** The substance that goes by a name, or by the name of its active moiety, which makes the salt's name one of its own. */
  #named(name: string, { isTranslated }: SubstanceRecord): Substance | undefined {
    const reversed = otherOrder(name);
    const exact = this.#lookUp(nameKey(name)) ?? (reversed === undefined ? undefined : this.#lookUp(reversed));
    if (exact !== undefined) return exact;
    const plain = withoutBiologicSuffix(name);
    for (const candidate of [...(plain === undefined ? [] : [nameKey(plain)]), ...moietyNames(name)]) {
      const moiety = this.#lookUp(candidate);
      if (moiety === undefined) continue;
      if (isTranslated !== true) this.#addName(moiety, { text: labelOf(name), kind: "synonym" });
      return moiety;
    }
    return undefined;
  }

  #branded(record: SubstanceRecord): Substance | undefined {
    // Firms give one brand to different products in different countries.
    const brand = record.isTranslated === true ? undefined : record.names.find(({ kind }) => kind === "brand");
    return brand === undefined ? undefined : this.#byBrand.get(nameKey(brand.text));
  }

  #lookUp(key: string): Substance | undefined {
    return this.#byLabel.get(key) ?? this.#bySynonym.get(key);
  }

  /** Two substances of one name, told apart by an identifier that can be only one's. */
  #contradicts(known: Substance, record: SubstanceRecord): boolean {
    return ["unii:", "inchikey:"].some((prefix) => {
      const theirs = record.identifiers.filter((curie) => curie.startsWith(prefix));
      const own = known.identifiers.filter((curie) => curie.startsWith(prefix));
      const differs = theirs.length > 0 && own.length > 0 && !theirs.some((curie) => own.includes(curie));
      if (differs)
        this.#conflicts.push(
          `${known.id} is ${own.join(", ")}, but ${record.file}:${record.line} ${theirs.join(", ")}`,
        );
      return differs;
    });
  }

  #combination(record: SubstanceRecord, reference: SourceReference): Substance | undefined {
    const parts: Substance[] = [];
    for (const [index, name] of record.substances.entries()) {
      const named = readingsOf(record, index).map((reading) => this.#named(reading, record));
      const part =
        named.find((found) => found !== undefined) ?? (record.mayCreate ? this.#create(name, false) : undefined);
      if (part === undefined) return this.#branded(record);
      part.addSource(reference);
      if (!parts.includes(part)) parts.push(part);
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const key = parts
      .map(({ id }) => id)
      .sort(compare)
      .join(" ");
    const known = this.#byParts.get(key) ?? this.#create(combinationLabel(parts.map(({ label }) => label)), true);
    if (known !== undefined) this.#byParts.set(key, known);
    return known;
  }

  #create(name: string, isCombination: boolean): Substance | undefined {
    const label = labelOf(name);
    const base = slug(label);
    if (base === "") return undefined;
    let id = `drug:${base}`;
    for (let count = 2; this.#byId.has(id); count++) id = `drug:${base}-${count}`;
    const substance = this.#begin(id, label, isCombination);
    if (!isCombination) this.#indexName(substance, label, true);
    return substance;
  }

  #begin(id: EntityId, label: string, isCombination: boolean): Substance {
    const substance = new Substance(id, this.#substances.length, label, isCombination);
    this.#substances.push(substance);
    this.#byId.set(id, substance);
    return substance;
  }

  #sound(record: SubstanceRecord): string[] {
    return record.identifiers.filter((curie) => {
      const fault = identifierFault(curie);
      if (fault !== undefined) this.#report(malformed(record.file, record.line, fault));
      return fault === undefined;
    });
  }

  #addIdentifier(substance: Substance, curie: string): void {
    substance.addIdentifier(curie);
    const owner = this.#byIdentifier.get(curie);
    if (owner === undefined) this.#byIdentifier.set(curie, substance);
    else if (owner !== substance && !curie.startsWith("atc:"))
      this.#conflicts.push(`${curie} is ${owner.id} and ${substance.id}`);
  }

  #addName(substance: Substance, name: Name): void {
    const isLabel = nameKey(name.text) === nameKey(substance.label);
    const noise = isLabel ? undefined : noiseOf(name.text, name.kind === "brand");
    if (noise !== undefined) {
      count(noise, this.#leftOut);
      return;
    }
    substance.addName(isSaltOf(name, substance) ? { ...name, kind: "synonym" } : name);
    if (name.kind === "brand") this.#indexBrand(substance, nameKey(name.text));
    else if (name.kind !== "former") this.#indexName(substance, name.text, false);
  }

  #indexBrand(substance: Substance, key: string): void {
    this.#byBrand.share(key, substance);
  }

  #indexName(substance: Substance, text: string, isLabel: boolean): void {
    const key = nameKey(text);
    if (isLabel && !this.#byLabel.has(key)) this.#byLabel.set(key, substance);
    if (isLabel || this.#byLabel.get(key) === substance) return;
    this.#bySynonym.share(key, substance);
  }
}

function count(what: string, counts: Map<string, number>): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function inOrder(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compare(a, b)));
}

/** Registers fill the column of the international name with the salt's, too. */
function isSaltOf(name: Name, substance: Substance): boolean {
  return name.kind === "inn" && moietyNames(name.text).includes(nameKey(substance.label));
}

function unknownSubstance({ substances, mayCreate }: SubstanceRecord): string {
  if (substances.length === 0) return "no substance that texts would name";
  return `unknown ${mayCreate ? "substance" : "substance, not named clearly enough to begin one"}: ${substances.join("; ")}`;
}

/** A substance's name as the record has it, and how else it may be read. */
function readingsOf({ substances, readings }: SubstanceRecord, index: number): string[] {
  return [substances[index] ?? "", ...(readings?.[index] ?? [])];
}
