import type { Candidate, DefinedForm, ScannedDefinition } from "../blockScan";
import { nameKey } from "../words/reading";

type ByPlace = ReadonlyMap<number, Candidate>;

/**
 * The block's candidates by where they begin and end, for what stands directly before and inside a bracket. Made when first
 * asked for: most brackets name nothing.
 */
export class CandidateMap {
  readonly #candidates: readonly Candidate[];
  #byStart: ByPlace | undefined;
  #byEnd: ByPlace | undefined;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  get byStart(): ByPlace {
    return (this.#byStart ??= byPlace(this.#candidates, "start"));
  }

  get byEnd(): ByPlace {
    return (this.#byEnd ??= byPlace(this.#candidates, "end"));
  }
}

const NOWHERE: ByPlace = new Map();

function byPlace(candidates: readonly Candidate[], place: "start" | "end"): ByPlace {
  if (candidates.length === 0) return NOWHERE;
  const map = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (outweighs(candidate, map.get(candidate[place]))) map.set(candidate[place], candidate);
  }
  return map;
}

/** A candidate that needs nothing more. */
const CLEAR = 1;

/** Where several candidates begin or end together, the longest clear one wins, else the one that says most. */
function outweighs(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined) return true;
  if (a.score >= CLEAR && b.score >= CLEAR && a.end - a.start !== b.end - b.start)
    return a.end - a.start > b.end - b.start;
  return a.score > b.score;
}

/** A candidate as a form of a definition. */
export function formOf(text: string, candidate: Candidate): DefinedForm {
  const { start, end, key, entries } = candidate;
  return { start, end, text: text.slice(start, end), key, entries };
}

/** A form that stands in the text from `start` on and that no list has. */
export function unlistedForm(start: number, text: string): DefinedForm {
  return { start, end: start + text.length, text, key: nameKey(text), entries: NO_ENTRIES };
}

const NO_ENTRIES: DefinedForm["entries"] = [];

/** Another name of a medicine. */
export function alias(short: DefinedForm, long: DefinedForm): ScannedDefinition {
  return { short, long, kind: "alias", type: "drug" };
}
