import type { MentionType } from "../knowledge/entity";
import type { AnalysisSettings } from "../settings";
import type { DocumentIndex } from "./documentIndex";
import type { Head } from "./head";
import type { Resolution } from "./records";

/** How many mentions of each type a document has. */
export type MentionCounts = Readonly<Record<MentionType, number>>;

/** `counts` with the mentions of these blocks added (`sign` 1) or taken away (-1). */
export function countMentions(counts: MentionCounts, resolutions: Iterable<Resolution>, sign: 1 | -1): MentionCounts {
  const tally = new MentionTally();
  for (const resolution of resolutions) tally.add(resolution);
  const { drug, regulator, designation } = tally;
  return {
    drug: counts.drug + sign * drug,
    regulator: counts.regulator + sign * regulator,
    designation: counts.designation + sign * designation,
  };
}

/** Counts the mentions of block after block. */
export class MentionTally implements MentionCounts {
  drug = 0;
  regulator = 0;
  designation = 0;

  add({ mentions }: Resolution): void {
    for (const { type } of mentions) {
      if (type === "drug") this.drug++;
      else if (type === "regulator") this.regulator++;
      else this.designation++;
    }
  }
}

/** Evidence that even the shortest text needs: a drug with one word of medicine, an authority with a designation. */
const LEAST_EVIDENCE = 3;
/** In longer texts evidence must keep coming: one sign in so many UTF-16 units. */
const UNITS_PER_SIGN = 4000;

/**
 * True when the document is to be checked: the user says so, or there is clear evidence that it is about medicines.
 * Words of regulation alone are none (contracts have them too), and words of other trades count against it.
 */
export function isBiomedical(
  counts: MentionCounts,
  index: DocumentIndex,
  length: number,
  head: Head,
  settings: AnalysisSettings,
): boolean {
  if (head.isOff || settings.enable === "off") return false;
  if (settings.enable === "on") return true;
  const { drug, regulator, designation } = counts;
  const evidence = 2 * (drug + designation) + regulator + index.sum("topic:medicine") - index.sum("topic:other") / 2;
  return evidence >= Math.max(LEAST_EVIDENCE, length / UNITS_PER_SIGN);
}
