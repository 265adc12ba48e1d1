import type { Candidate } from "./blockScan";
import type { RecognitionContext } from "./context";
import { jurisdictionOf } from "./schemeIndex";

const SENTENCE = /[.!?]\s/;
/** A sentence's end between a scheme and an authority weighs as much as this many characters. */
const SENTENCE_COST = 400;

/** The place of the authority that stands nearest to a scheme's mention; an authority in the same sentence is nearer. */
export function jurisdictionNear(
  one: Candidate,
  chosen: readonly Candidate[],
  prose: string,
  context: RecognitionContext,
): string | undefined {
  let best: Candidate | undefined;
  let bestDistance = Infinity;
  for (const other of chosen) {
    if (other.type !== "regulator") continue;
    const [from, to] = other.start < one.start ? [other.end, one.start] : [one.end, other.start];
    const cost = SENTENCE.test(prose.slice(from, to)) ? SENTENCE_COST : 0;
    const distance = to - from + cost;
    if (distance < bestDistance) {
      best = other;
      bestDistance = distance;
    }
  }
  if (best === undefined) return undefined;
  const [entry] = best.entries;
  return best.jurisdiction ?? (entry === undefined ? undefined : jurisdictionOf(context.knowledge, entry));
}
