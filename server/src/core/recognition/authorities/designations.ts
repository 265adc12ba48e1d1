import type { NameEntry } from "../../knowledge/knowledge";
import type { Candidate } from "../blockScan";
import { exact } from "../exact";
import type { Evidence } from "../mention";
import type { PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { endOf, hashOf, nameKey, shapeOf, spaced, startOf } from "../words/reading";
import type { Found } from "./schemeSigns";
import { CELL, HEAD, SCHEMES, scoreOf, weigh } from "./schemeSigns";
import { CAPITAL, LOWER, UPPER } from "../words/tokens";

const COORDINATED: Evidence = { kind: "coordination", detail: "in a row with another scheme", weight: 1 };
const LONG_NAME = 4;

/** The block's schemes: found phrases widened by their heads, joined to rows, and weighed. */
export function designationCandidates(
  reading: Reading,
  matches: readonly PhraseMatch<NameEntry>[],
  hasAuthority: boolean,
): Candidate[] {
  const found: Found[] = [];
  for (const match of matches) {
    const entries = match.values.filter((entry) => caseFits(reading, entry, match));
    if (entries.length === 0) continue;
    const core = lastOfCore(reading, match);
    const previous = found.at(-1);
    if (
      previous !== undefined &&
      previous.last === match.first - 1 &&
      previous.last === previous.core &&
      spaced(reading, previous.last) &&
      (isPart(reading, previous) || isPart(reading, match))
    ) {
      previous.core = core;
      previous.last = core;
    } else found.push({ first: match.first, core, last: core, entries, evidence: [] });
  }
  for (const one of found) weigh(reading, one, hasAuthority);
  coordinate(reading, found);
  coordinateCells(found);
  return found.map((one) => candidateOf(reading, one));
}

/** Words that by themselves hardly name a scheme, so that they may be a part of the name of one: "conditional". */
function isPart(reading: Reading, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return first === last && shapeOf(reading, first) & LOWER ? true : !(shapeOf(reading, first) & CAPITAL);
}

/** "PRIME scheme" names PRIME; the Early Access to Medicines Scheme is called so. */
function lastOfCore(reading: Reading, { first, last }: PhraseMatch<NameEntry>): number {
  const short = last > first && last - first < LONG_NAME;
  return short && SCHEMES.has(hashOf(reading, last)) ? last - 1 : last;
}

function caseFits(reading: Reading, entry: NameEntry, match: PhraseMatch<NameEntry>): boolean {
  const { text } = entry.name;
  if (match.first !== match.last || /[a-z]/.test(text)) return true;
  const shape = shapeOf(reading, match.first);
  return (shape & LOWER) === 0 && (shape & UPPER) !== 0;
}

/** "RMAT and Orphan Drug designations": what is sure of one is sure of its neighbours. */
function coordinate(reading: Reading, found: readonly Found[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i + 1 < found.length; i++) {
      const [left, right] = [found[i], found[i + 1]];
      if (left === undefined || right === undefined || !inRow(reading, left.last, right.first)) continue;
      if (headed(right) && !left.evidence.includes(COORDINATED)) left.evidence.push(COORDINATED, COORDINATED);
      if (headed(left) && !right.evidence.includes(COORDINATED)) right.evidence.push(COORDINATED);
    }
  }
}

/** A table of designations: what fills a cell beside a clear one in another cell. */
function coordinateCells(found: readonly Found[]): void {
  const cells = found.filter(({ evidence }) => evidence.includes(CELL));
  if (!cells.some((one) => scoreOf(one) >= SURE_CELL)) return;
  for (const one of cells) if (scoreOf(one) < 1) one.evidence.push(COORDINATED);
}

const SURE_CELL = 1.5;

function headed(one: Found): boolean {
  return one.evidence.includes(HEAD) || one.evidence.includes(COORDINATED) || scoreOf(one) >= 1.5;
}

/** Only commas, conjunctions and one bracketed abbreviation stand between. */
function inRow(reading: Reading, last: number, next: number): boolean {
  if (next - last > 6) return false;
  const between = reading.text.slice(endOf(reading, last), startOf(reading, next));
  return /^(?:\s\([A-Za-z“”"-]{2,8}\))?(?:,?\s|\/|,?\s(?:and|or|as well as|and\/or|and also)\s(?:both\s)?|\s&\s)(?:the\s)?$/.test(
    between.replace(/\s+/g, " "),
  );
}

function candidateOf(reading: Reading, one: Found): Candidate {
  const start = startOf(reading, one.first);
  const key = nameKey(reading.text.slice(start, endOf(reading, one.core)));
  return {
    type: "designation",
    start,
    end: endOf(reading, one.last),
    key,
    entries: exact(one.entries),
    evidence: exact(one.evidence),
    score: scoreOf(one),
    jurisdiction: undefined,
  };
}
