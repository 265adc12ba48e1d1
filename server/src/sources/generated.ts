import type { Drug, PartialDate } from "../core/knowledge/entity";
import type { KnownReferences } from "./check/references";
import type { SourceProblem } from "./problem";
import type { SourceText } from "./yaml";

/** The generated part of the base. */
export function readGenerated(
  _files: readonly SourceText[],
  _known: KnownReferences,
  _today: PartialDate,
): { entities: Drug[]; problems: SourceProblem[] } {
  return { entities: [], problems: [] };
}
