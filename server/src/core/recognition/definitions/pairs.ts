import type { Candidate, ScannedDefinition } from "../blockScan";
import type { Bracket } from "./brackets";
import type { CandidateMap } from "./forms";
import { formOf, unlistedForm } from "./forms";
import { findLongForm } from "./longForm";
import { clips } from "./names";

const PAIR = /^(\p{Lu}[\p{L}\p{N}]{1,9})([/+-])(\p{Lu}[\p{L}\p{N}]{1,9})$/u;
/** In units: what lies beyond the basic plane has two. */
const LONGEST_PAIR = 42;
const JOINED = /^[®™]?(?:,?\s(?:(?:combined|in combination|together) with|with|plus|and|or)\s|\s?[/+-]\s?)$/;
const LONGEST_JOINT = 24;

/** "cyproterone acetate combined with ethinyl estradiol (CPA/EE)": an abbreviation for each of two medicines. */
export function pairOf(text: string, bracket: Bracket, map: CandidateMap): readonly ScannedDefinition[] {
  const { start: from, end: to } = bracket.inner;
  if (to - from > LONGEST_PAIR) return NONE;
  const [, left, divider, right] = PAIR.exec(text.slice(from, to)) ?? [];
  if (left === undefined || divider === undefined || right === undefined) return NONE;
  const second = medicineEnding(bracket.headEnd, map);
  if (second === undefined) return NONE;
  const first = medicineBefore(text, second, map);
  if (first === undefined) return NONE;
  const start = bracket.inner.start;
  const pair = [
    shortOf(text, left, start, first),
    shortOf(text, right, start + left.length + divider.length, second),
  ].filter((one) => one !== undefined);
  return pair.length === 2 ? pair : NONE;
}

const NONE: readonly ScannedDefinition[] = [];

function medicineEnding(end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.endingAt(end);
  return candidate?.type === "drug" && candidate.score >= 1 ? candidate : undefined;
}

function medicineBefore(text: string, { start }: Candidate, map: CandidateMap): Candidate | undefined {
  for (let end = start - 1; end > start - LONGEST_JOINT; end--) {
    const candidate = medicineEnding(end, map);
    if (candidate !== undefined) return JOINED.test(text.slice(end, start)) ? candidate : undefined;
  }
  return undefined;
}

function shortOf(text: string, short: string, start: number, long: Candidate): ScannedDefinition | undefined {
  const whole = text.slice(long.start, long.end);
  if (!clips(short, whole) && findLongForm(short, whole) !== 0) return undefined;
  return { short: unlistedForm(start, short), long: formOf(text, long), kind: "abbreviation", type: "drug" };
}
