import type { BlockScan, DefinedForm, ScannedDefinition } from "./blockScan";
import type { RecognitionContext } from "./context";

/** What the document says a form means: the definition, and the form on its other side. */
export interface Meaning {
  readonly definition: ScannedDefinition;
  readonly other: DefinedForm;
  /** Where it stands: in the same block, in one before, or only after the form's use. */
  readonly place: "here" | "before" | "after";
}

/** The keys under which a definition is asked for: the short form's, and for another name of a thing either form's. */
export function keysOf(definition: ScannedDefinition): readonly string[] {
  return definition.kind === "alias" ? [definition.short.key, definition.long.key] : [definition.short.key];
}

/** A block's own definitions and the document's, asked by key. A definition holds from where it stands; else any later one. */
export class DefinitionLookup {
  readonly #own = new Map<string, ScannedDefinition[]>();
  readonly #context: RecognitionContext;

  constructor(scan: BlockScan, context: RecognitionContext) {
    this.#context = context;
    for (const definition of scan.definitions) {
      for (const key of keysOf(definition)) {
        const list = this.#own.get(key);
        if (list === undefined) this.#own.set(key, [definition]);
        else list.push(definition);
      }
    }
  }

  /** What `text` (with this key) means at an offset of the block; `undefined` where the document defines no such form. */
  meaning(key: string, text: string, at: number): Meaning | undefined {
    let later: Meaning | undefined;
    let found: Meaning | undefined;
    for (const definition of this.#own.get(key) ?? []) {
      const meaning = sideOf(definition, key, text, "here");
      if (meaning === undefined) continue;
      if (Math.min(definition.short.start, definition.long.start) <= at) found = meaning;
      else later ??= meaning;
    }
    if (found !== undefined) return found;
    for (const { definition, before } of this.#context.definitions(key)) {
      const meaning = sideOf(definition, key, text, before ? "before" : "after");
      if (meaning === undefined) continue;
      if (before) found = meaning;
      else later ??= meaning;
    }
    return found ?? later;
  }
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
  const same = text === short.text || text === `${short.text}s` || nearly(text, short.text);
  return same ? { definition, other: long, place } : undefined;
}

/** Initials keep their case; hyphens and blanks may differ. */
function nearly(text: string, short: string): boolean {
  const bare = (form: string): string => form.replace(/[\s-]/g, "");
  return bare(text) === bare(short);
}
