import { AGENT, ARTICLE, COMPANY, GRANT, LINK, REGULATORY, TRIAL } from "../lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../reading";
import { classesAt, hashOf, sentenceEnds } from "../reading";
import {
  AGENTS_OF,
  APPOSITION,
  GIVEN_TO,
  INDICATED_FOR,
  INDICATED_VERBS,
  INDICATING,
  PASSIVE,
  RECIPIENT,
  REGULATED_SUBJECT,
} from "./signs";

/** "X is a selective inhibitor": an article within two words, then what it is. */
export function predicate(reading: Reading, verb: number, found: Evidence[]): void {
  if (INDICATED_VERBS.has(hashOf(reading, verb + 1))) {
    found.push(INDICATING.has(hashOf(reading, verb + 1)) ? INDICATED_FOR : GIVEN_TO);
    return;
  }
  for (let at = verb + 1; at <= verb + 4 && !sentenceEnds(reading, at - 1); at++) {
    if (classesAt(reading, at) & ARTICLE) {
      apposed(reading, at + 1, found);
      return;
    }
  }
}

/** Looks for the noun that says what the name is, up to the sentence's end. */
export function apposed(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at < from + 14 && at < reading.tokens.count; at++) {
    const classes = classesAt(reading, at);
    if (classes & AGENT) {
      // "X, an immunotherapy company"
      if (!(classesAt(reading, at + 1) & COMPANY)) found.push(APPOSITION);
      return;
    }
    if (classes & LINK && at > from && AGENTS_OF.has(hashOf(reading, at))) return;
    if (classes & (TRIAL | COMPANY) || sentenceEnds(reading, at)) return;
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
