import type { Drug, EntityId, Fact, Modality, Name, NameKind, SourceReference } from "../../core/knowledge/entity";
import { nameKey, preferredForm } from "./names";
import { isDevelopmentCode, isEveryday, isInitials } from "./noise";

/** Kinds from the most telling to the least: of two accounts of one name the first wins. */
const RANK: readonly NameKind[] = [
  "inn",
  "usan",
  "ban",
  "jan",
  "brand",
  "code",
  "short",
  "native",
  "former",
  "synonym",
];

/** A substance while it is being put together. */
export class Substance {
  readonly id: EntityId;
  /** The international name where one is known, else what the first source called it. */
  label: string;
  readonly isCombination: boolean;
  readonly identifiers = new Set<string>();
  readonly #names = new Map<string, Name>();
  readonly #facts = new Map<string, Fact>();
  readonly #sources = new Map<string, SourceReference>();
  #modality: Modality | undefined;
  #companies: Drug["companies"];

  constructor(id: EntityId, label: string, isCombination: boolean) {
    this.id = id;
    this.label = label;
    this.isCombination = isCombination;
  }

  /** Some record spoke of it. */
  get isAttested(): boolean {
    return this.#sources.size > 0;
  }

  get names(): Iterable<Name> {
    return this.#names.values();
  }

  /** A name in two regions is no longer one region's; a name in capitals yields to one that shows its own case. */
  addName(name: Name): void {
    const key = name.text.toLowerCase();
    const known = this.#names.get(key);
    if (known === undefined) {
      this.#names.set(key, name);
      return;
    }
    const better = RANK.indexOf(name.kind) < RANK.indexOf(known.kind) ? name : known;
    const text = isCapitals(known.text) ? name.text : known.text;
    const { region, ...rest } = { ...better, text };
    this.#names.set(key, region !== undefined && known.region === name.region ? { ...rest, region } : rest);
  }

  dropName(name: Name): void {
    this.#names.delete(name.text.toLowerCase());
  }

  addFact(fact: Fact, keep: "all" | "earliest"): void {
    const scope = keep === "all" ? [fact.brand?.toLowerCase(), fact.date, fact.indication] : [];
    const key = [fact.event, fact.regulator, fact.designation, fact.source.source, ...scope].join("\t");
    const known = this.#facts.get(key);
    if (known === undefined || (fact.date !== undefined && fact.date < (known.date ?? "9999")))
      this.#facts.set(key, fact);
  }

  addSource(reference: SourceReference): void {
    if (!this.#sources.has(reference.source)) this.#sources.set(reference.source, reference);
  }

  describe(modality: Modality | undefined, companies: Drug["companies"]): void {
    this.#modality ??= modality;
    this.#companies ??= companies;
  }

  /** The same names, facts and sources in the same order, whatever order they came in. */
  toDrug(): Drug {
    const [inn, another] = [...this.#names.values()].filter(({ kind }) => kind === "inn");
    if (inn !== undefined && another === undefined) this.label = inn.text;
    const label = this.#labelName();
    const names = [...this.#names.values()].filter((name) => name !== label).sort(byKindAndText);
    return {
      id: this.id,
      type: "drug",
      label: this.label,
      names: [label, ...names].map((name) => (this.#isDoubtful(name) ? { ...name, ambiguous: true as const } : name)),
      ...(this.identifiers.size > 0 && { identifiers: [...this.identifiers].sort() }),
      sources: [...this.#sources.values()].sort((a, b) => compare(a.source, b.source)),
      ...(this.#modality !== undefined && { modality: this.#modality }),
      ...(this.#companies !== undefined && { companies: this.#companies }),
      facts: [...this.#facts.values()].sort((a, b) => compare(factOrder(a), factOrder(b))),
    };
  }

  #labelName(): Name {
    const known = this.#names.get(this.label.toLowerCase());
    const name: Name =
      known === undefined
        ? { text: this.label, kind: isDevelopmentCode(this.label) ? "code" : "synonym" }
        : { ...known, text: this.label };
    this.#names.set(this.label.toLowerCase(), name);
    return name;
  }

  /** Texts name a combination by its parts; initials and everyday substances stand for other things as well. */
  #isDoubtful(name: Name): boolean {
    if (this.isCombination && name.kind !== "brand" && name.kind !== "former") return true;
    return name.kind !== "brand" && (isEveryday(name.text) || isInitials(name.text));
  }
}

/** Stands between the parts of a combination's name. */
export const COMBINING = "; ";

/** How a combination of several substances is called: by its parts, in the order of the alphabet. */
export function combinationLabel(parts: readonly string[]): string {
  return [...parts].sort((a, b) => compare(nameKey(a), nameKey(b))).join(COMBINING);
}

/** The label of a substance that a register calls `name`. */
export function labelOf(name: string): string {
  return preferredForm(name.trim());
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /[A-Z]{4}/.test(text) && !/\d/.test(text);
}

function byKindAndText(a: Name, b: Name): number {
  return RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || compare(a.text, b.text);
}

function factOrder(fact: Fact): string {
  const { date = "9999", event, regulator, designation, brand, indication } = fact;
  return [date, event, regulator, designation, brand, indication].join("\t");
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
