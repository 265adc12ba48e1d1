import type { Knowledge, NameEntry } from "../../knowledge/knowledge";
import type { PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { hashOf, sentenceEnds } from "../words/reading";
import { hashWord } from "../words/wordHash";

const REACH_AFTER = 9;
const REACH_BEFORE = 5;
const REACH_OF_MERGERS = 14;
const AND = hashWord("and");

/** Words of competition, trade, budgets, research funding, farming, data protection. */
const OTHER_WORDS = new Set(
  `antitrust competition merger mergers acquisition acquisitions takeover fined fines cartel dumping tariff tariffs subsidies subsidy
  funded funding cofunded financed fp7 erasmus cohesion budget tax taxes taxation climate energy
  agriculture agricultural food foods foodstuffs feed pesticide pesticides farming fisheries adequacy privacy gdpr
  sanctions enlargement migration elections procurement`
    .split(/\s+/)
    .map(hashWord),
);

/** Words that nobody uses of medicines, so that they tell from farther away. */
const MERGER_WORDS = new Set(
  "antitrust merger mergers cartel divestiture divestitures divestment divestments divest".split(" ").map(hashWord),
);

/** "conditional approval that was subject to the divestiture of": the terms of a merger. */
export function onMerger(reading: Reading, last: number): boolean {
  for (let at = last + 1; at <= last + REACH_OF_MERGERS && !sentenceEnds(reading, at - 1); at++)
    if (MERGER_WORDS.has(hashOf(reading, at))) return true;
  return false;
}

/** Whether all that a name may mean are governments or ministries, which decide on much besides medicines. */
export function doMuchElse(knowledge: Knowledge, entries: readonly NameEntry[]): boolean {
  return (
    entries.length > 0 &&
    entries.every(({ entity }) => {
      const one = knowledge.entity(entity);
      return one?.type === "regulator" && (one.kind === "ministry" || one.kind === "government");
    })
  );
}

/** "The European Commission opened an antitrust case": in the sentence it is another business that is done. */
export function onOtherBusiness(
  reading: Reading,
  entries: readonly NameEntry[],
  { first, last }: PhraseMatch<NameEntry>,
): boolean {
  for (let at = last + 1; at <= last + REACH_AFTER && !sentenceEnds(reading, at - 1); at++)
    if (isOther(reading, at)) return doMuchElse(reading.knowledge, entries);
  for (let at = first - 1; at >= first - REACH_BEFORE && !sentenceEnds(reading, at); at--)
    if (isOther(reading, at)) return doMuchElse(reading.knowledge, entries);
  return onMerger(reading, last) && doMuchElse(reading.knowledge, entries);
}

/** One of the words, and not that of a "Food and Drug Administration". */
function isOther(reading: Reading, token: number): boolean {
  return OTHER_WORDS.has(hashOf(reading, token)) && hashOf(reading, token + 1) !== AND;
}
