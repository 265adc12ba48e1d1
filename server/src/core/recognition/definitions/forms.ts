import type { Candidate, DefinedForm, ScannedDefinition } from "../blockScan";
import { nameKey } from "../words/reading";

type Place = "start" | "end";
type ByPlace = ReadonlyMap<number, Candidate>;

/** Among so few candidates the one at a place is found as quickly without an index. */
const FEW = 8;

/** The block's candidates by where they begin and end, for what stands directly before and inside a bracket. */
export class CandidateMap {
  readonly #candidates: readonly Candidate[];
  #byStart: ByPlace | undefined;
  #byEnd: ByPlace | undefined;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  startingAt(offset: number): Candidate | undefined {
    if (this.#candidates.length <= FEW) return at(this.#candidates, "start", offset);
    return (this.#byStart ??= byPlace(this.#candidates, "start")).get(offset);
  }

  endingAt(offset: number): Candidate | undefined {
    if (this.#candidates.length <= FEW) return at(this.#candidates, "end", offset);
    return (this.#byEnd ??= byPlace(this.#candidates, "end")).get(offset);
  }
}

function at(candidates: readonly Candidate[], place: Place, offset: number): Candidate | undefined {
  let found: Candidate | undefined;
  for (const candidate of candidates) if (candidate[place] === offset && outweighs(candidate, found)) found = candidate;
  return found;
}

function byPlace(candidates: readonly Candidate[], place: Place): ByPlace {
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
