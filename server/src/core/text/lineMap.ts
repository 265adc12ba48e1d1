import type { Span } from "./span";

/** Zero-based line, and column in UTF-16 units, as editors count. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Offsets to lines and back. Lines end at LF, CR LF or a lone CR. Built when first asked. */
export class LineMap {
  readonly #text: string;
  #starts: Uint32Array | undefined;

  constructor(text: string, starts?: Uint32Array) {
    this.#text = text;
    this.#starts = starts;
  }

  /** The map of `text`, in which `length` units stand where `span` was: only the lines around them are read. */
  edited(span: Span, length: number, text: string): LineMap {
    const starts = this.#lineStarts();
    // From a line's start before the edit to one behind it: what ends these lines stays as it is.
    const first = Math.max(0, this.positionAt(span.start).line - 1);
    const last = this.positionAt(span.end).line + 2;
    const by = length - (span.end - span.start);
    const from = starts[first] ?? 0;
    const to = last < starts.length ? (starts[last] ?? 0) + by : text.length;
    const own = lineStarts(text.slice(from, to));
    // A line's start at the end of the piece is that of the next line, which is kept.
    const count = last < starts.length && own[own.length - 1] === to - from ? own.length - 1 : own.length;
    const edited = new Uint32Array(first + count + Math.max(0, starts.length - last));
    edited.set(starts.subarray(0, first));
    for (let line = 0; line < count; line++) edited[first + line] = (own[line] ?? 0) + from;
    for (let line = last, at = first + count; line < starts.length; line++) edited[at++] = (starts[line] ?? 0) + by;
    return new LineMap(text, edited);
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }

  /** The position of an offset; one beyond the text is the text's end, one between CR and LF the line's end. */
  positionAt(offset: number): LinePosition {
    const starts = this.#lineStarts();
    const at = Math.min(Math.max(0, offset), this.#text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    return { line: low, character: Math.min(at, this.#contentEnd(low)) - start };
  }

  /** The offset of a position; a column beyond the line is the line's end, a line beyond the text the text's end. */
  offsetAt({ line, character }: LinePosition): number {
    const starts = this.#lineStarts();
    if (line < 0) return 0;
    if (line >= starts.length) return this.#text.length;
    return Math.min((starts[line] ?? 0) + Math.max(0, character), this.#contentEnd(line));
  }

  /** The line's range without its line break; empty at the text's end for a line that does not exist. */
  lineSpan(line: number): Span {
    const starts = this.#lineStarts();
    if (line < 0 || line >= starts.length) return { start: this.#text.length, end: this.#text.length };
    return { start: starts[line] ?? 0, end: this.#contentEnd(line) };
  }

  #contentEnd(line: number): number {
    const starts = this.#lineStarts();
    let end = starts[line + 1];
    if (end === undefined) return this.#text.length;
    if (this.#text.charCodeAt(end - 1) === 10) end--;
    return this.#text.charCodeAt(end - 1) === 13 && end > (starts[line] ?? 0) ? end - 1 : end;
  }

  #lineStarts(): Uint32Array {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }
}

function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(Math.max(16, text.length >>> 5));
  let count = 1;
  // The engine looks for one character many times as fast as a loop for two, and few texts have carriage returns.
  const next = text.includes("\r") ? firstBreak : firstLineFeed;
  for (let end = next(text, 0); end < text.length; end = next(text, end + 1)) {
    if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end++;
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = end + 1;
  }
  return starts.slice(0, count);
}

/** Where the first line break from `from` on begins; at the end for none. */
function firstBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function firstLineFeed(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
