import type { SeenWords } from "../recognition/blockScan";
import type { LocalDefinition } from "../recognition/mention";
import { ACRONYM } from "../recognition/scanning/seenWords";
import { hashWord } from "../recognition/words/wordHash";
import type { Span } from "../text/span";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";

/** A definition, and the bracket that holds nothing else than the short form. */
interface Defined {
  readonly definition: LocalDefinition;
  readonly bracket: Span | undefined;
}

export const abbreviationUnused = defineDocumentRule<Defined | SeenWords>({
  id: "abbreviation-unused",
  severity: { default: "off", journal: "hint", regulatory: "hint" },
  summary: "An abbreviation that is defined and never used again.",
  why: "It costs the reader attention and gives nothing back.",
  authority: {
    title: "PerfectIt, check “abbreviations defined but not used”",
    seen: "secondary",
    read: "2026-11-27",
    says: "An abbreviation that the text does not use again needs no definition.",
    note: "Of the maker's guide the page on abbreviations defined in two ways was read; that of this check was looked for again and not found.",
  },
  languages: ["en"],
  messages: {
    unused: "“{short}” is defined here and not used again.",
    remove: "Remove “({short})”",
  },
  examples: {
    reported: [
      {
        text: "Progression-free survival ([[PFS]]) was longer with nivolumab.",
        profile: "journal",
        fixed: "Progression-free survival was longer with nivolumab.",
      },
      {
        text: "Tumor necrosis factor ([[TNF]])alpha fell with nivolumab.",
        profile: "journal",
      },
    ],
    silent: [
      { text: "Nivolumab comes in HDPE (high-density polyethylene) bottles.", profile: "journal" },
      {
        text: "Progression-free survival (PFS) was longer with nivolumab. Median PFS was 11 months.",
        profile: "journal",
      },
    ],
  },
  shapes: ACRONYM,
  collect: ({ block, definitions, words }) => {
    const items: (Defined | SeenWords)[] = [words];
    for (const definition of definitions) {
      if (definition.kind !== "abbreviation" || !isAbbreviation(definition.short.text) || isUsed(definition)) continue;
      items.push({ definition, bracket: bracketOf(block.prose, definition.short) });
    }
    return items;
  },
  conclude: function* (items) {
    const isRepeated = usesOf(items);
    for (const { item, blockStart } of items) {
      if (!("definition" in item)) continue;
      const { short } = item.definition;
      if (!isRepeated(short.text)) yield findingOf(item, blockStart);
    }
  },
});

function findingOf({ definition: { short }, bracket }: Defined, blockStart: number): Finding {
  const values = { short: short.text };
  const edits =
    bracket === undefined ? [] : [{ start: blockStart + bracket.start, end: blockStart + bracket.end, newText: "" }];
  return {
    start: blockStart + short.start,
    end: blockStart + short.end,
    message: "unused",
    arguments: values,
    fixes: edits.length > 0 ? [{ title: "remove", arguments: values, edits, certain: true }] : [],
  };
}

/** Tells whether an abbreviation stands more than once in the document, in the singular or the plural. */
function usesOf(items: readonly Located<Defined | SeenWords>[]): (short: string) => boolean {
  const forms = new Map<string, readonly (readonly number[])[]>();
  const counts = new Map<number, number>();
  for (const { item } of items) {
    if (!("definition" in item) || forms.has(item.definition.short.text)) continue;
    const hashes = hashesOf(item.definition.short.text);
    forms.set(item.definition.short.text, hashes);
    for (const hash of hashes.flat()) counts.set(hash, 0);
  }
  for (const { item } of items) {
    if ("definition" in item) continue;
    for (const hash of item.acronyms) {
      const count = counts.get(hash);
      if (count !== undefined) counts.set(hash, count + 1);
    }
  }
  const countOf = (part: readonly number[]): number => part.reduce((sum, hash) => sum + (counts.get(hash) ?? 0), 0);
  // A part that is nowhere is no abbreviation by itself, as the "Pro" of "NT-proBNP".
  return (short) => (forms.get(short) ?? []).every((part) => countOf(part) !== 1);
}

/** Of each part of "PD-L1" the hashes of singular and plural. */
function hashesOf(short: string): readonly (readonly number[])[] {
  const singular = withoutPlural(short);
  const parts = /^[A-Z\d]+$/i.test(singular) ? [singular] : (singular.match(/[\p{L}\p{N}]+/gu) ?? []);
  return parts.map((part) => [hashWord(part), hashWord(`${part}s`)]);
}

/** "white HDPE (high-density polyethylene) bottles": the abbreviation is the text's word, and its meaning a remark. */
function isUsed({ short, long }: LocalDefinition): boolean {
  return short.start < long.start;
}

/** Two capitals at least: "PFS", "zevor-cel" is a name and not an abbreviation of this kind. */
function isAbbreviation(token: string): boolean {
  return !/\s/.test(token) && (token.match(/[A-Z]/g) ?? []).length >= 2;
}

function withoutPlural(token: string): string {
  return /[A-Z]s$/.test(token) ? token.slice(0, -1) : token;
}

/** The bracket that holds nothing but the short form, with the space before it. */
function bracketOf(prose: string, { start, end }: Span): Span | undefined {
  // Without the bracket of "factor (TNF)alpha" two words would be one.
  if (prose.charAt(start - 1) !== "(" || !/^\)(?![\p{L}\p{N}-])/u.test(prose.slice(end, end + 2))) return undefined;
  const from = prose.charAt(start - 2) === " " ? start - 2 : start - 1;
  return { start: from, end: end + 1 };
}
