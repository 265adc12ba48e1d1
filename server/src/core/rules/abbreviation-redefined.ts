import type { LocalDefinition } from "../recognition/mention";
import type { Block } from "../text/block";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { shareOfCapitals } from "./support/words";

interface Item extends LocalDefinition {
  /** The short form stands alone in a bracket right behind the long one. */
  readonly isBracketed: boolean;
}

type Defined = Located<Item>;

const HEADING = ["heading"] as const;

export const abbreviationRedefined = defineDocumentRule<Item | (typeof HEADING)[number]>({
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
    shorten: "Change to “{short}”",
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
  collect: ({ block, definitions }) => {
    if (block.kind === "heading" || isTitle(block)) return HEADING;
    const own = definitions.filter(({ kind, long }) => kind === "abbreviation" && !/[,;:]$/.test(long.text));
    return own.map((definition) => ({ ...definition, isBracketed: isBracketed(definition, block.prose) }));
  },
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

function isBracketed({ short, long }: LocalDefinition, prose: string): boolean {
  return prose.slice(long.end, short.start) === " (" && prose.charAt(short.end) === ")";
}

function findingOf({ short, long, isBracketed: hasFix }: Item, blockStart: number, first: Defined): Finding {
  const { start, end } = first.item.short;
  const values = { short: short.text, long: long.text };
  const edit = { start: blockStart + long.start, end: blockStart + short.end + ")".length, newText: short.text };
  return {
    start: blockStart + short.start,
    end: blockStart + short.end,
    message: "again",
    arguments: values,
    fixes: hasFix ? [{ title: "shorten", arguments: values, edits: [edit], certain: false }] : [],
    related: [{ start: first.blockStart + start, end: first.blockStart + end, message: "first" }],
  };
}
