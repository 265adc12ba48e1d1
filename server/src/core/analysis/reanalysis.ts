import type { TextChange, TextDocument } from "../text/document";
import { resplit } from "../text/blocks";
import type { EditedRange, Resplit } from "../text/blocks";
import { EMPTY_DISCOURSE, sameDiscourse } from "../statements/discourse";
import { isBiomedical } from "./gate";
import { DocumentAnalysis, documentView } from "./documentAnalysis";
import type { AnalysisParts } from "./documentAnalysis";
import { HEAD_BLOCKS, readHead, sameDate, sameHead } from "./head";
import type { Head } from "./head";
import type { DocumentIndex } from "./documentIndex";
import type { DocumentView } from "../rules/rule";
import * as passes from "./passes";
import { analyzeInSteps, ORDER_STEP } from "./pipeline";
import type { BlockRecord, ScannedBlock } from "./records";

/** Orders closer than this leave no room between them; the document is then numbered anew. */
const LEAST_STEP = 2 ** -16;

/** The analysis of the changed text; the same as from scratch, at the cost of what changed. */
export function reanalyzed(old: AnalysisParts, changes: readonly TextChange[]): DocumentAnalysis {
  if (changes.length === 0) return new DocumentAnalysis(old);
  const { text, edit } = applyChanges(old.document.text, changes);
  const document: TextDocument = { ...old.document, text };
  const split = resplit({ blocks: blocksOf(old), starts: old.starts }, document.format, text, edit);
  const head = split.from < HEAD_BLOCKS ? readHead(split.splitting, document.format, old.settings) : old.head;
  const orders = ordersFor(old.records, split);
  if (head.language !== old.head.language || orders === undefined) return fromScratch(document, old);
  return new Update(old, document, split, head, orders).run();
}

function blocksOf({ records }: AnalysisParts): readonly BlockRecord["block"][] {
  return records.map(({ block }) => block);
}

function fromScratch(document: TextDocument, { knowledge, settings }: AnalysisParts): DocumentAnalysis {
  const steps = analyzeInSteps(document, knowledge, settings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Applies the changes one after another, and says which one range of the text they replaced together. */
export function applyChanges(text: string, changes: readonly TextChange[]): { text: string; edit: EditedRange } {
  let current = text;
  let start = Number.POSITIVE_INFINITY;
  let newEnd = 0;
  for (const change of changes) {
    const from = Math.min(Math.max(0, change.span.start), current.length);
    const to = Math.min(Math.max(from, change.span.end), current.length);
    current = current.slice(0, from) + change.text + current.slice(to);
    const delta = change.text.length - (to - from);
    start = Math.min(start, from);
    newEnd = Math.max(to, newEnd) + delta;
  }
  return { text: current, edit: { start, oldEnd: newEnd - (current.length - text.length), newEnd } };
}

/** An order for each added block between those of its neighbours; `undefined` when there is no room. */
function ordersFor(old: readonly BlockRecord[], { from, removed, added }: Resplit): readonly number[] | undefined {
  const low = old[from - 1]?.order ?? 0;
  const high = old[from + removed]?.order ?? low + (added + 1) * ORDER_STEP;
  const step = (high - low) / (added + 1);
  return step < LEAST_STEP ? undefined : Array.from({ length: added }, (_, index) => low + (index + 1) * step);
}

/** One pass over what an edit touched. */
class Update {
  readonly #old: AnalysisParts;
  readonly #document: TextDocument;
  readonly #split: Resplit;
  readonly #head: Head;
  readonly #orders: readonly number[];
  #records: BlockRecord[] = [];
  /** Indices of the blocks whose mentions are new. */
  readonly #touched = new Set<number>();

  constructor(old: AnalysisParts, document: TextDocument, split: Resplit, head: Head, orders: readonly number[]) {
    this.#old = old;
    this.#document = document;
    this.#split = split;
    this.#head = head;
    this.#orders = orders;
  }

  run(): DocumentAnalysis {
    const { knowledge, settings, records } = this.#old;
    const { from, removed, splitting } = this.#split;
    const added = splitting.blocks
      .slice(from, from + this.#orders.length)
      .map((block, offset) => passes.scan(block, this.#orders[offset] ?? 0, knowledge, this.#head.language));
    const { index, changed } = this.#old.index.replace(records.slice(from, from + removed), added);
    const fresh = added.map((each) => this.#resolve(each, index));
    this.#records = records.slice(0, from).concat(fresh, records.slice(from + removed));
    added.forEach((_, offset) => this.#touched.add(from + offset));
    if (changed.size > 0) this.#resolveReaders(changed, index);
    const biomedical = isBiomedical(index, this.#head, settings);
    const base = {
      document: this.#document,
      knowledge,
      settings,
      starts: splitting.starts,
      index,
      head: this.#head,
      biomedical,
    };
    if (biomedical) this.#read(documentView(base));
    else if (this.#old.biomedical) this.#records = this.#records.map(unread);
    return new DocumentAnalysis({ ...base, records: this.#records });
  }

  #resolve(scanned: ScannedBlock, index: DocumentIndex): BlockRecord {
    const resolution = passes.resolve(scanned, index, this.#old.knowledge, this.#old.settings.threshold);
    return unread({ ...scanned, resolution, stated: undefined, findings: undefined });
  }

  /** Resolves again the blocks that asked for a key whose answer changed. */
  #resolveReaders(changed: ReadonlySet<string>, index: DocumentIndex): void {
    this.#records.forEach((record, at) => {
      if (this.#touched.has(at) || !record.resolution.reads.some((key) => changed.has(key))) return;
      this.#records[at] = this.#resolve(record, index);
      this.#touched.add(at);
    });
  }

  /** Statements and rules where something changed, and from there on as far as what is handed on changes. */
  #read(view: DocumentView): void {
    const sameDay = sameDate(this.#old.head.asOf, this.#head.asOf);
    const recheck = !this.#old.biomedical || !sameHead(this.#old.head, this.#head);
    let next = 0;
    for (const index of this.#toRead(recheck)) {
      for (let at = Math.max(next, index); at < this.#records.length; at++) {
        next = at + 1;
        if (!this.#readBlock(at, view, recheck, sameDay)) break;
      }
    }
  }

  /** Where reading has to begin: everywhere, or at each touched block and after what was taken out. */
  #toRead(recheck: boolean): readonly number[] {
    if (recheck) return [0];
    return [...this.#touched, this.#split.from].sort((a, b) => a - b);
  }

  /** False when the block after this one is not concerned. */
  #readBlock(at: number, view: DocumentView, recheck: boolean, sameDay: boolean): boolean {
    const record = this.#records[at];
    if (record === undefined) return false;
    const incoming = this.#records[at - 1]?.stated?.outgoing ?? EMPTY_DISCOURSE;
    const old = record.stated;
    const isStale = old === undefined || (old.dated && !sameDay) || !sameDiscourse(old.incoming, incoming);
    if (!isStale && !recheck) return false;
    const stated = isStale ? passes.state(record, incoming, this.#old.knowledge, this.#head) : old;
    this.#records[at] = { ...record, stated, findings: passes.check({ ...record, stated }, view) };
    return true;
  }
}

function unread(record: BlockRecord): BlockRecord {
  return { ...record, stated: undefined, findings: undefined };
}
