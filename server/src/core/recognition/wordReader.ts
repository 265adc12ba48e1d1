import { nextPart } from "../text/joined";
import { copyEach } from "../text/units";
import type { CopyUnits } from "../text/units";
import type { Tokens } from "./tokens";
import { WordKernel } from "./wordKernel";
import { readWords, WordColumns } from "./words";

/** Reads a text, or several joined ones, into words at once, and hands them out part by part. */
export class WordReader {
  #own = new WordColumns(1024);
  #kernel: WordKernel | undefined;
  #wantsKernel: boolean;
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

  /** `kernel`: whether longer texts are read by WebAssembly where there is any; the words are the same. */
  constructor(kernel: "use" | "never") {
    this.#wantsKernel = kernel === "use";
  }

  /** Reads a text. Its first part is the next that {@link take} hands out. */
  open(text: string, copyUnits: CopyUnits): void {
    this.#start = 0;
    this.#word = 0;
    this.#open = 0;
    const kernel = this.#kernelFor(text.length);
    if (kernel !== undefined) {
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
    const { units, count, starts, ends, hashes, shapes, opens, openCount } = this.#columns;
    const base = this.#start;
    const end = base + text.length;
    const first = this.#word;
    let last = first;
    while (last < count && (starts[last] ?? 0) < end) last++;
    let lastOpen = this.#open;
    while (lastOpen < openCount && (opens[lastOpen] ?? 0) < end) lastOpen++;
    const tokens = this.#room(last - first, lastOpen - this.#open);
    for (let from = first, to = 0; from < last; from++, to++) {
      tokens.starts[to] = (starts[from] ?? 0) - base;
      tokens.ends[to] = (ends[from] ?? 0) - base;
      tokens.hashes[to] = hashes[from] ?? 0;
      tokens.shapes[to] = shapes[from] ?? 0;
    }
    for (let from = this.#open, to = 0; from < lastOpen; from++, to++) tokens.opens[to] = (opens[from] ?? 0) - base;
    tokens.text = text;
    tokens.units = units;
    tokens.base = base;
    this.#word = last;
    this.#open = lastOpen;
    this.#start = nextPart(base, text.length);
    return tokens;
  }

  #kernelFor(length: number): WordKernel | undefined {
    if (length < SHORT_TEXT || length > WordKernel.WINDOW) return undefined;
    if (this.#wantsKernel) this.#kernel = WordKernel.create();
    this.#wantsKernel = false;
    return this.#kernel;
  }

  /** The tokens with room for so many words and brackets. */
  #room(count: number, openCount: number): Tokens {
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
    if (openCount > tokens.opens.length) tokens.opens = new Int32Array(2 * openCount);
    tokens.count = count;
    tokens.openCount = openCount;
    return tokens;
  }
}

/** Up to this length, calling the kernel costs more than it saves. */
const SHORT_TEXT = 200;

const phrases = new WordReader("never");

/** The words of one short text; valid until the next call. */
export function tokenize(text: string): Tokens {
  phrases.open(text, copyEach);
  return phrases.take(text);
}
