import type { LocalDefinition } from "../recognition/mention";
import { defineDocumentRule } from "./rule";

type Item =
  | {
      readonly kind: "definition";
      readonly definition: LocalDefinition;
      readonly bracket: { readonly start: number; readonly end: number } | undefined;
    }
  | { readonly kind: "uses"; readonly counts: ReadonlyMap<string, number> };

const TOKEN = /[A-Z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+){0,3}\b/y;

export const abbreviationUnused = defineDocumentRule<Item>({
  id: "abbreviation-unused",
  severity: { default: "off", journal: "hint", regulatory: "hint" },
  summary: "An abbreviation that is defined and never used again.",
  why: "It costs the reader attention and gives nothing back.",
  authority: {
    title: "PerfectIt, check “abbreviations defined but not used”",
    seen: "secondary",
    note: "The maker's description could not be read; that editors' tools check this was seen in secondary sources.",
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
    ],
    silent: [
      {
        text: "Progression-free survival (PFS) was longer with nivolumab. Median PFS was 11 months.",
        profile: "journal",
      },
    ],
  },
  collect: ({ block, definitions }) => {
    const counts = new Map<string, number>();
    for (const token of capitalTokens(block.prose)) {
      const key = withoutPlural(token);
      if (isAbbreviation(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const items: Item[] = definitions
      .filter(({ kind, short }) => kind === "abbreviation" && isAbbreviation(withoutPlural(short.text)))
      .map((definition) => ({ kind: "definition", definition, bracket: bracketOf(block.prose, definition.short) }));
    return counts.size > 0 ? [...items, { kind: "uses", counts }] : items;
  },
  conclude: function* (items) {
    const total = new Map<string, number>();
    for (const { item } of items) {
      if (item.kind !== "uses") continue;
      for (const [key, count] of item.counts) total.set(key, (total.get(key) ?? 0) + count);
    }
    for (const { item, blockStart } of items) {
      if (item.kind !== "definition") continue;
      const { short } = item.definition;
      if ((total.get(withoutPlural(short.text)) ?? 0) > 1) continue;
      const edits =
        item.bracket === undefined
          ? []
          : [{ start: blockStart + item.bracket.start, end: blockStart + item.bracket.end, newText: "" }];
      yield {
        start: blockStart + short.start,
        end: blockStart + short.end,
        message: "unused",
        arguments: { short: short.text },
        fixes: edits.length > 0 ? [{ title: "remove", arguments: { short: short.text }, edits, certain: true }] : [],
      };
    }
  },
});

/** Tokens that begin with a capital and have another: told letter by letter, as most words have but one, or none. */
function* capitalTokens(prose: string): Generator<string> {
  for (let at = 0; at < prose.length; at++) {
    if (!isCapital(prose.charCodeAt(at)) || isWord(prose.charCodeAt(at - 1))) continue;
    let end = at + 1;
    let capitals = 1;
    for (
      let code = prose.charCodeAt(end);
      isWord(code) || code === 0x2d || code === 0x2f;
      code = prose.charCodeAt(++end)
    )
      if (isCapital(code)) capitals++;
    if (capitals > 1) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(prose)?.[0];
      if (token !== undefined) yield token;
    }
    at = end - 1;
  }
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isWord(code: number): boolean {
  return isCapital(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** Two capitals at least: "PFS", "zevor-cel" is a name and not an abbreviation of this kind. */
function isAbbreviation(token: string): boolean {
  return (token.match(/[A-Z]/g) ?? []).length >= 2;
}

function withoutPlural(token: string): string {
  return /[A-Z]s$/.test(token) ? token.slice(0, -1) : token;
}

/** The bracket that holds nothing but the short form, with the space before it. */
function bracketOf(
  prose: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } | undefined {
  if (prose.charAt(start - 1) !== "(" || prose.charAt(end) !== ")") return undefined;
  const from = prose.charAt(start - 2) === " " ? start - 2 : start - 1;
  return { start: from, end: end + 1 };
}
