import type { BlockScan } from "./blockScan";
import type { Contributions } from "./context";
import { keysOf } from "./definitionLookup";

/** A candidate at or above this counts as clearly recognized in its block. */
const CLEAR = 1;
const SURE = 1.9;

/** What a block gives to the rest of its document. A function of the scan alone, so that no resolution waits on another. */
export function contributions(scan: BlockScan): Contributions {
  const tallies = new Map<string, number>();
  const count = (key: string, by: number): void => {
    if (by > 0) tallies.set(key, (tallies.get(key) ?? 0) + by);
  };
  for (const { type, key, entries, evidence, score, jurisdiction } of scan.candidates) {
    if (type === "drug") {
      if (score >= CLEAR && (entries.length === 0 || (evidence[0]?.weight ?? 0) < SURE)) count(`name:${key}`, 1);
    } else if (type === "regulator" && score >= SURE) {
      count("authority", 1);
      for (const { entity } of entries) count(`entity:${entity}`, 1);
      if (jurisdiction !== undefined) count(`jurisdiction:${jurisdiction}`, 1);
    }
  }
  count("topic:medicine", scan.topics.medicine);
  count("topic:regulatory", scan.topics.regulatory);
  count("topic:other", scan.topics.other);
  const definitions = scan.definitions.flatMap((definition) => keysOf(definition).map((key) => ({ key, definition })));
  return { definitions, tallies: [...tallies].map(([key, sum]) => ({ key, count: sum })) };
}
