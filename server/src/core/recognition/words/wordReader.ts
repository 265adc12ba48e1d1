import { nextPart } from "../../text/joined";
import { copyEach } from "../../text/units";
import type { CopyUnits } from "../../text/units";
import type { Tokens } from "./tokens";
import { WordKernel } from "./wordKernel";
import { readWords, WordColumns } from "./words";

/** Reads a text, or several joined ones, into words at once, and hands them out part by part. */
export class WordReader {
  #own = new WordColumns(1024);
  readonly #kernel: WordKernel | undefined;
  #columns = this.#own;
  #start = 0;
  #word = 0;
  #open = 0;
  readonly #tokens: Tokens = {
    text: "",
    units: new Uint16Array(0),
    base: 0,
    count: 0,
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    hashes: new Int32Array(256),
    shapes: new Uint8Array(256),
    classes: new Int32Array(256),
    marks: new Uint8Array(256),
    visits: new Int32Array(256),
    visitCount: 0,
    allShapes: 0,
    allCues: 0,
    opens: new Int32Array(64),
    openCount: 0,
  };

  /** `kernel`: reads longer texts; the words are the same. */
  constructor(kernel: WordKernel | undefined) {
    this.#kernel = kernel;
  }

  /** Reads a text. Its first part is the next that {@link take} hands out. */
  open(text: string, copyUnits: CopyUnits): void {
    this.#start = 0;
    this.#word = 0;
    this.#open = 0;
    const kernel = this.#kernel;
    if (kernel !== undefined && text.length >= SHORT_TEXT && text.length <= WordKernel.WINDOW) {
      kernel.read(text, copyUnits);
      this.#columns = kernel.columns;
      return;
    }
    if (this.#own.units.length <= text.length) this.#own = new WordColumns(2 * text.length);
    const own = this.#own;
    copyUnits(text, own.units);
    own.clear(text.length);
    readWords(text.length, own);
    this.#columns = own;
  }

  /** The words of the next part of the text; valid until the next call. */
  take(text: string): Tokens {
    const base = this.#start;
    const tokens = this.#takeWords(base, base + text.length);
    tokens.text = text;
    tokens.units = this.#columns.units;
    tokens.base = base;
    this.#takeOpens(tokens, base + text.length);
    this.#word += tokens.count;
    this.#start = nextPart(base, text.length);
    return tokens;
  }

  #takeWords(base: number, end: number): Tokens {
    const kernel = this.#kernel;
    if (this.#columns === kernel?.columns) return kernel.take(this.#word, base, end);
    const { count, starts, ends, hashes, shapes } = this.#columns;
    const first = this.#word;
    let last = first;
    while (last < count && (starts[last] ?? 0) < end) last++;
    const tokens = this.#room(last - first);
    for (let from = first, to = 0; from < last; from++, to++) {
      tokens.starts[to] = (starts[from] ?? 0) - base;
      tokens.ends[to] = (ends[from] ?? 0) - base;
      tokens.hashes[to] = hashes[from] ?? 0;
      tokens.shapes[to] = shapes[from] ?? 0;
    }
    return tokens;
  }

  #takeOpens(tokens: Tokens, end: number): void {
    const { opens, openCount } = this.#columns;
    const first = this.#open;
    let last = first;
    while (last < openCount && (opens[last] ?? 0) < end) last++;
    tokens.openCount = last - first;
    if (tokens.openCount > tokens.opens.length) tokens.opens = new Int32Array(2 * tokens.openCount);
    for (let from = first, to = 0; from < last; from++, to++) tokens.opens[to] = (opens[from] ?? 0) - tokens.base;
    this.#open = last;
  }

  /** The tokens with room for so many words. */
  #room(count: number): Tokens {
    const tokens = this.#tokens;
    if (count > tokens.starts.length) {
      const size = 2 * count;
      tokens.starts = new Int32Array(size);
      tokens.ends = new Int32Array(size);
      tokens.hashes = new Int32Array(size);
      tokens.shapes = new Uint8Array(size);
      tokens.classes = new Int32Array(size);
      tokens.marks = new Uint8Array(size);
      tokens.visits = new Int32Array(size);
    }
    tokens.count = count;
    return tokens;
  }
}

/** Up to this length, calling the kernel costs more than it saves. */
const SHORT_TEXT = 200;

const phrases = new WordReader(undefined);

/** The words of one short text; valid until the next call. */
export function tokenize(text: string): Tokens {
  phrases.open(text, copyEach);
  return phrases.take(text);
}
