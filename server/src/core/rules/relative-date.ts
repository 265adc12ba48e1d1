import { ENGLISH_MONTHS } from "../text/dateNames";
import { findDates } from "../text/dates";
import { findRelativeDates } from "../text/relativeDates";
import { covers } from "../text/span";
import { defineRule } from "./rule";
import { sentenceAt } from "./support/sentences";

/** Each relative date names a month, or one of these. */
const WORDS = ["today", "yesterday", "tomorrow", "ago", "week", "month", "year", ...ENGLISH_MONTHS];

/** "more than a year ago", "(> 1 year ago)": a span of time, counted from whatever day each case had. */
const COMPARED = /(?:[<>≤≥=]|\b(?:more|less|fewer|longer|later|earlier) than|\bat (?:least|most)|\bover|\bwithin)\s?$/i;
const LONGEST = 16;
/** Where nothing is told that happens on a day, "today" means nowadays. */
const NEWS =
  /\b(?:announc|report|said|says|provid|present|issu|publish|releas|host|grant|approv|receiv|accept|submit|launch|clos|sign|complet|initiat|dos|rise|rose|fell|fall|recommend|adopt|opinion|decision|conference|webcast|news)/i;

export const relativeDate = defineRule({
  id: "relative-date",
  severity: { default: "off", "press-release": "hint", journal: "information", regulatory: "information" },
  summary: "A relative date (“last October”) in a document without a date of its own.",
  why: "Once the text is copied or archived nobody can tell which October was meant.",
  authority: {
    title: "Radiopaedia, style guide: Describing recency",
    url: "https://www.radiopaedia.org/articles/describing-recency?lang=us",
    seen: "primary",
    read: "2026-11-27",
    says: "Words such as “recently” are avoided and a date is given, because what is recent does not stay so.",
    note: "A medical reference's own guide. No text of the AMA Manual of Style on this was found.",
  },
  languages: ["en"],
  messages: {
    relative: "“{text}” counts from a date that this document does not give. Write the date itself.",
  },
  examples: {
    reported: [
      { text: "Pembrolizumab received priority review in [[October of last year]]." },
      { text: "Acme [[today]] announced that pembrolizumab has received priority review." },
    ],
    silent: [
      { text: "Pembrolizumab received priority review in October 2013." },
      { text: "Users of pembrolizumab (last dose > 1 year ago) were compared with others.", profile: "journal" },
      { text: "Nivolumab may spare the wide margins that surgeons use today.", profile: "journal" },
      { text: "Maker of pembrolizumab rises today (May 11, 2015)." },
      {
        text: "BASEL, March 13, 2024 (NEWSWIRE) -- News of pembrolizumab.\n\nPembrolizumab received priority review in October of last year.",
      },
    ],
  },
  needs: "mentions",
  words: WORDS,
  check: function* ({ block, document }) {
    if (document.asOf.origin !== "today" || block.kind === "quotation") return;
    if (findRelativeDates(block.prose).next().done === true) return;
    const dates = findDates(block.prose);
    for (const { start, end, relative } of dates) {
      // "in August of that year" counts from a date of the text.
      if (relative?.kind === "month" && relative.year === "that") continue;
      if (relative === undefined || COMPARED.test(block.prose.slice(Math.max(0, start - LONGEST), start))) continue;
      const sentence = sentenceAt(block.prose, start);
      const isToday = block.prose.slice(start, end).toLowerCase() === "today";
      if (isToday && !NEWS.test(block.prose.slice(sentence.start, sentence.end))) continue;
      // "Shares rise today 2015-05-11": the sentence brings its date along.
      if (dates.some((other) => other.value !== undefined && covers(sentence, other))) continue;
      yield { start, end, message: "relative", arguments: { text: block.prose.slice(start, end) } };
    }
  },
});
