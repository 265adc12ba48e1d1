import type { Candidate, ScannedDefinition } from "../blockScan";
import type { Reading } from "../words/reading";
import { ordered } from "../exact";
import { findAppositions } from "./appositions";
import { findEquations, mayBeEquated } from "./equations";
import { findBrackets } from "./brackets";
import type { Bracket, Part } from "./brackets";
import { partsOf } from "./brackets";
import { abbreviationOf, expansionOf } from "./abbreviations";
import { alias, CandidateMap, formOf, unlistedForm } from "./forms";
import { namedHead, prepared } from "./namedHeads";
import { newSubstance } from "./newSubstances";
import { pairOf } from "./pairs";
import { clips, isDistinct, isInitials, isNameLike } from "./names";

const NONE: readonly ScannedDefinition[] = [];

/** Every definition of the block: abbreviations in brackets either way round, other names, appositions. */
export function findDefinitions(
  reading: Reading,
  candidates: readonly Candidate[],
  cues: readonly number[],
): readonly ScannedDefinition[] {
  const brackets = findBrackets(reading.tokens);
  const listed = isAnyEquated(reading.text, candidates);
  if (brackets.length === 0 && cues.length === 0 && !listed) return NONE;
  const map = new CandidateMap(candidates);
  const found: ScannedDefinition[] = listed ? findEquations(reading.text, candidates, map) : [];
  for (const bracket of brackets) readBracket(reading.text, bracket, map, found);
  for (const definition of findAppositions(reading, cues, map)) found.push(definition);
  return ordered(found, byShort);
}

function isAnyEquated(text: string, candidates: readonly Candidate[]): boolean {
  for (const { start } of candidates) if (mayBeEquated(text, start)) return true;
  return false;
}

function byShort(a: ScannedDefinition, b: ScannedDefinition): number {
  return a.short.start - b.short.start;
}

function readBracket(text: string, bracket: Bracket, map: CandidateMap, found: ScannedDefinition[]): void {
  if (isFigure(text, bracket)) return;
  const pair = pairOf(text, bracket, map);
  if (pair.length > 0) {
    found.push(...pair);
    return;
  }
  const parts = partsOf(text, bracket.inner);
  const before = found.length;
  let previous: Part | undefined;
  for (const part of parts) {
    const initials = isInitials(part.text);
    const definition =
      (initials ? abbreviationOf(text, bracket, part, map) : undefined) ??
      otherName(text, bracket, part, parts.length, map) ??
      (initials ? undefined : abbreviationOf(text, bracket, part, map));
    const whole = definition ?? insideBracket(text, previous, part, map);
    if (whole !== undefined) found.push(whole);
    previous = part;
  }
  const [first] = parts;
  if (first === undefined) return;
  for (let at = before; at < found.length; at++) if (found[at]?.short.start === first.start) return;
  const definition = namedHead(text, bracket, parts, map) ?? expansionOf(text, bracket, first, map);
  if (definition !== undefined) found.push(definition);
}

/** "(blood-brain barrier, BBB)", "(ropeginterferon alfa-2b, Ropeg)": both forms stand in the bracket. */
function insideBracket(
  text: string,
  long: Part | undefined,
  short: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  if (long === undefined) return undefined;
  const listed = map.startingAt(long.start);
  if (listed?.type === "drug" && listed.score >= 1 && isNameLike(short.text) && clips(short.text, long.text))
    return alias(unlistedForm(short.start, short.text), formOf(text, listed));
  if (!isInitials(short.text) || isInitials(long.text)) return undefined;
  const definition = abbreviationOf(text, { headEnd: long.end, marked: false, inner: short }, short, map);
  return definition?.long.start === long.start ? definition : undefined;
}

/** "(12)", "(n = 5)", "(e.g. …)", "(i.e. …)": nothing is named. */
function isFigure(text: string, { inner }: Bracket): boolean {
  const first = text.charCodeAt(inner.start);
  if (first >= 0x30 && first <= 0x39) {
    // "5HT", "2D"
    if (/^\d-?(?:\p{Lu}{2,4}|D)$/u.test(text.slice(inner.start, inner.end))) return false;
    return inner.end - inner.start <= 5 || text.charCodeAt(inner.start + 1) === 0x2e;
  }
  const second = text.charCodeAt(inner.start + 1);
  return (
    (first === 0x65 || first === 0x69 || first === 0x6e) && (second === 0x2e || second === 0x20 || second === 0x3d)
  );
}

/** A medicine before the bracket, and another name of it inside. */
function otherName(
  text: string,
  bracket: Bracket,
  part: Part,
  parts: number,
  map: CandidateMap,
): ScannedDefinition | undefined {
  const head = map.endingAt(bracket.headEnd);
  if (head?.type !== "drug" || isTail(text, head.start)) return undefined;
  const inside = map.startingAt(part.start) ?? prepared(text, part, map);
  // "X and Y (XY)" is a regimen, and no other name of Y.
  const listed = /(?:\s(?:and|plus|or)\s|[/+]\s?)$/.test(text.slice(Math.max(0, head.start - 6), head.start));
  const isRegimen =
    listed && (inside?.score ?? 0) < 1 && isInitials(part.text) && !clips(part.text, text.slice(head.start, head.end));
  if (inside?.type === "drug" && inside.end >= part.end && Math.max(head.score, inside.score) >= 1 && !isRegimen) {
    return alias(formOf(text, inside), formOf(text, head));
  }
  if (inside?.type === "drug" && inside.end >= part.end && part.announced && Math.min(head.score, inside.score) >= 0) {
    return alias(formOf(text, inside), formOf(text, head));
  }
  const substance = bracket.marked && inside === undefined && parts === 1 ? newSubstance(part) : undefined;
  if (substance !== undefined && head.score >= 1) return alias(substance, formOf(text, head));
  if (head.score < 1 || !isNameLike(part.text)) return undefined;
  const headText = text.slice(head.start, head.end);
  if (listed && !part.announced && !part.marked && !clips(part.text, headText)) return undefined;
  const plausible =
    part.announced ||
    part.marked ||
    clips(part.text, headText) ||
    (parts <= 2 && isDistinct(part.text) && !/\s|\p{Ll}\p{Lu}/u.test(part.text) && part.text.length >= 5);
  return plausible ? alias(unlistedForm(part.start, part.text), formOf(text, head)) : undefined;
}

/** "Gallium-68 (DOTA0-Tyr3) octreotide": the listed name only ends a longer one. */
function isTail(text: string, start: number): boolean {
  return /[)\]]\s?$|[)\]\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start));
}
