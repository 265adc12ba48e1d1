import { findDates } from "../text/dates";
import { defineRule } from "./rule";

export const relativeDate = defineRule({
  id: "relative-date",
  severity: { default: "hint", journal: "information", regulatory: "information" },
  summary: "A relative date (“last October”) in a document without a date of its own.",
  why: "Once the text is copied or archived nobody can tell which October was meant.",
  authority: {
    title: "AMA Manual of Style, dates: give the date itself where a reader cannot reckon it",
    seen: "secondary",
  },
  languages: ["en"],
  messages: {
    relative: "“{text}” counts from a date that this document does not give. Write the date itself.",
  },
  examples: {
    reported: [{ text: "Pembrolizumab received priority review in [[October of last year]]." }],
    silent: [
      { text: "Pembrolizumab received priority review in October 2013." },
      {
        text: "BASEL, March 13, 2024 (NEWSWIRE) -- News of pembrolizumab.\n\nPembrolizumab received priority review in October of last year.",
      },
    ],
  },
  check: function* ({ block, document, mentions }) {
    if (document.asOf.origin !== "today" || mentions.length === 0 || block.kind === "quotation") return;
    for (const { start, end, relative } of findDates(block.prose)) {
      if (relative === undefined) continue;
      yield { start, end, message: "relative", arguments: { text: block.prose.slice(start, end) } };
    }
  },
});
