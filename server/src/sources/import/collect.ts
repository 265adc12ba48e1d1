import type { Drug, Name, SourceReference } from "../../core/knowledge/entity";
import { identifierFault } from "../check/identifiers";
import { malformed } from "./file";
import type { Report } from "./file";
import type { Importer } from "./importer";
import { moietyNames, nameKey, otherOrder, withoutBiologicSuffix, withoutNuclide } from "./names";
import { isEveryday, noiseOf } from "./noise";
import type { SubstanceRecord } from "./record";
import { combinationLabel, compare, labelOf } from "./substance";
import type { Substance } from "./substance";
import { Substances } from "./substances";

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
  readonly #substances: Substances;
  readonly #leftOut = new Map<string, number>();
  readonly #passedOver = new Map<string, number>();
  readonly #conflicts: string[] = [];
  readonly #met = new Set<Substance>();
  readonly #mergedBy = new Map<string, number>();
  readonly #report: Report;
  #records = 0;
  #unresolved = 0;

  /** `known` substances keep their ids and answer to their names; of those only what the records add comes out again. */
  constructor(report: Report, known: Iterable<Drug> = []) {
    this.#report = report;
    this.#substances = new Substances(known);
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
    for (const substance of this.#substances) for (const name of substance.names) this.#settle(substance, name);
    for (const substance of this.#substances) this.#nameUnlabelled(substance);
    const places = this.#substances.release().filter(({ isAttested }) => isAttested);
    // From the end, so that what was given can be let go.
    places.sort((a, b) => compare(b.id, a.id));
    for (let next = places.pop(); next !== undefined; next = places.pop()) yield next.toDrug();
  }

  /**
   * A substance's own name is taken from others that borrow it, and is no brand; one that is known by a code alone is
   * whoever else has that code. A brand is taken from a substance that
   * lists it as a synonym: registers of products know better whose it is.
   */
  #settle(substance: Substance, name: Name): void {
    const key = nameKey(name.text);
    const owner = this.#substances.labelled(key);
    const isBrand = name.kind === "brand" || name.kind === "former";
    if (owner !== undefined && owner !== substance) {
      if (owner.isBareCode && name.kind === "code") owner.yieldTo(substance);
      else this.#takeAway(name, substance, owner);
      return;
    }
    if (!isBrand) return;
    const borrower = owner === undefined ? this.#substances.called(key) : undefined;
    const isBorrowed = borrower !== substance && borrower?.kindOf(name.text) === "synonym";
    if (isBorrowed) this.#takeAway(name, borrower, substance);
    if (owner === undefined && (borrower !== substance || moietyNames(name.text).length === 0)) return;
    substance.dropName(name);
    if (owner === substance && substance.isProduct) substance.label = name.text;
    substance.addName({ text: substance.isProduct ? name.text : labelOf(name.text), kind: "synonym" });
  }

  /** "florbetapir (18F)" is called "florbetapir", where nothing else is. */
  #nameUnlabelled(substance: Substance): void {
    for (const text of [substance.label, ...substance.names.map((name) => name.text)]) {
      const bare = withoutNuclide(text);
      if (bare === undefined || isEveryday(bare) || this.#substances.named(nameKey(bare)) !== undefined) continue;
      this.#addName(substance, { text: labelOf(bare), kind: "synonym" });
    }
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
    return record.mayCreate ? this.#substances.create(first, false) : this.#branded(record);
  }

  #identified(record: SubstanceRecord): Substance | undefined {
    for (const prefix of IDENTITY) {
      for (const curie of record.identifiers) {
        const known = curie.startsWith(prefix) ? this.#substances.identified(curie) : undefined;
        // A CAS number may be a whole family's; a UNII is one substance's.
        if (known !== undefined && !this.#contradicts(known, record)) return this.#meet(known, prefix.slice(0, -1));
      }
    }
    return undefined;
  }

  #meet(substance: Substance, by: string): Substance {
    if (!this.#substances.isKnown(substance) || this.#met.has(substance)) return substance;
    this.#met.add(substance);
    count(by, this.#mergedBy);
    return substance;
  }

  /** The substance that goes by a name, or by the name of its active moiety, which makes the salt's name one of its own. */
  #named(name: string, { isTranslated }: SubstanceRecord): Substance | undefined {
    const reversed = otherOrder(name);
    const exact =
      this.#substances.named(nameKey(name)) ?? (reversed === undefined ? undefined : this.#substances.named(reversed));
    if (exact !== undefined) return exact;
    const plain = withoutBiologicSuffix(name);
    for (const candidate of [...(plain === undefined ? [] : [nameKey(plain)]), ...moietyNames(name)]) {
      const moiety = this.#substances.named(candidate);
      if (moiety === undefined) continue;
      if (isTranslated !== true) this.#addName(moiety, { text: labelOf(name), kind: "synonym" });
      return moiety;
    }
    return undefined;
  }

  #branded(record: SubstanceRecord): Substance | undefined {
    // Firms give one brand to different products in different countries.
    const brand = record.isTranslated === true ? undefined : record.names.find(({ kind }) => kind === "brand");
    return brand === undefined ? undefined : this.#substances.branded(brand.text);
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
        named.find((found) => found !== undefined) ??
        (record.mayCreate ? this.#substances.create(name, false) : undefined);
      if (part === undefined) return this.#branded(record);
      part.addSource(reference);
      if (!parts.includes(part)) parts.push(part);
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const known =
      this.#substances.combined(parts) ??
      this.#substances.create(combinationLabel(parts.map(({ label }) => label)), true);
    if (known !== undefined) this.#substances.combine(parts, known);
    return known;
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
    const owner = this.#substances.identified(curie);
    if (owner === undefined) this.#substances.identify(curie, substance);
    else if (owner !== substance && !curie.startsWith("atc:"))
      this.#conflicts.push(`${curie} is ${owner.id} and ${substance.id}`);
  }

  #addName(substance: Substance, name: Name): void {
    const isLabel = nameKey(name.text) === nameKey(substance.label);
    const isInitials = name.kind === "abbreviation";
    const noise = isLabel || isInitials ? undefined : noiseOf(name.text, name.kind === "brand");
    if (noise !== undefined) {
      count(noise, this.#leftOut);
      return;
    }
    substance.addName(isSaltOf(name, substance) ? { ...name, kind: "synonym" } : name);
    if (name.kind === "brand") this.#substances.indexBrand(substance, name.text);
    else if (name.kind !== "former") this.#substances.indexName(substance, name.text);
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
