import { DocumentAnalysis } from "./analysis/documentAnalysis";
import type { Analysis } from "./analysis/model";
import { analyzeInSteps as pipeline } from "./analysis/pipeline";
import { applyChanges, reanalyzed } from "./analysis/reanalysis";
import type { Knowledge } from "./knowledge/knowledge";
import type { AnalysisSettings } from "./settings";
import type { TextChange, TextDocument } from "./text/document";

export type { Analysis };

/** From scratch: pure, total, deterministic. */
export function analyze(document: TextDocument, knowledge: Knowledge, settings: AnalysisSettings): Analysis {
  const steps = analyzeInSteps(document, knowledge, settings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same as {@link analyze}; yields every few milliseconds, so that other work can come between. */
export function analyzeInSteps(
  document: TextDocument,
  knowledge: Knowledge,
  settings: AnalysisSettings,
): Generator<void, Analysis, void> {
  return pipeline(document, knowledge, settings);
}

/**
 * The same result as {@link analyze} on the changed text, at the cost of what changed. The changes are applied one
 * after another, each to the text that the one before left. An edit of most of a huge text costs as much as
 * analysing it: then {@link analyzeInSteps} is the better choice.
 */
export function reanalyze(previous: Analysis, changes: readonly TextChange[]): Analysis {
  if (previous instanceof DocumentAnalysis) return changes.length === 0 ? previous : reanalyzed(previous, changes);
  const { text } = applyChanges(previous.document.text, changes);
  return analyze({ ...previous.document, text }, previous.knowledge, previous.settings);
}
