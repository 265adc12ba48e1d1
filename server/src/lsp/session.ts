import type { Range, TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { analyze, analyzeInSteps, reanalyzeInSteps } from "../core/analysis";
import type { Analysis } from "../core/analysis";
import type { Knowledge } from "../core/knowledge/knowledge";
import { finish } from "../core/steps";
import type { Steps } from "../core/steps";
import type { Message } from "../core/rules/problem";
import { formatOfLanguage } from "../core/text/format";
import type { TextChange } from "../core/text/document";
import type { Span } from "../core/text/span";
import type { AnalysisSettings } from "../core/settings";
import type { OpenDocument } from "../features/feature";
import { EditedText } from "./editedText";
import { pause, runSlice } from "./pacing";
import { declineReason } from "./limits";
import { applyChanges, openDocument } from "./positions";

/** What an analysis needs besides the text. */
export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly settings: AnalysisSettings;
}

/** How far a document is worked on: until it is analysed, or until the lists of its analysis are assembled, too. */
export type End = "complete" | "assembled";

/** Texts up to this length are analysed in one go; longer ones in slices, so that others are answered meanwhile. */
const ONE_GO = 100_000;
/** How far around a position a long text is read before its analysis is there: each kilobyte keeps who asks waiting for milliseconds. */
const NEIGHBOURHOOD = 500;
/** What is seen of a text at once is read along, up to so much. */
const SEEN = 3_000;
/** Longer insertions may make a document one that is declined. */
const LARGE_INSERTION = 1000;

/**
 * One open document: its text, kept in step with the client, and its analysis, brought up to date when somebody asks.
 * Edits that arrive in a burst are therefore analysed once; edits that arrive while a long text is being analysed are
 * made up for afterwards.
 */
export class DocumentSession {
  readonly #text: EditedText;
  readonly #languageId: string;
  #surroundings: Surroundings | undefined;
  #analysis: Analysis | undefined;
  #view: OpenDocument | undefined;
  #pending: TextChange[] = [];
  #declined: Message | undefined;
  /** Counts what makes a running analysis obsolete. */
  #generation = 0;
  /** The work that is under way, towards the analysis of a text that `#pending` then leads on from. */
  #steps: Steps<Analysis> | undefined;
  /** The next slice of it, for all who wait: an editor asks half a dozen questions about a document that it has opened. */
  #slice: Promise<void> | undefined;
  /** The lists of `#analysis` on their way; `undefined` before, `true` after it. */
  #lists: Steps<Analysis> | true | undefined;

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.#text = new EditedText(uri, version, text);
    this.#languageId = languageId;
    this.#declined = declineReason(text);
  }

  get uri(): string {
    return this.#text.uri;
  }

  get version(): number {
    return this.#text.version;
  }

  /** Why the document is not analysed, or `undefined` when it is. */
  get declined(): Message | undefined {
    return this.#declined;
  }

  get languageId(): string {
    return this.#languageId;
  }

  /** False for a document that is declined, or that the settings leave out. */
  get analyzable(): boolean {
    return this.#declined === undefined && this.#surroundings !== undefined;
  }

  /** True when the analysis covers the whole text as it is now. */
  get complete(): boolean {
    return this.#analysis !== undefined && this.#pending.length === 0 && this.#steps === undefined;
  }

  /** True when the lists of a complete analysis are there besides; a short text's are made in no time when they are read. */
  get assembled(): boolean {
    return this.complete && (this.#lists === true || this.#isShort);
  }

  get #isShort(): boolean {
    return this.#text.getText().length <= ONE_GO;
  }

  /** Applies the client's edits to the text; the analysis follows when it is asked for. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits = applyChanges(this.#text, changes, version);
    this.#view = undefined;
    if (this.#declined !== undefined || mayPassLimits(edits)) this.#declined = declineReason(this.#text.getText());
    const isBegun = this.#analysis !== undefined || this.#steps !== undefined;
    if (edits === undefined || !isBegun || this.#declined !== undefined || isLarge(edits)) this.#forget();
    else this.#pending.push(...edits);
  }

  /** New knowledge or settings: what was analysed is obsolete. */
  use(surroundings: Surroundings | undefined): void {
    this.#surroundings = surroundings;
    this.#forget();
  }

  /** The analysed document, small ones and edits brought up to date first; `undefined` while a long one is worked on. */
  now(): OpenDocument | undefined {
    if (this.#isShort) while (!this.complete && this.#advance(finish));
    // An edit of a long text is seldom more than one slice.
    else if (!this.complete && this.#analysis !== undefined) this.#advance(runSlice);
    if (!this.complete || this.#analysis === undefined) return undefined;
    this.#view ??= openDocument(this.#text, this.#analysis);
    return this.#view;
  }

  /**
   * The paragraphs around a place in a long document that is still being analysed, read on their own: what the
   * rest of the document defines is not known there yet.
   */
  around({ start: first, end: last }: Range): OpenDocument | undefined {
    const surroundings = this.#surroundings;
    if (this.#declined !== undefined || surroundings === undefined) return undefined;
    const text = this.#text.getText();
    const place = { start: this.#text.offsetAt(first), end: this.#text.offsetAt(last) };
    const { start, end } = neighbourhood(text, place);
    const { knowledge, settings } = surroundings;
    return openDocument(this.#text, analyze(this.#core(text.slice(start, end)), knowledge, settings), start);
  }

  /**
   * Brings a long document up to date in slices, listening between them. Ends early when an edit or a change of
   * knowledge made the work obsolete, or when it is not `wanted` any more.
   */
  async finish(wanted: () => boolean, end: End): Promise<void> {
    const generation = this.#generation;
    while (!this[end] && wanted()) {
      await (this.#slice ??= this.#nextSlice());
      if (generation !== this.#generation || !this.analyzable) return;
    }
  }

  async #nextSlice(): Promise<void> {
    const generation = this.#generation;
    await pause();
    this.#slice = undefined;
    if (generation !== this.#generation) return;
    if (!this.complete) this.#advance(runSlice);
    else if (this.#lists !== true) this.#assemble();
  }

  /** Lists that failed count as assembled: who reads them hears of it. */
  #assemble(): void {
    const lists = (this.#lists ??= this.#analysis?.assemble());
    if (lists === undefined || lists === true) return;
    let isOver = true;
    try {
      isOver = runSlice(lists) !== undefined;
    } finally {
      if (isOver) this.#lists = true;
    }
  }

  #forget(): void {
    this.#generation++;
    this.#analysis = undefined;
    this.#lists = undefined;
    this.#view = undefined;
    this.#pending = [];
    this.#steps = undefined;
  }

  /** Works on for one slice. False when there is nothing to work with. */
  #advance(run: (steps: Steps<Analysis>) => Analysis | undefined): boolean {
    const surroundings = this.#surroundings;
    if (surroundings === undefined || this.#declined !== undefined) return false;
    const analysis = this.#run(surroundings, run);
    if (analysis === undefined) return true;
    this.#analysis = analysis;
    this.#lists = undefined;
    this.#steps = undefined;
    this.#view = undefined;
    return true;
  }

  #run(surroundings: Surroundings, run: (steps: Steps<Analysis>) => Analysis | undefined): Analysis | undefined {
    this.#steps ??= this.#begin(surroundings);
    try {
      return run(this.#steps);
    } catch (error) {
      this.#forget(); // Nothing comes of work that failed: the next one who asks begins anew.
      throw error;
    }
  }

  /** The way to the text as it is now, from the last analysis where there is one. */
  #begin({ knowledge, settings }: Surroundings): Steps<Analysis> {
    const edits = this.#pending;
    this.#pending = [];
    const text = this.#text.getText();
    return this.#analysis === undefined
      ? analyzeInSteps(this.#core(text), knowledge, settings)
      : reanalyzeInSteps(this.#analysis, edits, text);
  }

  #core(text: string): Analysis["document"] {
    return { uri: this.#text.uri, format: formatOfLanguage(this.#languageId, this.#text.uri), text };
  }
}

/** To analyse anew costs less than to follow such an edit. */
function isLarge(edits: readonly TextChange[]): boolean {
  return insertedLength(edits) > ONE_GO;
}

/** Typing does not make a document too large; a paste may. Spares the look through the whole text at each keystroke. */
function mayPassLimits(edits: readonly TextChange[] | undefined): boolean {
  return edits === undefined || insertedLength(edits) > LARGE_INSERTION;
}

function insertedLength(edits: readonly TextChange[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length, 0);
}

/** Some hundred characters before and behind a place, out to empty lines where they are near. */
function neighbourhood(text: string, { start: first, end }: Span): Span {
  const last = Math.min(end, first + SEEN);
  // Looked for in what is near: a text of lines that end in CR LF has none at all.
  const nearStart = Math.max(0, first - 2 * NEIGHBOURHOOD);
  const nearEnd = last + NEIGHBOURHOOD;
  const before = text.slice(nearStart, first - Math.min(first, NEIGHBOURHOOD)).lastIndexOf("\n\n");
  const after = text.slice(nearEnd, nearEnd + NEIGHBOURHOOD).indexOf("\n\n");
  return {
    start: before >= 0 ? nearStart + before : Math.max(0, first - NEIGHBOURHOOD),
    end: Math.min(after >= 0 ? nearEnd + after : nearEnd, text.length),
  };
}
