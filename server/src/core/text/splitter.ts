import type { BlockKind } from "./block";
import type { LineReader } from "./lines";

/** Longer blocks are cut at the end of a sentence, so that no edit and no parser meets a huge one. UTF-16 units. */
export const MAX_BLOCK = 8192;

/** How far the decision at the document's start (is this front matter?) may look. */
export const FRONT_REACH = 16_384;

/** How far before a block's start its splitter may look: to the start of the line, and how long it is. */
export const LOOK_BEHIND = 160;

/** What a splitter has to know at a block's start about the text before it. Compared by value to resynchronize. */
export interface SplitState {
  /** The construct that is open (`"```"`, `"-->"`, an environment's name), in the terms of the format; `""` outside. */
  readonly inside: string;
  /** The kind of the block that was cut here for its length, and goes on. */
  readonly continues: BlockKind | undefined;
  /** Column at which the content of the innermost list item starts; 0 outside of lists. */
  readonly indent: number;
  /** In the document's list of references. */
  readonly references: boolean;
}

export const START: SplitState = { inside: "", continues: undefined, indent: 0, references: false };

export function sameState(a: SplitState, b: SplitState): boolean {
  return (
    a === b ||
    (a.inside === b.inside && a.continues === b.continues && a.indent === b.indent && a.references === b.references)
  );
}

/** Where a block ends, what it is, and the state after it. */
export interface Cut {
  readonly end: number;
  readonly kind: BlockKind;
  readonly after: SplitState;
}

/** Reads one block that starts at `start`. Looks no further than the first line of the next block. */
export type NextBlock = (reader: LineReader, start: number, before: SplitState) => Cut;

/** How a block begins, as its first line tells. */
export interface Beginning {
  readonly kind: BlockKind;
  /**
   * - `line`: the block is this line;
   * - `flow`: it goes on to a blank line or to a line that interrupts it;
   * - `construct`: it goes on to the line that closes `state.inside`, which `closed` says this line does already.
   */
  readonly extent: "line" | "flow" | "construct";
  readonly closed?: boolean;
  readonly state: SplitState;
}

/** What a line does to the block before it: nothing, begins another one, or ends it as its last line (an underline). */
export type Interruption = "none" | "before" | BlockKind;

/** The lines of a format whose blocks are told by their lines. */
export interface LineSyntax {
  begin(reader: LineReader, at: number, state: SplitState): Beginning;
  interrupts(reader: LineReader, at: number, kind: BlockKind, state: SplitState): Interruption;
  /** The line ends the open construct; `before`: already the line before it did. */
  closes(line: string, state: SplitState): "yes" | "no" | "before";
  /** The state after a block that flows, for formats in which its end says what the next one is. */
  after?(source: string, state: SplitState): SplitState;
  /** Kind of a block that goes on within the open construct. */
  insideKind(inside: string): BlockKind;
}

/** A splitter for such a format. */
export function lineSplitter(syntax: LineSyntax): NextBlock {
  return (reader, start, before) => {
    const resumed = resume(syntax, reader, start, before);
    const first = resumed === undefined ? skipBlank(reader, start, start + MAX_BLOCK) : start;
    if (first >= reader.text.length || first >= start + MAX_BLOCK)
      return { end: first, kind: "paragraph", after: before };
    const beginning = resumed ?? syntax.begin(reader, first, before.inside === "" ? before : { ...before, inside: "" });
    return read(syntax, reader, start, first, beginning);
  };
}

/** The beginning of a block that goes on with what the block before it was cut from. */
function resume(syntax: LineSyntax, reader: LineReader, start: number, before: SplitState): Beginning | undefined {
  if (before.inside !== "") {
    const closing = reader.atLineStart(start) ? syntax.closes(reader.head(start), before) : "no";
    if (closing === "before") return undefined;
    return { kind: syntax.insideKind(before.inside), extent: "construct", closed: closing === "yes", state: before };
  }
  if (before.continues === undefined) return undefined;
  return { kind: before.continues, extent: "flow", state: { ...before, continues: undefined } };
}

function read(syntax: LineSyntax, reader: LineReader, start: number, first: number, beginning: Beginning): Cut {
  const { extent, closed = false } = beginning;
  let { kind, state } = beginning;
  const limit = start + MAX_BLOCK;
  let at = reader.next(first);
  const isConstruct = extent === "construct";
  let open = extent === "flow" || (isConstruct && !closed);
  while (open && at < reader.text.length && at <= limit) {
    if (isConstruct) {
      const closing = syntax.closes(reader.head(at), state);
      open = closing === "no";
      if (closing === "before") break;
    } else {
      if (reader.isBlank(at, MAX_BLOCK)) break;
      const interruption = syntax.interrupts(reader, at, kind, state);
      if (interruption === "before") break;
      if (interruption !== "none") [kind, open] = [interruption, false];
    }
    at = reader.next(at);
  }
  if (at > limit) return cutLong(reader, start, limit, kind, isConstruct, state);
  if (isConstruct && (!open || at >= reader.text.length || closed)) state = { ...state, inside: "" };
  const end = skipBlank(reader, at, at + MAX_BLOCK);
  const after = extent === "flow" ? syntax.after?.(reader.text.slice(start, at), state) : undefined;
  return { end, kind, after: after ?? state };
}

/** Cuts a block that is too long: code anywhere at a line's end, prose where a sentence ends. */
function cutLong(
  reader: LineReader,
  start: number,
  limit: number,
  kind: BlockKind,
  isConstruct: boolean,
  state: SplitState,
): Cut {
  const byLine = isConstruct || kind === "table" || kind === "code";
  const end = byLine ? lineCut(reader.text, start, limit) : sentenceCut(reader.text, start, limit);
  return { end, kind, after: isConstruct ? state : { ...state, continues: kind } };
}

/** Offset of the first line from `at` on that is not blank, at most `limit` or the line after it. */
function skipBlank(reader: LineReader, at: number, limit: number): number {
  while (at < reader.text.length && at < limit && reader.isBlank(at, MAX_BLOCK)) {
    at = Math.min(reader.next(at), Math.max(limit, at + 1));
  }
  return at;
}

function lineCut(text: string, start: number, limit: number): number {
  const floor = start + MAX_BLOCK / 2;
  const lineBreak = text.lastIndexOf("\n", limit - 1);
  return lineBreak >= floor ? lineBreak + 1 : wordCut(text, floor, limit);
}

const SENTENCE_END = /[.!?。！？]["”’)\]]?\s/u;

/** Offset after the last sentence end between half of the block and `limit`, else after the last white space there. */
export function sentenceCut(text: string, start: number, limit: number): number {
  const floor = start + MAX_BLOCK / 2;
  for (let at = limit - 2; at >= floor; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return at + 1;
    if (code !== 46 && code !== 33 && code !== 63) continue;
    const match = SENTENCE_END.exec(text.slice(at, at + 4));
    if (match?.index === 0 && at + match[0].length <= limit) return at + match[0].length;
  }
  return wordCut(text, floor, limit);
}

function wordCut(text: string, floor: number, limit: number): number {
  for (let at = limit; at > floor; at--) {
    const code = text.charCodeAt(at - 1);
    if (code === 32 || (code >= 9 && code <= 13)) return at;
  }
  const code = text.charCodeAt(limit);
  // Not between the halves of a surrogate pair.
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
