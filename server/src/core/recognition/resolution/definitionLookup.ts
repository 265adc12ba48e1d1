import type { NameEntry } from "../../knowledge/knowledge";
import type { DefinedForm, ScannedDefinition } from "../blockScan";
import type { RecognitionContext } from "./context";

/** What the document says a form means: the definition, and the form on its other side. */
export interface Meaning {
  readonly definition: ScannedDefinition;
  readonly other: DefinedForm;
  /** Where it stands: in the same block or one before, or only after the form's use. */
  readonly place: "here" | "before" | "after";
}

/** A form that a block defines more often than this means nothing certain; the rest is not read. */
const MOST_DEFINITIONS = 16;

/** How many definitions on either side of a block are looked at; where there are more, they say the same or nothing. */
const NEAR = 16;

/**
 * The keys under which a definition is asked for: the short form's, of initials in the plural ("vouchers (PRVs)") the
 * singular's, too, and for another name of a thing either form's.
 */
export function keysOf({ kind, short, long }: ScannedDefinition): readonly string[] {
  if (kind === "alias") return [short.key, long.key];
  return PLURAL.test(short.text) ? [short.key, short.key.slice(0, -1)] : [short.key];
}

const PLURAL = /^\p{Lu}{3,6}s$/u;

const NO_DEFINITIONS: readonly ScannedDefinition[] = [];
const NONE: ReadonlyMap<string, readonly ScannedDefinition[]> = new Map();

/** A block's own definitions and the document's, asked by key. A definition holds from where it stands; else any later one. */
export class DefinitionLookup {
  readonly #own: ReadonlyMap<string, readonly ScannedDefinition[]>;
  readonly #context: RecognitionContext;

  constructor(own: readonly ScannedDefinition[], context: RecognitionContext) {
    this.#own = byKey(own);
    this.#context = context;
  }

  /** False when nothing in the document defines a form with this key. */
  knows(key: string): boolean {
    return this.#own.has(key) || this.#context.defines(key);
  }

  /** What `text` (with this key) means at an offset of the block; `undefined` where the document defines no such form. */
  meaning(key: string, text: string, at: number): Meaning | undefined {
    let later: Meaning | undefined;
    let found: Meaning | undefined;
    for (const definition of this.#own.get(key) ?? NO_DEFINITIONS) {
      const meaning = sideOf(definition, key, text, "here");
      if (meaning === undefined) continue;
      if (Math.min(definition.short.start, definition.long.start) <= at) found = meaning;
      else later ??= { ...meaning, place: "after" };
    }
    return found ?? this.#elsewhere(key, text, later);
  }

  /** What the nearest block before says, else the block itself further on (`later`), else the nearest block after. */
  #elsewhere(key: string, text: string, later: Meaning | undefined): Meaning | undefined {
    const around = this.#context.definitions(key);
    if (around === undefined) return later;
    const { all, before, after } = around;
    for (let at = before - 1; at >= Math.max(0, before - NEAR); at--) {
      const definition = all[at]?.definition;
      const meaning = definition && sideOf(definition, key, text, "before");
      if (meaning !== undefined) return meaning;
    }
    for (let at = after; later === undefined && at < Math.min(all.length, after + NEAR); at++) {
      const definition = all[at]?.definition;
      later = definition && sideOf(definition, key, text, "after");
    }
    return later;
  }

  /** The entries behind a meaning, one step further when its other side is itself only defined. */
  entriesBehind({ other }: Meaning): readonly NameEntry[] {
    if (other.entries.length > 0) return other.entries;
    return this.meaning(other.key, other.text, other.start)?.other.entries ?? [];
  }
}

function byKey(definitions: readonly ScannedDefinition[]): ReadonlyMap<string, readonly ScannedDefinition[]> {
  if (definitions.length === 0) return NONE;
  const map = new Map<string, ScannedDefinition[]>();
  for (const definition of definitions) {
    for (const key of keysOf(definition)) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [definition]);
      else if (list.length < MOST_DEFINITIONS) list.push(definition);
    }
  }
  return map;
}

/** The other side of a definition, when the form is written as the definition has it. */
function sideOf(
  definition: ScannedDefinition,
  key: string,
  text: string,
  place: Meaning["place"],
): Meaning | undefined {
  const { short, long, kind } = definition;
  if (kind === "alias") return { definition, other: short.key === key ? long : short, place };
  const same =
    text === short.text || text === `${short.text}s` || `${text}s` === short.text || nearly(text, short.text);
  return same ? { definition, other: long, place } : undefined;
}

/** Initials keep their case; hyphens and blanks may differ. */
function nearly(text: string, short: string): boolean {
  return text.replace(/[\s-]/g, "") === short.replace(/[\s-]/g, "");
}
