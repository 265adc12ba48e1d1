import { DocumentAnalysis } from "./analysis/documentAnalysis";
import type { Analysis } from "./analysis/model";
import { analyzeInSteps as pipeline, resolveInSteps } from "./analysis/pipeline";
import { Pace } from "./analysis/pace";
import { applyChanges, reanalyzed } from "./analysis/reanalysis";
import { finish } from "./steps";
import type { Steps } from "./steps";
import type { Knowledge } from "./knowledge/knowledge";
import type { AnalysisSettings } from "./settings";
import type { TextChange, TextDocument } from "./text/document";

export type { Analysis };

/** From scratch: pure, total, deterministic. */
export function analyze(document: TextDocument, knowledge: Knowledge, settings: AnalysisSettings): Analysis {
  return finish(pipeline(document, knowledge, settings));
}

/** The same as {@link analyze}, its problems concluded; yields every few milliseconds, so that other work can come between. */
export function* analyzeInSteps(
  document: TextDocument,
  knowledge: Knowledge,
  settings: AnalysisSettings,
): Steps<Analysis> {
  const analysis = yield* pipeline(document, knowledge, settings);
  yield* analysis.conclude();
  return analysis;
}

/** What recognition finds in a document, without statements and rules. */
export type Recognition = Pick<Analysis, "document" | "biomedical" | "mentions">;

/** Only recognition, for those who ask who is mentioned: less than half the work. Yields like {@link analyzeInSteps}. */
export function* recognizeInSteps(
  document: TextDocument,
  knowledge: Knowledge,
  settings: AnalysisSettings,
): Steps<Recognition> {
  const { base, resolved } = yield* resolveInSteps(document, knowledge, settings, new Pace());
  return new DocumentAnalysis({ ...base, records: resolved, reported: [], carried: undefined });
}

/**
 * The same result as {@link analyze} on the changed text, at the cost of what changed. The changes are applied one
 * after another, each to the text that the one before left; `changed` is the text after them, for callers that have it.
 */
export function reanalyze(previous: Analysis, changes: readonly TextChange[], changed?: string): Analysis {
  return finish(update(previous, changes, changed));
}

/** The same as {@link reanalyze}, its problems concluded; yields like {@link analyzeInSteps}. */
export function* reanalyzeInSteps(
  previous: Analysis,
  changes: readonly TextChange[],
  changed?: string,
): Steps<Analysis> {
  const analysis = yield* update(previous, changes, changed);
  yield* analysis.conclude();
  return analysis;
}

function update(previous: Analysis, changes: readonly TextChange[], changed?: string): Steps<DocumentAnalysis> {
  if (previous instanceof DocumentAnalysis) return reanalyzed(previous, changes, changed);
  const text = changed ?? applyChanges(previous.document.text, changes);
  return pipeline({ ...previous.document, text }, previous.knowledge, previous.settings);
}
