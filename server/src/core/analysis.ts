import { DocumentAnalysis } from "./analysis/documentAnalysis";
import { analyzeInSteps as pipeline } from "./analysis/pipeline";
import { applyChanges, reanalyzed } from "./analysis/reanalysis";
import type { PartialDate } from "./knowledge/entity";
import type { Knowledge } from "./knowledge/knowledge";
import type { LocalDefinition, Mention } from "./recognition/mention";
import type { Problem } from "./rules/problem";
import type { AnalysisSettings, Profile } from "./settings";
import type { Statement } from "./statements/statement";
import type { Block } from "./text/block";
import type { TextChange, TextDocument } from "./text/document";
import type { Span } from "./text/span";

/** The date as of which a document speaks, and where that date was found. */
export interface AsOf {
  readonly date: PartialDate;
  readonly origin: "front-matter" | "dateline" | "setting" | "today";
  readonly span: Span | undefined;
}

/**
 * What every face reads: hover, lens, hints, diagnostics, command line, exports. Immutable; offsets count from the
 * start of the document. The lists are assembled when first read, so that an edit costs what it touches.
 */
export interface Analysis {
  readonly document: TextDocument;
  readonly knowledge: Knowledge;
  readonly settings: AnalysisSettings;
  /** False when the gate found no clear evidence of a text about medicines: no problems, lenses or hints then. */
  readonly biomedical: boolean;
  /** BCP 47 primary language of the prose. */
  readonly language: string;
  readonly profile: Profile | undefined;
  readonly asOf: AsOf;
  readonly blocks: readonly (Block & Span)[];
  readonly mentions: readonly Mention[];
  readonly definitions: readonly LocalDefinition[];
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
  /** Mentions that overlap `span`, without assembling the whole list. */
  mentionsIn(span: Span): readonly Mention[];
}

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
