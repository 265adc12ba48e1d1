import type { LocalDefinition } from "../recognition/mention";
import type { Block } from "../text/block";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { shareOfCapitals } from "./support/words";

type Defined = Located<LocalDefinition>;

const HEADING = ["heading"] as const;

export const abbreviationRedefined = defineDocumentRule<LocalDefinition | (typeof HEADING)[number]>({
  id: "abbreviation-redefined",
  severity: { default: "off", journal: "hint", regulatory: "hint" },
  summary: "An abbreviation that is defined a second time with the same meaning in one section.",
  why: "After the definition the short form stands for the long one; a second definition reads as if it were another term.",
  authority: {
    title:
      "EMA, Compilation of QRD decisions on stylistic matters in product information (EMA/25090/2002): abbreviations and acronyms",
    url: "https://www.readkong.com/page/compilation-of-qrd-decisions-on-stylistic-matters-in-2464735",
    seen: "primary",
    read: "2026-11-27",
    says: "The term is spelled out at its first occurrence; the abbreviation is used thereafter.",
    note: "Read in a copy of revision 20 of 31 March 2020. That abstract and body each define their abbreviations is the custom of journals.",
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
      {
        text: "Role of Checkpoint Kinase (CHK) Inhibitors after Nivolumab\n\nInhibitors of checkpoint kinase (CHK) were given.",
        profile: "journal",
      },
      {
        text: "It is made at Via Verdi 7, Sesto Fiorentino, (FI) Italy, and at Scandicci, (FI) Italy, as nivolumab is.",
        profile: "regulatory",
      },
    ],
  },
  needs: ["definitions", "heading"],
  // Abstract and body each define their abbreviations: a heading starts afresh.
  collect: ({ block, definitions }) =>
    block.kind === "heading" || isTitle(block)
      ? HEADING
      : definitions.filter(({ kind, long }) => kind === "abbreviation" && !/[,;:]$/.test(long.text)),
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

/** A title in plain text, which no mark makes a heading. */
function isTitle({ prose }: Block): boolean {
  const end = prose.trimEnd().length;
  return (
    end < LONGEST_TITLE && !/[.?!]$/.test(prose.slice(0, end)) && shareOfCapitals(prose, { start: 0, end }) > TITLE
  );
}

const LONGEST_TITLE = 300;
const TITLE = 0.6;

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
