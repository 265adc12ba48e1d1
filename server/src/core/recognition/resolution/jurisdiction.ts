import type { Candidate } from "../blockScan";
import type { RecognitionContext } from "./context";
import { jurisdictionOf } from "../authorities/schemeIndex";

const SENTENCE = /[.!?]\s/;
/** A sentence's end between a scheme and an authority weighs as much as this many characters. */
const SENTENCE_COST = 400;
/** So many mentions away an authority is no neighbour any more. */
const REACH = 50;

/** The place of the authority that stands nearest to the mention at an index; one in the same sentence is nearer. */
export function jurisdictionNear(
  at: number,
  chosen: readonly Candidate[],
  prose: string,
  context: RecognitionContext,
): string | undefined {
  const one = chosen[at];
  if (one === undefined) return undefined;
  let best: Candidate | undefined;
  let bestDistance = Infinity;
  for (const step of [-1, 1]) {
    const other = nearestAuthority(chosen, at, step);
    if (other === undefined) continue;
    const [from, to] = step < 0 ? [other.end, one.start] : [one.end, other.start];
    const distance =
      to - from + (to - from < SENTENCE_COST && SENTENCE.test(prose.slice(from, to)) ? SENTENCE_COST : 0);
    if (distance < bestDistance) {
      best = other;
      bestDistance = distance;
    }
  }
  if (best === undefined) return undefined;
  const [entry] = best.entries;
  return best.jurisdiction ?? (entry === undefined ? undefined : jurisdictionOf(context.knowledge, entry));
}

/** The next authority in one direction, among so many mentions. */
function nearestAuthority(chosen: readonly Candidate[], at: number, step: number): Candidate | undefined {
  for (let i = at + step, seen = 0; i >= 0 && i < chosen.length && seen < REACH; i += step, seen++) {
    if (chosen[i]?.type === "regulator") return chosen[i];
  }
  return undefined;
}
