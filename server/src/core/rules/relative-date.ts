import { findDates } from "../text/dates";
import { covers } from "../text/span";
import { defineRule } from "./rule";
import { sentenceAt } from "./support/sentences";

/** What every relative date has: most paragraphs need not be searched for dates. */
const RELATIVE =
  /\b(?:today|yesterday|tomorrow|ago|(?:last|past|previous|prior|this|next|same)\s{1,4}(?:week|month|year|[A-Z]))|\b(?:in|on|since|by|until|dated)\s{1,4}(?:early\s|late\s|mid-?)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;

export const relativeDate = defineRule({
  id: "relative-date",
  severity: { default: "off", "press-release": "hint", journal: "information", regulatory: "information" },
  summary: "A relative date (“last October”) in a document without a date of its own.",
  why: "Once the text is copied or archived nobody can tell which October was meant.",
  authority: {
    title: "AMA Manual of Style, dates: give the date itself where a reader cannot reckon it",
    seen: "secondary",
    note: "No text of the manual on this was found; it stands on checklists of medical writers.",
  },
  languages: ["en"],
  messages: {
    relative: "“{text}” counts from a date that this document does not give. Write the date itself.",
  },
  examples: {
    reported: [{ text: "Pembrolizumab received priority review in [[October of last year]]." }],
    silent: [
      { text: "Pembrolizumab received priority review in October 2013." },
      { text: "Maker of pembrolizumab rises today (May 11, 2015)." },
      {
        text: "BASEL, March 13, 2024 (NEWSWIRE) -- News of pembrolizumab.\n\nPembrolizumab received priority review in October of last year.",
      },
    ],
  },
  needs: "mentions",
  cue: RELATIVE,
  check: function* ({ block, document, mentions }) {
    if (document.asOf.origin !== "today" || mentions.length === 0 || block.kind === "quotation") return;
    const dates = findDates(block.prose);
    for (const { start, end, relative } of dates) {
      if (relative === undefined) continue;
      const sentence = sentenceAt(block.prose, start);
      // "Shares rise today 2015-05-11": the sentence brings its date along.
      if (dates.some((other) => other.value !== undefined && covers(sentence, other))) continue;
      yield { start, end, message: "relative", arguments: { text: block.prose.slice(start, end) } };
    }
  },
});
