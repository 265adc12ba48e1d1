import type { Candidate, DefinedForm } from "../blockScan";

/** The block's candidates by where they begin and end, for what stands directly before and inside a bracket. */
export interface CandidateMap {
  readonly byStart: ReadonlyMap<number, Candidate>;
  readonly byEnd: ReadonlyMap<number, Candidate>;
}

/** A candidate as a form of a definition. */
export function formOf(text: string, candidate: Candidate): DefinedForm {
  const { start, end, key, entries } = candidate;
  return { start, end, text: text.slice(start, end), key, entries };
}
