import type { Span } from "../../text/span";
import { ordered } from "../exact";

interface Scored extends Span {
  readonly score: number;
}

/** One reading of every stretch of text: what reaches the threshold, longer before shorter, then the better founded. Ascending. */
export function chooseReadings<T extends Scored>(readings: readonly T[], threshold: number): readonly T[] {
  if (readings.length === 0) return readings;
  const only = readings[0];
  if (only !== undefined && readings.length === 1 && isAccepted(only, threshold)) return readings;
  const accepted = readings.filter((reading) => isAccepted(reading, threshold));
  if (accepted.length <= 1) return accepted;
  ordered(accepted, byPosition);
  const chosen: T[] = [];
  for (const reading of accepted) {
    const last = chosen.at(-1);
    if (last === undefined || reading.start >= last.end) chosen.push(reading);
    else if (better(reading, last)) {
      chosen.pop();
      const before = chosen.at(-1);
      if (before === undefined || reading.start >= before.end) chosen.push(reading);
      else chosen.push(last);
    }
  }
  return chosen;
}

function isAccepted({ score, start, end }: Scored, threshold: number): boolean {
  return score >= threshold && end > start;
}

function byPosition(a: Scored, b: Scored): number {
  return a.start - b.start || b.end - a.end || b.score - a.score;
}

function better(a: Scored, b: Scored): boolean {
  const length = a.end - a.start - (b.end - b.start);
  return length > 0 || (length === 0 && a.score > b.score);
}
