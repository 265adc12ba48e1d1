import type { Candidate } from "../blockScan";
import { isCountry } from "../authorities/countries";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hyphenated, nameKey, shapeOf, startOf, tokenAt, unitAt } from "../words/reading";
import { namesCompany } from "../roles/after";
import { CAPITAL, DIGITS, LOWER } from "../words/tokens";

const BESIDE_BRAND: Evidence = { kind: "coordination", detail: "an unlisted name in a row with a brand", weight: 1 };
const IN_TABLE: Evidence = {
  kind: "coordination",
  detail: "a product's name in the cell before its substance",
  weight: 2,
};
const BRACKETED: Evidence = {
  kind: "coordination",
  detail: "in brackets behind a substance, where another substance has its brand",
  weight: 1,
};
const SHORTEST = 5;
const REACH = 8;
const BETWEEN = /^[®™]?\s(?:and|or|versus|vs\.?)\s$/;

/** Unlisted names joined by "and" or "or" to a listed brand, "Velumox and Remicade", in the cell before a substance's, or in brackets behind one. `candidates` ascending. */
export function besideBrands(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  let found: Candidate[] | undefined;
  for (const candidate of candidates) {
    const before = inCellBefore(reading, candidate);
    if (before !== undefined) (found ??= []).push(before);
    const bracketed = inBracketsBehind(reading, candidate, candidates);
    if (bracketed !== undefined) (found ??= []).push(bracketed);
    for (const token of neighboursOf(reading, candidate)) {
      const one = unlistedBeside(reading, token, candidate);
      if (one !== undefined && !candidates.some(({ start, end }) => start < one.end && one.start < end))
        (found ??= []).push(one);
    }
  }
  return found ?? NONE;
}

const NONE: readonly Candidate[] = [];
const NOBODY: readonly number[] = [];

/** The words that "and" or "or" joins to a brand, which is no author: "Donald and Diacon 2008". */
function neighboursOf(reading: Reading, candidate: Candidate): readonly number[] {
  if (!isBrand(reading, candidate) || /^ (?:19|20)\d\d\b/.test(reading.text.slice(candidate.end, candidate.end + 6)))
    return NOBODY;
  return [tokenAt(reading, candidate.start) - 2, tokenAt(reading, candidate.end - 1) + 2];
}

/** The cell before a substance's in a table of products: "| Velumox | imatinib |". */
function inCellBefore(reading: Reading, candidate: Candidate): Candidate | undefined {
  const { type, entries, score, start, end } = candidate;
  const { text } = reading;
  if (type !== "drug" || score < 1 || !isBehindBar(reading, start)) return undefined;
  if (entries.some(({ name }) => name.kind === "brand") || !/^\s?(?:\||\n|$)/.test(text.slice(end, end + 2)))
    return undefined;
  const token = tokenAt(reading, start) - 1;
  const shape = shapeOf(reading, token);
  if (!(shape & CAPITAL) || shape & DIGITS || classesAt(reading, token) !== 0) return undefined;
  const from = startOf(reading, token);
  const to = endOf(reading, token);
  if (to - from < SHORTEST || !/^[®™]?\s?\|\s?$/.test(text.slice(to, start))) return undefined;
  if (!/(?:^|\n)(?:\|\s?)?$/.test(text.slice(Math.max(0, from - 3), from)) || !OF_PRODUCTS.test(text)) return undefined;
  return named(reading, token, IN_TABLE, entries);
}

/** A bar, and a blank at most, before an offset. */
function isBehindBar(reading: Reading, start: number): boolean {
  const before = start > 0 ? unitAt(reading, start - 1) : 0;
  return before === BAR || (start > 1 && unitAt(reading, start - 2) === BAR && /\s/.test(String.fromCharCode(before)));
}

const BAR = 0x7c;

/** "nomifensine (Merital) … terodiline (Velumox)": the word in brackets behind a substance where another has its brand there. */
function inBracketsBehind(
  reading: Reading,
  { type, entries, score, end }: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const { text } = reading;
  if (text.charCodeAt(end + 1) !== OPEN || type !== "drug" || score < CLEAR || entries.length === 0) return undefined;
  if (entries.some(({ name }) => name.kind === "brand")) return undefined;
  const token = tokenAt(reading, end + 2);
  const shape = shapeOf(reading, token);
  const from = startOf(reading, token);
  const to = endOf(reading, token);
  if (from !== end + 2 || to - from < SHORTEST || !/^[®™]?\)/.test(text.slice(to, to + 2))) return undefined;
  if (!(shape & CAPITAL) || !(shape & LOWER) || shape & DIGITS || classesAt(reading, token) !== 0) return undefined;
  if (isCountry(text.slice(from, to)) || candidates.some(({ start }) => start === from)) return undefined;
  return candidates.some((one) => isInBrackets(text, one, candidates))
    ? named(reading, token, BRACKETED, entries)
    : undefined;
}

/** A listed brand in brackets behind its substance. */
function isInBrackets(
  text: string,
  { type, entries, start, end }: Candidate,
  candidates: readonly Candidate[],
): boolean {
  if (type !== "drug" || text.charCodeAt(start - 1) !== OPEN || !/^[®™]?\)/.test(text.slice(end, end + 2)))
    return false;
  if (entries.length === 0 || !entries.every(({ name }) => name.kind === "brand")) return false;
  const [brand] = entries;
  return candidates.some(
    (head) =>
      head.end === start - 2 &&
      head.entries.some(({ entity, name }) => entity === brand?.entity && name.kind !== "brand"),
  );
}

const OPEN = 0x28;
const CLEAR = 1.9;

const OF_PRODUCTS = /\b(?:product|brand|trade|proprietary|medicine) ?names?\b|\b(?:product|brand|medicine|drug)s? ?\|/i;

/** A brand that is no ordinary word, written as one. */
function isBrand({ text }: Reading, { type, entries, score, start }: Candidate): boolean {
  if (type !== "drug" || score < 2 || entries.length === 0) return false;
  return entries.every(({ name }) => name.kind === "brand") && /\p{Lu}/u.test(text.charAt(start));
}

function unlistedBeside(reading: Reading, token: number, brand: Candidate): Candidate | undefined {
  const shape = shapeOf(reading, token);
  if (!(shape & CAPITAL) || !(shape & LOWER) || shape & DIGITS || classesAt(reading, token) !== 0) return undefined;
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  const between = start < brand.start ? reading.text.slice(end, brand.start) : reading.text.slice(brand.end, start);
  if (end - start < SHORTEST || between.length > REACH || !BETWEEN.test(between)) return undefined;
  if (hyphenated(reading, token)) return undefined;
  // Names of people, companies and places have a second word, or a first.
  const neighbours = [token - 1, token + 1].filter(
    (at) => shapeOf(reading, at) & CAPITAL && startOf(reading, at) !== brand.start,
  );
  const text = reading.text.slice(start, end);
  if (isCountry(text) || neighbours.some((at) => touches(reading, token, at))) return undefined;
  if (namesCompany(reading, token + 1, classesAt(reading, token + 1))) return undefined;
  return named(reading, token, BESIDE_BRAND, []);
}

function named(reading: Reading, token: number, sign: Evidence, entries: Candidate["entries"]): Candidate {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  const key = nameKey(reading.text.slice(start, end));
  return { type: "drug", start, end, key, entries, evidence: [sign], score: sign.weight, jurisdiction: undefined };
}

/** Only a blank stands between two tokens. */
function touches({ text, tokens }: Reading, a: number, b: number): boolean {
  const [left, right] = a < b ? [a, b] : [b, a];
  return text.slice(tokens.ends[left] ?? 0, tokens.starts[right] ?? 0) === " ";
}
