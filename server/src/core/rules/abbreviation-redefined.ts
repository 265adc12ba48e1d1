import type { LocalDefinition } from "../recognition/mention";
import { defineDocumentRule } from "./rule";
import type { Located } from "./rule";

type Item = { readonly kind: "definition"; readonly definition: LocalDefinition } | { readonly kind: "section" };

export const abbreviationRedefined = defineDocumentRule<Item>({
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
  // Abstract and body each define their abbreviations: a heading starts afresh.
  collect: ({ block, definitions }) => {
    if (block.kind === "heading") return [{ kind: "section" }];
    return definitions
      .filter(({ kind }) => kind === "abbreviation")
      .map((definition) => ({ kind: "definition", definition }));
  },
  conclude: function* (items) {
    const seen = new Map<string, Located<Item>>();
    for (const located of items) {
      const { item, blockStart } = located;
      if (item.kind === "section") {
        seen.clear();
        continue;
      }
      const { short, long } = item.definition;
      const key = `${short.text}\n${long.text.toLowerCase()}`;
      const first = seen.get(key);
      if (first?.item.kind !== "definition") {
        seen.set(key, located);
        continue;
      }
      const { start, end } = first.item.definition.short;
      yield {
        start: blockStart + short.start,
        end: blockStart + short.end,
        message: "again",
        arguments: { short: short.text, long: long.text },
        related: [{ start: first.blockStart + start, end: first.blockStart + end, message: "first" }],
      };
    }
  },
});
