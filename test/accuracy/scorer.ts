import { pathToFileURL } from "node:url";
import type { Span } from "../../server/src/core/text/span";

/** What is used of the scoring functions that come with the annotated passages. */
export interface Scorer {
  /** One-to-one pairs of gold and found spans that overlap, largest overlap first. */
  pairOverlapping<G extends Span, F extends Span>(gold: readonly G[], found: readonly F[]): [G, F][];
}

/** Loads the scoring functions from where they stand. */
export async function loadScorer(file: string): Promise<Scorer> {
  return (await import(pathToFileURL(file).href)) as Scorer;
}
