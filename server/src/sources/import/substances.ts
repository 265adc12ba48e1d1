import type { Drug, EntityId } from "../../core/knowledge/entity";
import { nameKey, slug } from "./names";
import { COMBINING, compare, labelOf, Substance } from "./substance";
import { SubstanceIndex } from "./substanceIndex";

/** The substances of a collection, and how they are found: by identifier, name, brand, or the parts of a combination. */
export class Substances {
  readonly #all: Substance[] = [];
  readonly #byId = new SubstanceIndex(this.#all);
  readonly #byIdentifier = new SubstanceIndex(this.#all);
  readonly #byLabel = new SubstanceIndex(this.#all);
  /** By any other name. */
  readonly #bySynonym = new SubstanceIndex(this.#all);
  /** Brands that only one substance has, for records that describe a preparation instead of naming a substance. */
  readonly #byBrand = new SubstanceIndex(this.#all);
  readonly #byParts = new SubstanceIndex(this.#all);
  /** The known substances stand before all others. */
  readonly #known: number;

  /** `known` substances keep their ids and answer to their names. */
  constructor(known: Iterable<Drug>) {
    const combinations: Drug[] = [];
    for (const drug of known) {
      if (drug.label.includes(COMBINING)) combinations.push(drug);
      else this.#plant(drug);
    }
    for (const drug of combinations) this.#plantCombination(drug);
    this.#known = this.#all.length;
  }

  [Symbol.iterator](): Iterator<Substance> {
    return this.#all[Symbol.iterator]();
  }

  isKnown({ place }: Substance): boolean {
    return place < this.#known;
  }

  /** By a CURIE. */
  identified(curie: string): Substance | undefined {
    return this.#byIdentifier.get(curie);
  }

  identify(curie: string, substance: Substance): void {
    this.#byIdentifier.set(curie, substance);
  }

  /** By the {@link nameKey} of its preferred name. */
  labelled(key: string): Substance | undefined {
    return this.#byLabel.get(key);
  }

  /** By the key of a name that is not its preferred one, if no other has it. */
  called(key: string): Substance | undefined {
    return this.#bySynonym.get(key);
  }

  /** By the key of any name. */
  named(key: string): Substance | undefined {
    return this.labelled(key) ?? this.called(key);
  }

  branded(brand: string): Substance | undefined {
    return this.#byBrand.get(nameKey(brand));
  }

  /** The combination of these. */
  combined(parts: readonly Substance[]): Substance | undefined {
    return this.#byParts.get(partsKey(parts));
  }

  combine(parts: readonly Substance[], combination: Substance): void {
    this.#byParts.set(partsKey(parts), combination);
  }

  /** Begins a substance; `undefined` where the name has no letters to make an id of. */
  create(name: string, isCombination: boolean): Substance | undefined {
    const label = labelOf(name);
    const base = slug(label);
    if (base === "") return undefined;
    let id = `drug:${base}`;
    for (let count = 2; this.#byId.has(id); count++) id = `drug:${base}-${count}`;
    const substance = this.#begin(id, label, isCombination);
    if (!isCombination) this.#indexLabel(substance);
    return substance;
  }

  indexBrand(substance: Substance, brand: string): void {
    this.#byBrand.share(nameKey(brand), substance);
  }

  /** A name other than brands and former ones. */
  indexName(substance: Substance, name: string): void {
    const key = nameKey(name);
    if (this.#byLabel.get(key) !== substance) this.#bySynonym.share(key, substance);
  }

  /** Hands all of them over and forgets them. */
  release(): Substance[] {
    const indexes = [this.#byId, this.#byIdentifier, this.#byLabel, this.#bySynonym, this.#byBrand, this.#byParts];
    for (const index of indexes) index.clear();
    return this.#all.splice(0);
  }

  #plant(drug: Drug): Substance {
    const isCombination = drug.label.includes(COMBINING);
    const substance = this.#begin(drug.id, drug.label, isCombination);
    for (const curie of drug.identifiers ?? []) this.identify(curie, substance);
    if (isCombination) return substance;
    this.#indexLabel(substance);
    for (const { kind, text } of drug.names) {
      if (kind === "brand") this.indexBrand(substance, text);
      else if (kind !== "former") this.indexName(substance, text);
    }
    return substance;
  }

  #plantCombination(drug: Drug): void {
    const substance = this.#plant(drug);
    const parts = drug.label.split(COMBINING).map((part) => this.named(nameKey(part)));
    if (parts.every((part) => part !== undefined)) this.combine(parts, substance);
  }

  #begin(id: EntityId, label: string, isCombination: boolean): Substance {
    const substance = new Substance(id, this.#all.length, label, isCombination);
    this.#all.push(substance);
    this.#byId.set(id, substance);
    return substance;
  }

  #indexLabel(substance: Substance): void {
    const key = nameKey(substance.label);
    if (!this.#byLabel.has(key)) this.#byLabel.set(key, substance);
  }
}

function partsKey(parts: readonly Substance[]): string {
  return parts
    .map(({ id }) => id)
    .sort(compare)
    .join(" ");
}
