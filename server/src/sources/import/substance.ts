import type { Drug, EntityId, Fact, Modality, Name, NameKind, SourceReference } from "../../core/knowledge/entity";
import { nameKey, preferredForm } from "./names";
import { isDevelopmentCode, isEveryday, isInitials, isShortCode, noiseOf } from "./noise";
import { ownText } from "./ownText";
import { packNames, RANK, unpackNames } from "./packedNames";

const NONE: readonly never[] = [];

/** Identifiers have none. */
const SPACE = " ";

/** A substance while it is being put together. Its lists are kept as texts: there are very many, each with few of everything. */
export class Substance {
  readonly id: EntityId;
  /** Among all that are put together. */
  readonly place: number;
  /** The international name where one is known, else what the first source called it. */
  label: string;
  readonly isCombination: boolean;
  #identifiers = "";
  #names = "";
  #sources: readonly SourceReference[] = NONE;
  #facts: Map<string, Fact> | undefined;
  #modality: Modality | undefined;
  #companies: Drug["companies"];

  constructor(id: EntityId, place: number, label: string, isCombination: boolean) {
    this.id = id;
    this.place = place;
    this.label = ownText(label);
    this.isCombination = isCombination;
  }

  /** Some record spoke of it. */
  get isAttested(): boolean {
    return this.#sources.length > 0;
  }

  get names(): readonly Name[] {
    return unpackNames(this.#names);
  }

  get identifiers(): readonly string[] {
    return this.#identifiers === "" ? NONE : this.#identifiers.split(SPACE);
  }

  /** What kind of name of it a text is, `undefined` where it is none. */
  kindOf(text: string): NameKind | undefined {
    const { names } = this;
    return names[indexOf(text, names)]?.kind;
  }

  addIdentifier(curie: string): void {
    const { identifiers } = this;
    if (!identifiers.includes(curie)) this.#identifiers = ownText([...identifiers, curie].join(SPACE));
  }

  /** A name in two regions is no longer one region's; a name in capitals yields to one that shows its own case. */
  addName(name: Name): void {
    const { names } = this;
    const index = indexOf(name.text, names);
    const known = names[index];
    if (known === undefined) {
      this.#names = packNames([...names, name]);
      return;
    }
    const better = RANK.indexOf(name.kind) < RANK.indexOf(known.kind) ? name : known;
    const text = isCapitals(known.text) ? name.text : known.text;
    const { region, ...rest } = { ...better, text };
    const joined = region !== undefined && known.region === name.region ? { ...rest, region } : rest;
    this.#names = packNames(names.with(index, joined));
  }

  dropName(name: Name): void {
    const { names } = this;
    const index = indexOf(name.text, names);
    if (index >= 0) this.#names = packNames(names.toSpliced(index, 1));
  }

  /** All that is known of it is one development code, and that a register lists it. */
  get isBareCode(): boolean {
    const isListing = this.identifiers.every((curie) => curie.startsWith("drugbank:"));
    return isDevelopmentCode(this.label) && this.#facts === undefined && isListing && this.names.length <= 1;
  }

  /** Nothing is known of it but what it is sold as. */
  get isProduct(): boolean {
    const own = nameKey(this.label);
    const isSale = ({ kind, text }: Name) => kind === "brand" || kind === "former" || nameKey(text) === own;
    return this.#identifiers === "" && this.names.every(isSale);
  }

  /** It was nothing but another name of `other`. */
  yieldTo(other: Substance): void {
    for (const curie of this.identifiers) other.addIdentifier(curie);
    this.#sources = NONE;
  }

  addFact(fact: Fact, keep: "all" | "earliest"): void {
    const scope = keep === "all" ? [fact.brand?.toLowerCase(), fact.date, fact.indication] : [];
    const key = [fact.event, fact.regulator, fact.designation, fact.source.source, ...scope].join("\t");
    this.#facts ??= new Map();
    const known = this.#facts.get(key);
    const isEarlier = fact.date !== undefined && fact.date < (known?.date ?? "9999");
    if (known === undefined || isEarlier) this.#facts.set(key, fact);
  }

  addSource(reference: SourceReference): void {
    if (this.#sources.some(({ source }) => source === reference.source)) return;
    this.#sources = this.#sources.length === 0 ? alone(reference) : this.#sources.concat(reference);
  }

  describe(modality: Modality | undefined, companies: Drug["companies"]): void {
    this.#modality ??= modality;
    this.#companies ??= companies;
  }

  /** The same names, facts and sources in the same order, whatever order they came in. */
  toDrug(): Drug {
    this.#callByInn();
    const { names } = this;
    const at = indexOf(this.label, names);
    const others = names.filter((_, index) => index !== at).sort(byKindAndText);
    return {
      id: this.id,
      type: "drug",
      label: this.label,
      names: [this.#labelName(names[at]), ...others].map((name) =>
        this.#isDoubtful(name) ? { ...name, ambiguous: true as const } : name,
      ),
      ...(this.#identifiers !== "" && { identifiers: [...this.identifiers].sort() }),
      sources: [...this.#sources].sort((a, b) => compare(a.source, b.source)),
      ...(this.#modality !== undefined && { modality: this.#modality }),
      ...(this.#companies !== undefined && { companies: this.#companies }),
      facts: telling([...(this.#facts?.values() ?? [])]).sort((a, b) => compare(factOrder(a), factOrder(b))),
    };
  }

  /** The international name comes first, and what the first source called it stays a name: "leuprolide" beside "leuprorelin". */
  #callByInn(): void {
    const [inn, another] = this.names.filter(({ kind }) => kind === "inn");
    if (inn === undefined || another !== undefined) return;
    if (noiseOf(this.label) === undefined && !this.isCombination) this.addName({ text: this.label, kind: "synonym" });
    this.label = labelOf(inn.text);
  }

  #labelName(known: Name | undefined): Name {
    if (known !== undefined) return { ...known, text: this.label };
    return { text: this.label, kind: isCode(this.label) ? "code" : "synonym" };
  }

  /** Texts name a combination by its parts, brand or code; initials and everyday substances stand for other things as well. */
  #isDoubtful(name: Name): boolean {
    if (this.isCombination && !["brand", "code", "former"].includes(name.kind)) return true;
    if (name.kind === "code" && isShortCode(name.text)) return false;
    return name.kind !== "brand" && (isEveryday(name.text) || isInitials(name.text));
  }
}

function isCode(label: string): boolean {
  return isDevelopmentCode(label) || isShortCode(label);
}

function indexOf(text: string, names: readonly Name[]): number {
  const key = text.toLowerCase();
  return names.findIndex((name) => name.text.length === text.length && name.text.toLowerCase() === key);
}

const lists = new WeakMap<SourceReference, readonly SourceReference[]>();

/** The list of this source alone, which most substances have: one for all. */
function alone(reference: SourceReference): readonly SourceReference[] {
  const list = lists.get(reference) ?? [reference];
  lists.set(reference, list);
  return list;
}

/** Without the facts that another one of the same kind says more of. */
function telling(facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact) => !facts.some((other) => other !== fact && isSameKind(fact, other) && saysMore(other, fact)),
  );
}

function isSameKind(a: Fact, b: Fact): boolean {
  return a.event === b.event && a.regulator === b.regulator && a.designation === b.designation;
}

/** The day of a brand's approval makes "approved, some day" idle; an earlier day makes a later upper bound idle. */
function saysMore(other: Fact, fact: Fact): boolean {
  if (other.date === undefined) return false;
  if (fact.date === undefined)
    return (other.brand ?? fact.brand)?.toLowerCase() === (fact.brand ?? other.brand)?.toLowerCase();
  if (fact.precision !== "latest") return false;
  return other.date < fact.date || (other.date === fact.date && other.precision !== "latest");
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
