import type { Block } from "./block";
import type { Format, TextDocument } from "./document";
import { syntaxOf } from "./formats/registry";
import type { SplitBlock } from "./formats/syntax";
import { LineReader } from "./lines";
import { spliced } from "./spliced";
import { FRONT_REACH, LOOK_BEHIND, sameState, START } from "./splitter";
import type { Cut } from "./splitter";

/** A document's blocks and where they start; `starts` has one entry more, the text's length. */
export interface Splitting {
  readonly blocks: readonly SplitBlock[];
  readonly starts: Uint32Array;
}

/** One replaced range: `[start, oldEnd)` of the old text became `[start, newEnd)` of the new. */
export interface EditedRange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Blocks `[from, from + removed)` of the old splitting became `[from, from + added)` of the new one. */
export interface Resplit {
  readonly splitting: Splitting;
  readonly from: number;
  readonly removed: number;
  readonly added: number;
}

/** The document's blocks in order; they tile it. */
export function splitBlocks(document: TextDocument): readonly Block[] {
  return [...readBlocks(document.text, document.format)];
}

/** The same, block by block, for work that has to be interrupted. */
export function* readBlocks(text: string, format: Format): Generator<SplitBlock, void, void> {
  const syntax = syntaxOf(format);
  const reader = new LineReader(text);
  let before = START;
  for (let start = 0; start < text.length;) {
    const cut = syntax.next(reader, start, before);
    yield syntax.block(text.slice(start, cut.end), cut.kind, before);
    start = cut.end;
    before = cut.after;
  }
}

export function splittingOf(blocks: readonly SplitBlock[]): Splitting {
  const starts = new Uint32Array(blocks.length + 1);
  let start = 0;
  blocks.forEach((block, index) => {
    starts[index] = start;
    start += block.source.length;
  });
  starts[blocks.length] = start;
  return { blocks, starts };
}

/** Index of the block that `offset` is in: the last one that starts at or before it; 0 in an empty document. */
export function blockIndexAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Splits the new text again from the edit on, until a boundary meets an old one in the same state. */
export function resplit(old: Splitting, format: Format, text: string, edit: EditedRange): Resplit {
  const syntax = syntaxOf(format);
  const reader = new LineReader(text);
  const delta = edit.newEnd - edit.oldEnd;
  const from = firstAffected(old, edit.start);
  const added: SplitBlock[] = [];
  let meeting = from;
  let start = old.starts[from] ?? 0;
  let before = old.blocks[from]?.before ?? START;
  for (;;) {
    while (meeting < old.blocks.length && (old.starts[meeting] ?? 0) + delta < start) meeting++;
    if (start >= text.length || meetsOld(meeting)) break;
    const cut = syntax.next(reader, start, before);
    added.push(
      unchanged(from + added.length, cut) ?? syntax.block(detached(text.slice(start, cut.end)), cut.kind, before),
    );
    start = cut.end;
    before = cut.after;
  }
  if (start >= text.length) meeting = old.blocks.length;
  return replaced(old, from, meeting, added, delta);

  /** The old block that stands wholly before the edit where the new text has just the same one. */
  function unchanged(index: number, cut: Cut): SplitBlock | undefined {
    const block = old.blocks[index];
    const isSame = cut.end <= edit.start && old.starts[index] === start && old.starts[index + 1] === cut.end;
    return isSame && block?.kind === cut.kind && sameState(block.before, before) ? block : undefined;
  }

  function meetsOld(index: number): boolean {
    const block = old.blocks[index];
    return (
      block !== undefined &&
      start > edit.newEnd + LOOK_BEHIND &&
      (old.starts[index] ?? 0) + delta === start &&
      sameState(block.before, before)
    );
  }
}

/**
 * A block's end depends on the next block's first line: the edit may concern the block before the one it is in. What a line
 * is depends on its end, and on the next line, however many blocks it was cut into.
 */
function firstAffected({ blocks, starts }: Splitting, edit: number): number {
  if (edit < FRONT_REACH) return 0;
  let from = Math.max(0, blockIndexAt(starts, edit) - 2);
  while (from > 0 && !/[\r\n]$/.test(blocks[from - 1]?.source ?? "")) from--;
  return from;
}

function replaced(old: Splitting, from: number, to: number, added: readonly SplitBlock[], delta: number): Resplit {
  const [kept, fresh] = trimmed(old.blocks, from, to, added);
  const removed = to - from - kept.before - kept.after;
  const first = from + kept.before;
  const blocks = spliced(old.blocks, first, removed, fresh);
  const starts = new Uint32Array(blocks.length + 1);
  starts.set(old.starts.subarray(0, first + 1));
  let start = old.starts[first] ?? 0;
  fresh.forEach((block, index) => {
    starts[first + index] = start;
    start += block.source.length;
  });
  for (let index = first + fresh.length, source = first + removed; index <= blocks.length; index++, source++) {
    starts[index] = (old.starts[source] ?? 0) + delta;
  }
  return { splitting: { blocks, starts }, from: first, removed, added: fresh.length };
}

/** Leaves out of the replacement what it did not change at either end. */
function trimmed(
  old: readonly SplitBlock[],
  from: number,
  to: number,
  added: readonly SplitBlock[],
): [{ before: number; after: number }, readonly SplitBlock[]] {
  const most = Math.min(to - from, added.length);
  let before = 0;
  while (before < most && sameBlock(old[from + before], added[before])) before++;
  let after = 0;
  while (after < most - before && sameBlock(old[to - 1 - after], added[added.length - 1 - after])) after++;
  return [{ before, after }, added.slice(before, added.length - after)];
}

function sameBlock(a: SplitBlock | undefined, b: SplitBlock | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.kind === b.kind && a.source === b.source && sameState(a.before, b.before);
}

/** A copy that does not keep the whole text alive, as a slice of it would in engines that share memory. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
