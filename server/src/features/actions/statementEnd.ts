import type { Statement } from "../../core/statements/statement";

/** Behind all that a statement says, which is where its source is cited. */
export function statementEnd({ end, date, indication }: Statement): number {
  return Math.max(end, date?.end ?? 0, indication?.end ?? 0);
}
