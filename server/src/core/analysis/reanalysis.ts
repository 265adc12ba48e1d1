import type { TextChange, TextDocument } from "../text/document";
import { resplit } from "../text/blocks";
import { spliced } from "../text/spliced";
import type { EditedRange, Resplit, Splitting } from "../text/blocks";
import { EMPTY_DISCOURSE, sameDiscourse } from "../statements/discourse";
import { countMentions, isBiomedical } from "./gate";
import type { MentionCounts } from "./gate";
import { DocumentAnalysis, documentView, isReported } from "./documentAnalysis";
import type { AnalysisParts } from "./documentAnalysis";
import { HEAD_BLOCKS, readHead, sameDate, sameHead } from "./head";
import type { Head } from "./head";
import type { DocumentIndex } from "./documentIndex";
import type { DocumentView } from "../rules/rule";
import type { Carried } from "../rules/run";
import type { Block } from "../text/block";
import type { Span } from "../text/span";
import { moveProblem } from "./shift";
import * as passes from "./passes";
import { Pace } from "./pace";
import { analyzeInSteps, ORDER_STEP } from "./pipeline";
import { staleRules } from "./collected";
import type { PlacedRecord } from "./collected";
import { asksFor, indexOfOrder, recordOf } from "./records";
import type { Steps } from "../steps";
import type { BlockRecord, Resolution, ScannedBlock, Stated } from "./records";

/** So many blocks are put into a list one by one. */
const FEW = 64;
/** Orders closer than this leave no room between them; the document is then numbered anew. */
const LEAST_STEP = 2 ** -16;

/**
 * The analysis of the changed text; the same as from scratch, at the cost of what changed. `changed` is that text where
 * the caller has it already: a long one is copied once less.
 */
export function* reanalyzed(
  previous: DocumentAnalysis,
  changes: readonly TextChange[],
  changed?: string,
): Steps<DocumentAnalysis> {
  if (changes.length === 0) return previous;
  const old = previous.parts;
  const edit = editedRange(old.document.text.length, changes);
  const text = changed ?? applyChanges(old.document.text, changes);
  const document: TextDocument = { ...old.document, text };
  const split = resplit(old.splitting, document.format, text, edit);
  const head = split.from < HEAD_BLOCKS ? readHead(split.splitting, document.format, old.settings) : old.head;
  const orders = ordersFor(old.records, split);
  if (head.language !== old.head.language || orders === undefined)
    return yield* analyzeInSteps(document, old.knowledge, old.settings);
  return yield* new Update(previous, { document, edit, split, head, orders }).run();
}

/** Applies the changes one after another. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((current, { span, text: inserted }) => {
    const { start, end } = within(span, current.length);
    return current.slice(0, start) + inserted + current.slice(end);
  }, text);
}

/** Which one range of a text of this length the changes replace together. */
function editedRange(oldLength: number, changes: readonly TextChange[]): EditedRange {
  let length = oldLength;
  let start = Number.POSITIVE_INFINITY;
  let newEnd = 0;
  for (const { span, text } of changes) {
    const replaced = within(span, length);
    const delta = text.length - (replaced.end - replaced.start);
    length += delta;
    start = Math.min(start, replaced.start);
    newEnd = Math.max(replaced.end, newEnd) + delta;
  }
  return { start, oldEnd: newEnd - (length - oldLength), newEnd };
}

function within({ start, end }: Span, length: number): Span {
  const from = Math.min(Math.max(0, start), length);
  return { start: from, end: Math.min(Math.max(from, end), length) };
}

/** An order for each added block between those of its neighbours; `undefined` when there is no room. */
function ordersFor(old: readonly BlockRecord[], { from, removed, added }: Resplit): readonly number[] | undefined {
  const low = old[from - 1]?.order ?? 0;
  const high = old[from + removed]?.order ?? low + (added + 1) * ORDER_STEP;
  const step = (high - low) / (added + 1);
  return step < LEAST_STEP ? undefined : Array.from({ length: added }, (_, index) => low + (index + 1) * step);
}

/** The new text, what of it is new, and what its head says. */
interface Changed {
  readonly document: TextDocument;
  readonly edit: EditedRange;
  readonly split: Resplit;
  readonly head: Head;
  readonly orders: readonly number[];
}

/** One pass over what an edit touched. */
class Update {
  readonly #previous: DocumentAnalysis;
  readonly #old: AnalysisParts;
  readonly #new: Changed;
  #records: BlockRecord[] = [];
  /** Indices of the blocks whose mentions are new. */
  readonly #touched = new Set<number>();
  /** What was made of blocks whose text is the same, and no longer holds. */
  readonly #stale: Resolution[] = [];
  /** Records that are no more, and those that came for them, for which the rules found something. */
  readonly #unreported = new Set<BlockRecord>();
  readonly #reported: BlockRecord[] = [];
  readonly #pace = new Pace();

  constructor(previous: DocumentAnalysis, changed: Changed) {
    this.#previous = previous;
    this.#old = previous.parts;
    this.#new = changed;
  }

  *run(): Steps<DocumentAnalysis> {
    const { knowledge, settings, records } = this.#old;
    const { document, head, orders, split } = this.#new;
    const { from, removed, splitting } = split;
    const gone = records.slice(from, from + removed);
    const cut = splitting.blocks.slice(from, from + orders.length);
    const added = [...passes.scan(cut, (offset) => orders[offset] ?? 0, knowledge, head.language)].flat();
    const { index, changed } = this.#old.index.replace(gone, added);
    const fresh = added.map((each) => this.#resolve(each, index));
    this.#records = spliced(records, from, removed, fresh);
    added.forEach((_, offset) => this.#touched.add(from + offset));
    gone.filter(isReported).forEach((record) => this.#unreported.add(record));
    if (changed.size > 0) yield* this.#resolveReaders(changed, index);
    const counts = this.#count(gone);
    const biomedical = isBiomedical(counts, index, document.text.length, head, settings);
    const base = { document, knowledge, settings, splitting, index, counts, head, biomedical };
    if (biomedical) yield* this.#read(documentView(base));
    else if (this.#old.biomedical) this.#records = this.#records.map(unread);
    const reported = biomedical ? this.#mergeReported() : [];
    const carried = this.#carryOver(biomedical, splitting);
    return new DocumentAnalysis({ ...base, records: this.#records, reported, carried });
  }

  #resolve(scanned: ScannedBlock, index: DocumentIndex): BlockRecord {
    const resolution = passes.resolve(scanned, index, this.#old.knowledge, this.#old.settings.threshold);
    return recordOf(scanned, resolution, undefined, undefined);
  }

  /** Resolves again the blocks that asked for a key whose answer changed. */
  *#resolveReaders(changed: ReadonlySet<number>, index: DocumentIndex): Steps<void> {
    for (let at = 0; at < this.#records.length; at++) {
      const record = this.#records[at];
      if (record === undefined || !asksFor(record, changed, this.#old.index) || this.#touched.has(at)) continue;
      if (isReported(record)) this.#unreported.add(record);
      this.#stale.push(record.resolution);
      this.#records[at] = this.#resolve(record, index);
      this.#touched.add(at);
      if (this.#pace.due(record.block)) yield;
    }
  }

  #count(gone: readonly BlockRecord[]): MentionCounts {
    const before = gone.map(({ resolution }) => resolution).concat(this.#stale);
    const after = [...this.#touched].flatMap((at) => this.#records[at]?.resolution ?? []);
    return countMentions(countMentions(this.#old.counts, before, -1), after, 1);
  }

  /** Statements and rules where something changed, and from there on as far as what is handed on changes. */
  *#read(view: DocumentView): Steps<void> {
    const recheck = !this.#old.biomedical || !sameHead(this.#old.head, this.#new.head);
    let next = 0;
    for (const index of this.#toRead(recheck)) {
      for (let at = Math.max(next, index); at < this.#records.length; at++) {
        next = at + 1;
        if (!this.#readBlock(at, view, recheck)) break;
        if (this.#pace.due(this.#records[at]?.block)) yield;
      }
    }
  }

  /** Where reading has to begin: everywhere, or at each touched block, before and after what was taken out. */
  #toRead(recheck: boolean): readonly number[] {
    if (recheck) return [0];
    const { from } = this.#new.split;
    return [...this.#touched, Math.max(0, from - 1), from].sort((a, b) => a - b);
  }

  /** False when the block after this one is not concerned. */
  #readBlock(at: number, view: DocumentView, recheck: boolean): boolean {
    const record = this.#records[at];
    if (record === undefined) return false;
    const incoming = this.#records[at - 1]?.stated?.outgoing ?? EMPTY_DISCOURSE;
    const old = record.stated;
    const isDated = old?.dated === true && !sameDate(this.#old.head.asOf, this.#new.head.asOf);
    const next = this.#records[at + 1]?.block;
    const isStale =
      old === undefined || isDated || !sameDiscourse(old.incoming, incoming) || !isFollowedAsBefore(old, next);
    if (!isStale && !recheck) return false;
    const stated = isStale ? passes.state(record, next, incoming, this.#old.knowledge, this.#new.head) : old;
    const findings = passes.check(record, record.resolution, stated, view);
    const read = recordOf(record, record.resolution, stated, findings);
    if (isReported(record)) this.#unreported.add(record);
    if (isReported(read)) this.#reported.push(read);
    this.#records[at] = read;
    return true;
  }

  /** The old list without what is no more, and with what is new in its place. */
  #mergeReported(): readonly BlockRecord[] {
    const { reported } = this.#old;
    if (this.#unreported.size === 0 && this.#reported.length === 0) return reported;
    if (this.#unreported.size + this.#reported.length > FEW) {
      const kept = reported.filter((record) => !this.#unreported.has(record));
      return kept.concat(this.#reported).sort((a, b) => a.order - b.order);
    }
    const merged = reported.slice();
    for (const record of this.#unreported) {
      const at = indexOfOrder(merged, record.order);
      if (merged[at] === record) merged.splice(at, 1);
    }
    for (const record of this.#reported) merged.splice(indexOfOrder(merged, record.order), 0, record);
    return merged;
  }

  /** The old conclusions about the document, moved, and which rules have to conclude anew. */
  #carryOver(biomedical: boolean, splitting: Splitting): Carried | undefined {
    const same = biomedical && this.#old.biomedical && sameHead(this.#old.head, this.#new.head);
    const concluded = same ? this.#previous.concluded : undefined;
    if (concluded === undefined) return undefined;
    const { oldEnd, newEnd } = this.#new.edit;
    const distance = ({ start }: Pick<Span, "start">): number => (start >= oldEnd ? newEnd - oldEnd : 0);
    const before = placed([...this.#unreported], this.#old.records, this.#old.splitting);
    const after = placed(this.#reported, this.#records, splitting);
    return {
      problems: concluded.map((problem) => moveProblem(problem, distance)),
      stale: staleRules(before, after, distance),
    };
  }
}

/** The records in the order of the document, and where they begin. */
function placed(
  some: readonly BlockRecord[],
  records: readonly BlockRecord[],
  { starts }: Splitting,
): readonly PlacedRecord[] {
  const sorted = [...some].sort((a, b) => a.order - b.order);
  return sorted.map((record) => ({ record, start: starts[indexOfOrder(records, record.order)] ?? 0 }));
}

function isFollowedAsBefore({ following }: Stated, next: Block | undefined): boolean {
  return following === undefined || following.dateline === passes.datelineAt(next);
}

function unread(record: BlockRecord): BlockRecord {
  return recordOf(record, record.resolution, undefined, undefined);
}
