import type { DictionaryMatch } from "../../knowledge/knowledge";
import type { Reading } from "../words/reading";
import { unitAt } from "../words/reading";

const SLASH = 0x2f;
const PLUS = 0x2b;
const DIVIDER = /\s?[/+]\s?|\sand\s/;
const BLANK = 0x20;
const A = 0x61;
const N = 0x6e;
const SHORTEST = 5;

/**
 * The substances of a listed combination, each as a match of its own: "artemether/lumefantrine" and "Opdivo and Yervoy" are two mentions.
 * `undefined` for nearly all matches: no stroke, plus or "and" in it, or a part that is not listed by itself.
 */
export function substancesOf(reading: Reading, match: DictionaryMatch): readonly DictionaryMatch[] | undefined {
  if (!isDivided(reading, match)) return undefined;
  const { knowledge, text } = reading;
  const found: DictionaryMatch[] = [];
  const whole = text.slice(match.start, match.end);
  let at = 0;
  for (const part of whole.split(DIVIDER)) {
    const from = whole.indexOf(part, at);
    const entries = part.length < SHORTEST ? [] : knowledge.lookup(part).filter(({ type }) => type === "drug");
    if (entries.length === 0) return undefined;
    at = from + part.length;
    found.push({ start: match.start + from, end: match.start + at, entries });
  }
  return found;
}

function isDivided(reading: Reading, { start, end }: DictionaryMatch): boolean {
  for (let at = start + SHORTEST; at < end - SHORTEST; at++) {
    const unit = unitAt(reading, at);
    if (unit === SLASH || unit === PLUS) return true;
    if (unit === BLANK && unitAt(reading, at + 1) === A && unitAt(reading, at + 2) === N) return true;
  }
  return false;
}
