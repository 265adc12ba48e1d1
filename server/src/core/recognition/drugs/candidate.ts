import type { NameEntry } from "../../knowledge/knowledge";
import type { Span } from "../../text/span";
import type { Candidate } from "../blockScan";
import { totalWeight } from "../mention";
import type { Evidence } from "../mention";

/** What may be a drug's name; `entries` are the listed names that it may be, none for one that nobody has listed. */
export function drugCandidate(
  { start, end }: Span,
  key: string,
  evidence: readonly Evidence[],
  entries: readonly NameEntry[] = NONE,
): Candidate {
  return { type: "drug", start, end, key, entries, evidence, score: totalWeight(evidence), jurisdiction: undefined };
}

const NONE: readonly NameEntry[] = [];
