import { AGENT, ARTICLE, COMPANY, GRANT, LINK, REGULATORY, TRIAL } from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { classesAt, hashOf, sentenceEnds } from "../words/reading";
import { hashWord } from "../words/wordHash";
import {
  AGENTS_OF,
  ANY_TREATMENT,
  APPOSITION,
  DEVELOPED,
  DEVELOPING,
  FORMS,
  IN,
  IN_PEOPLE,
  GIVEN_TO,
  INDICATED_FOR,
  INDICATED_VERBS,
  INDICATING,
  MAKERS,
  PASSIVE,
  PROGRESSIVE,
  RECIPIENT,
  REGULATED_SUBJECT,
  SAID_TO_ACT,
  USED_IN,
} from "./signs";

const POSSESSIVE = hashWord("s");

/** "X is a selective inhibitor": an article within two words, then what it is. */
export function predicate(reading: Reading, verb: number, found: Evidence[]): void {
  if (INDICATED_VERBS.has(hashOf(reading, verb + 1))) {
    found.push(INDICATING.has(hashOf(reading, verb + 1)) ? INDICATED_FOR : GIVEN_TO);
    return;
  }
  if (isUsedInPeople(reading, verb + 1)) {
    found.push(USED_IN);
    return;
  }
  if (isDeveloped(reading, verb + 1)) {
    found.push(DEVELOPED);
    return;
  }
  for (let at = verb + 1; at <= verb + 4 && !sentenceEnds(reading, at - 1); at++) {
    if (classesAt(reading, at) & ARTICLE) {
      apposed(reading, at + 1, found);
      return;
    }
  }
}

/** "X was used in two subjects". */
function isUsedInPeople(reading: Reading, used: number): boolean {
  if (hashOf(reading, used) !== USED || hashOf(reading, used + 1) !== IN) return false;
  return IN_PEOPLE.has(hashOf(reading, used + 2)) || IN_PEOPLE.has(hashOf(reading, used + 3));
}

const USED = hashWord("used");

/** "X is being developed for", "X is designed to", "X is currently being evaluated". */
function isDeveloped(reading: Reading, from: number): boolean {
  let at = from;
  while (at - from < 2 && PROGRESSIVE.has(hashOf(reading, at))) at++;
  return DEVELOPING.has(hashOf(reading, at));
}

/** Looks for the noun that says what the name is, up to the sentence's end. */
export function apposed(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at < from + 14 && at < reading.tokens.count; at++) {
    const classes = classesAt(reading, at);
    if (classes & AGENT) {
      // "X, an immunotherapy company"
      const isMaker = classesAt(reading, at + 1) & COMPANY || MAKERS.has(hashOf(reading, at + 1));
      if (!isMaker) found.push(ANY_TREATMENT.has(hashOf(reading, at)) ? APPOSITION : SAID_TO_ACT);
      return;
    }
    if (FORMS.has(hashOf(reading, at))) {
      found.push(APPOSITION);
      return;
    }
    if (classes & LINK && at > from && AGENTS_OF.has(hashOf(reading, at))) return;
    // "X is the company's lead candidate"
    const isOwner = hashOf(reading, at + 1) === POSSESSIVE;
    if ((classes & (TRIAL | COMPANY) && !isOwner) || sentenceEnds(reading, at)) return;
  }
}

/** "X was granted", "X has been approved"; "X received", "X has accepted". */
export function regulated(reading: Reading, verb: number, found: Evidence[]): void {
  let passive = false;
  for (let at = verb; at <= verb + 4; at++) {
    if (PASSIVE.has(hashOf(reading, at))) passive = true;
    if (at > verb && classesAt(reading, at) & GRANT && classesAt(reading, at) & REGULATORY) {
      found.push(passive ? REGULATED_SUBJECT : RECIPIENT);
      return;
    }
    if (sentenceEnds(reading, at)) return;
  }
}
