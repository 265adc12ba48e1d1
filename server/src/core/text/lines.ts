/** How much of a line the splitters look at: no block begins or ends by what stands further right. */
const HEAD_LENGTH = 512;

/** Reads the lines of a text by offset. Remembers the last line end, so that a huge line is searched once. */
export class LineReader {
  readonly text: string;
  #from = 0;
  #next = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the line after the one that `from` is in; the text's length on the last line. */
  next(from: number): number {
    if (from >= this.#from && from < this.#next) return this.#next;
    const lineBreak = this.text.indexOf("\n", from);
    this.#from = from;
    this.#next = lineBreak < 0 ? this.text.length : lineBreak + 1;
    return this.#next;
  }

  /** The line's first characters from `from` on, without the line break. */
  head(from: number): string {
    let end = Math.min(this.next(from), from + HEAD_LENGTH);
    while (end > from && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(from, end);
  }

  /** True when nothing but white space stands between `from` and the line's end, or within `reach` characters. */
  isBlank(from: number, reach: number): boolean {
    const end = Math.min(this.text.length, from + reach);
    for (let at = from; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === LINE_FEED) return true;
      if (!isSpace(code)) return false;
    }
    return true;
  }

  /** True at the text's start and after a line feed. */
  atLineStart(offset: number): boolean {
    return offset === 0 || this.text.charCodeAt(offset - 1) === LINE_FEED;
  }
}

const LINE_FEED = 10;

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === 13;
}

/** ASCII white space, no-break space and ideographic space. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
}
