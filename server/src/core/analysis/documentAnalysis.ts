import type { AsOf } from "../text/document";
import type { Analysis } from "./model";
import type { Knowledge } from "../knowledge/knowledge";
import type { LocalDefinition, Mention } from "../recognition/mention";
import type { Problem } from "../rules/problem";
import type { DocumentView } from "../rules/rule";
import { moveDirective } from "../rules/directives";
import type { Directive } from "../rules/directives";
import { checkDocument, withoutSuppressed } from "../rules/run";
import type { BlockFindings, Carried } from "../rules/run";
import type { AnalysisSettings, Profile } from "../settings";
import type { Statement } from "../statements/statement";
import type { Block } from "../text/block";
import { blockIndexAt } from "../text/blocks";
import type { Splitting } from "../text/blocks";
import type { TextDocument } from "../text/document";
import { overlaps } from "../text/span";
import type { Span } from "../text/span";
import type { DocumentIndex } from "./documentIndex";
import type { MentionCounts } from "./gate";
import type { Head } from "./head";
import type { BlockRecord } from "./records";
import { finish } from "../steps";
import type { Steps } from "../steps";
import { shiftDefinition, shiftMention, shiftProblem, shiftStatement } from "./shift";

/** Everything that an analysis is made of; the next version of the document starts from it. */
export interface AnalysisParts {
  readonly document: TextDocument;
  readonly knowledge: Knowledge;
  readonly settings: AnalysisSettings;
  readonly records: readonly BlockRecord[];
  readonly splitting: Splitting;
  /** The records for which the rules found something, in order. */
  readonly reported: readonly BlockRecord[];
  /** What document rules concluded before an edit, where they did. */
  readonly carried: Carried | undefined;
  readonly index: DocumentIndex;
  readonly counts: MentionCounts;
  readonly head: Head;
  readonly biomedical: boolean;
}

/** How many blocks' findings are gathered between two chances to interrupt. */
const STEP = 100;

/** An analysis over block records. Its lists are assembled when first read. */
export class DocumentAnalysis implements Analysis {
  readonly parts: AnalysisParts;
  #blocks: readonly (Block & Span)[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #definitions: readonly LocalDefinition[] | undefined;
  #statements: readonly Statement[] | undefined;
  #problems: readonly Problem[] | undefined;
  #concluded: readonly Problem[] | undefined;

  constructor(parts: AnalysisParts) {
    this.parts = parts;
  }

  get document(): TextDocument {
    return this.parts.document;
  }

  get knowledge(): Knowledge {
    return this.parts.knowledge;
  }

  get settings(): AnalysisSettings {
    return this.parts.settings;
  }

  get biomedical(): boolean {
    return this.parts.biomedical;
  }

  get language(): string {
    return this.parts.head.language;
  }

  get profile(): Profile | undefined {
    return this.parts.head.profile;
  }

  get asOf(): AsOf {
    return this.parts.head.asOf;
  }

  get blocks(): readonly (Block & Span)[] {
    this.#blocks ??= finish(this.#list(({ block }) => [block], placeBlock));
    return this.#blocks;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= finish(this.#list(({ resolution }) => resolution.mentions, shiftMention));
    return this.#mentions;
  }

  get definitions(): readonly LocalDefinition[] {
    this.#definitions ??= finish(this.#list(({ resolution }) => resolution.definitions, shiftDefinition));
    return this.#definitions;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= finish(this.#list(({ stated }) => stated?.statements, shiftStatement));
    return this.#statements;
  }

  *assemble(): Steps<this> {
    this.#blocks ??= yield* this.#list(({ block }) => [block], placeBlock);
    this.#mentions ??= yield* this.#list(({ resolution }) => resolution.mentions, shiftMention);
    this.#definitions ??= yield* this.#list(({ resolution }) => resolution.definitions, shiftDefinition);
    this.#statements ??= yield* this.#list(({ stated }) => stated?.statements, shiftStatement);
    return this;
  }

  get problems(): readonly Problem[] {
    return finish(this.conclude());
  }

  /** Finds the problems, in steps. */
  *conclude(): Steps<readonly Problem[]> {
    this.#problems ??= this.parts.biomedical ? yield* this.#findProblems() : [];
    return this.#problems;
  }

  blockAt(offset: number): (Block & Span) | undefined {
    const { records, splitting } = this.parts;
    const index = blockIndexAt(splitting.starts, offset);
    const block = records[index]?.block;
    return block && placeBlock(block, splitting.starts[index] ?? 0);
  }

  mentionsIn(span: Span): readonly Mention[] {
    const found: Mention[] = [];
    for (const { start, record } of this.#within(span)) {
      for (const mention of record.resolution.mentions) {
        const shifted = shiftMention(mention, start);
        if (overlaps(shifted, span)) found.push(shifted);
      }
    }
    return found;
  }

  statementsNear(span: Span): readonly Statement[] {
    const found: Statement[] = [];
    for (const { start, record } of this.#within(span)) {
      for (const statement of record.stated?.statements ?? []) found.push(shiftStatement(statement, start));
    }
    return found;
  }

  /** The blocks that a span touches. */
  *#within(span: Span): Generator<{ start: number; record: BlockRecord }> {
    const { records, splitting } = this.parts;
    for (let index = blockIndexAt(splitting.starts, span.start); index < records.length; index++) {
      const start = splitting.starts[index] ?? 0;
      const record = records[index];
      if (start >= span.end || record === undefined) return;
      yield { start, record };
    }
  }

  *#list<T, M>(
    itemsOf: (record: BlockRecord) => readonly T[] | undefined,
    move: (item: T, by: number) => M,
  ): Steps<readonly M[]> {
    const { records, splitting } = this.parts;
    const all: M[] = [];
    for (let index = 0; index < records.length; index++) {
      const record = records[index];
      const items = record && itemsOf(record);
      if (items !== undefined) for (const item of items) all.push(move(item, splitting.starts[index] ?? 0));
      if (index % STEP === STEP - 1) yield;
    }
    return all;
  }

  *#findProblems(): Steps<readonly Problem[]> {
    this.#concluded ??= yield* checkDocument(this.#collected(), documentView(this.parts), this.parts.carried);
    const problems = [...this.#concluded];
    const directives: Directive[] = [];
    let count = 0;
    for (const { start, record } of this.#reported()) {
      for (const problem of record.findings?.problems ?? []) problems.push(shiftProblem(problem, start));
      for (const directive of record.findings?.directives ?? []) directives.push(moveDirective(directive, start));
      if (++count % STEP === 0) yield;
    }
    const left = withoutSuppressed(problems, directives, documentView(this.parts), this.parts.document.text);
    return [...left].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** What the rules about the whole document concluded; `undefined` as long as nobody asked for problems. */
  get concluded(): readonly Problem[] | undefined {
    const { carried } = this.parts;
    return this.#concluded ?? (carried?.stale.size === 0 ? carried.problems : undefined);
  }

  *#collected(): Generator<{ start: number; findings: BlockFindings }> {
    for (const { start, record } of this.#reported()) {
      if (record.findings !== undefined && record.findings.collected.length > 0)
        yield { start, findings: record.findings };
    }
  }

  *#reported(): Generator<{ start: number; record: BlockRecord }> {
    const { records, reported, splitting } = this.parts;
    let at = 0;
    for (const record of reported) {
      while (at < records.length && records[at] !== record) at++;
      yield { start: splitting.starts[at] ?? 0, record };
    }
  }
}

function placeBlock(block: Block, start: number): Block & Span {
  return { ...block, start, end: start + block.source.length };
}

/** True for a record that belongs to {@link AnalysisParts.reported}. */
export function isReported({ findings }: BlockRecord): boolean {
  if (findings === undefined) return false;
  return findings.problems.length > 0 || findings.collected.length > 0 || findings.directives.length > 0;
}

/** What the rules are told of the document. */
export function documentView(parts: Pick<AnalysisParts, "document" | "knowledge" | "settings" | "head">): DocumentView {
  const { document, knowledge, settings, head } = parts;
  return {
    knowledge,
    settings,
    asOf: head.asOf,
    language: head.language,
    profile: head.profile,
    format: document.format,
    disabled: head.disabled,
  };
}
