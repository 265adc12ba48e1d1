import type { Candidate, ScannedDefinition } from "../blockScan";
import type { CandidateMap } from "./forms";
import { unlistedForm } from "./forms";
import { canBeShort, findLongForm } from "./longForm";

const CLEAR = 1;
/** What may stand before an equals sign: initials, a clipped name. */
const SHORT = /(?:^|[\s;,(])(\p{Lu}[\p{L}\p{N}-]{1,9})\s?$/u;
/** A member of a list of abbreviations, up to its comma. */
const MEMBER = /(?:^|[;:.]\s|\n)([\p{Lu}\p{N}][\p{L}\p{N}-]{1,9}),\s$/u;
const ENDS = /^(?:[;,.)]|\s*$|\n)/;
const LONGEST = 14;

/** Abbreviations as tables and figures explain them: "MET = metformin; SU = sulfonylurea", "GEM, gemcitabine; OXA, oxaliplatin". */
export function findEquations(text: string, candidates: readonly Candidate[], map: CandidateMap): ScannedDefinition[] {
  const found: ScannedDefinition[] = [];
  for (const candidate of candidates) {
    if (candidate.score < CLEAR || map.startingAt(candidate.start) !== candidate) continue;
    const short = shortBefore(text, candidate);
    if (short !== undefined) found.push(short);
  }
  return found;
}

/** An equals sign or a comma stands before the offset: cheap enough to be asked of every candidate. */
export function mayBeEquated(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 2);
  return unit === EQUALS || unit === COMMA || text.charCodeAt(start - 1) === EQUALS;
}

const EQUALS = 0x3d;
const COMMA = 0x2c;

function shortBefore(text: string, candidate: Candidate): ScannedDefinition | undefined {
  const { start, end, type, key, entries } = candidate;
  if (!mayBeEquated(text, start)) return undefined;
  const equals = text.charCodeAt(start - 2) !== COMMA;
  if (!ENDS.test(text.slice(end, end + 2))) return undefined;
  const to = equals ? text.lastIndexOf("=", start) : start;
  const short = (equals ? SHORT : MEMBER).exec(text.slice(Math.max(0, to - LONGEST), to))?.[1];
  const long = text.slice(start, end);
  if (short === undefined || !canBeShort(short) || short === long) return undefined;
  if (!equals && findLongForm(short, long) !== 0) return undefined;
  const from = text.lastIndexOf(short, to);
  return {
    short: unlistedForm(from, short),
    long: { start, end, text: long, key, entries },
    kind: "abbreviation",
    type,
  };
}
