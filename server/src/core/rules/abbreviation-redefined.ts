import type { LocalDefinition } from "../recognition/mention";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";

type Defined = Located<LocalDefinition>;

const HEADING = ["heading"] as const;

export const abbreviationRedefined = defineDocumentRule<LocalDefinition | (typeof HEADING)[number]>({
  id: "abbreviation-redefined",
  severity: { default: "off", journal: "hint", regulatory: "hint" },
  summary: "An abbreviation that is defined a second time with the same meaning in one section.",
  why: "After the definition the short form stands for the long one; a second definition reads as if it were another term.",
  authority: {
    title: "PerfectIt, check “abbreviations defined twice”",
    seen: "secondary",
    note: "The maker's description could not be read; that editors' tools check this was seen in secondary sources.",
  },
  languages: ["en"],
  messages: {
    again: "“{short}” was already defined as “{long}”.",
    first: "defined here",
  },
  examples: {
    reported: [
      {
        text: "Progression-free survival (PFS) was longer with nivolumab. Median progression-free survival ([[PFS]]) was 11 months.",
        profile: "journal",
      },
    ],
    silent: [
      {
        text: "## Abstract\n\nProgression-free survival (PFS) was longer with nivolumab.\n\n## Introduction\n\nProgression-free survival (PFS) is an end point of trials of nivolumab.",
        profile: "journal",
      },
    ],
  },
  needs: ["definitions", "heading"],
  // Abstract and body each define their abbreviations: a heading starts afresh.
  collect: ({ block, definitions }) =>
    block.kind === "heading" ? HEADING : definitions.filter(({ kind }) => kind === "abbreviation"),
  conclude: function* (items) {
    /** What the section has defined so far, by the short form. */
    const seen = new Map<string, Defined[]>();
    for (const { item, blockStart } of items) {
      if (item === "heading") {
        seen.clear();
        continue;
      }
      const known = seen.get(item.short.text);
      const long = item.long.text.toLowerCase();
      const first = known?.find((other) => other.item.long.text.toLowerCase() === long);
      if (first !== undefined) yield findingOf(item, blockStart, first);
      else if (known === undefined) seen.set(item.short.text, [{ item, blockStart }]);
      else known.push({ item, blockStart });
    }
  },
});

function findingOf({ short, long }: LocalDefinition, blockStart: number, first: Defined): Finding {
  const { start, end } = first.item.short;
  return {
    start: blockStart + short.start,
    end: blockStart + short.end,
    message: "again",
    arguments: { short: short.text, long: long.text },
    related: [{ start: first.blockStart + start, end: first.blockStart + end, message: "first" }],
  };
}
