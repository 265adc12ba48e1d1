import { compileKnowledge } from "../../core/knowledge/compile";
import type { PartialDate } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import type { SourceProblem } from "../problem";
import type { SourceText } from "../yaml";
import { knownBelow } from "./known";
import { loadOverlay } from "./load";

/** A workspace's files as a compiled layer to put on top of what is known `below`, and what is wrong with them. */
export function compileOverlay(
  files: readonly SourceText[],
  below: Knowledge,
  today: PartialDate,
): { readonly bytes: Uint8Array; readonly problems: readonly SourceProblem[] } {
  const { entities, sources, stems, hidden, problems } = loadOverlay(files, knownBelow(below), today);
  return { bytes: compileKnowledge({ entities, sources, stems, hidden, version: "workspace" }), problems };
}

/** What is wrong with the files, without a layer made of them. */
export function checkOverlay(
  files: readonly SourceText[],
  below: Knowledge,
  today: PartialDate,
): readonly SourceProblem[] {
  return loadOverlay(files, knownBelow(below), today).problems;
}
