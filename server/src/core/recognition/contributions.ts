import type { BlockScan } from "./blockScan";
import type { Contributions } from "./context";

/** What a block gives to the rest of its document. A function of the scan alone, so that no resolution waits on another. */
export function contributions(scan: BlockScan): Contributions {
  void scan;
  return { definitions: [], tallies: [] };
}
