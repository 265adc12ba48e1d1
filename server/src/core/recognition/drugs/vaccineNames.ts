import type { Candidate } from "../blockScan";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { endOf, gapAfter, hashOf, hyphenated, nameKey, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { CAPITAL, DIGITS } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const PROPER_NAME: Evidence = { kind: "dictionary", detail: "the proper name of a vaccine", weight: 2 };

export const VACCINE = hashWord("vaccine");
/** Companies that vaccines are named after, each as one word. */
const MAKERS = new Set(
  `janssen astrazeneca moderna novavax valneva pfizer biontech sinovac sinopharm takeda sanofi gsk seqirus medicago hipra
  bharat bimervax biocelect curevac bavarian nordic valneva inovio cansino gamaleya`
    .split(/\s+/)
    .map(hashWord),
);

/**
 * A vaccine that is called by its disease and its maker or kind: "COVID-19 Vaccine Janssen", "Novavax COVID-19 Vaccine",
 * "COVID-19 Vaccine, mRNA". `token` is the word "Vaccine".
 */
export function vaccineName(reading: Reading, token: number): Candidate | undefined {
  if (!(shapeOf(reading, token) & CAPITAL)) return undefined;
  const disease = firstOfDisease(reading, token - 1);
  if (disease < 0) return undefined;
  const last = lastOfName(reading, token);
  const first = firstOfMaker(reading, disease);
  if (last === token && first === disease) return undefined;
  const start = startOf(reading, first);
  const end = endOf(reading, last);
  const text = reading.text.slice(start, end);
  return {
    type: "drug",
    start,
    end,
    key: nameKey(text),
    entries: reading.knowledge.lookup(text).filter(({ type }) => type === "drug"),
    evidence: [PROPER_NAME],
    score: PROPER_NAME.weight,
    jurisdiction: undefined,
  };
}

/** "COVID-19" or one capitalised word before "Vaccine"; -1 for anything else. */
function firstOfDisease(reading: Reading, last: number): number {
  if (last < 0 || !spaced(reading, last)) return -1;
  const first = shapeOf(reading, last) & DIGITS && hyphenated(reading, last - 1) ? last - 1 : last;
  return shapeOf(reading, first) & CAPITAL ? first : -1;
}

function lastOfName(reading: Reading, token: number): number {
  const next = token + 1;
  if (spaced(reading, token) && isMaker(reading, next)) return next;
  return gapAfter(reading, token) === ", " && /^(?:mRNA|Adjuvanted)$/.test(wordAt(reading, next)) ? next : token;
}

/** "Novavax", "Pfizer-BioNTech", "Bavarian Nordic". */
function firstOfMaker(reading: Reading, disease: number): number {
  let first = disease;
  while (
    disease - first < 2 &&
    isMaker(reading, first - 1) &&
    (spaced(reading, first - 1) || hyphenated(reading, first - 1))
  )
    first--;
  return first;
}

function isMaker(reading: Reading, token: number): boolean {
  return MAKERS.has(hashOf(reading, token)) && (shapeOf(reading, token) & CAPITAL) !== 0;
}
