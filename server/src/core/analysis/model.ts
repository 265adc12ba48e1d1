import type { Knowledge } from "../knowledge/knowledge";
import type { LocalDefinition, Mention } from "../recognition/mention";
import type { Problem } from "../rules/problem";
import type { AnalysisSettings, Profile } from "../settings";
import type { Steps } from "../steps";
import type { Statement } from "../statements/statement";
import type { Block } from "../text/block";
import type { AsOf, TextDocument } from "../text/document";
import type { Span } from "../text/span";

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
  /** Assembles the lists in steps, for those who will read them all; the analysis itself. */
  assemble(): Steps<Analysis>;
  /** Mentions that overlap `span`, without assembling the whole list. */
  mentionsIn(span: Span): readonly Mention[];
  /** Statements of the blocks that `span` touches, likewise. */
  statementsNear(span: Span): readonly Statement[];
  /** The block that holds an offset, the last one beyond the text; `undefined` in an empty document. */
  blockAt(offset: number): (Block & Span) | undefined;
}
