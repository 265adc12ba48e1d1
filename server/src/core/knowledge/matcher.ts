import { copyEach } from "../text/units";
import type { CopyUnits } from "../text/units";
import type { Artifact } from "./artifact";
import { NameFinder } from "./finder";
import type { AcceptSlot } from "./finder";
import { extendName } from "./hash";
import { HIT_WORDS, ScanKernel, WINDOW } from "./kernel";
import type { KernelTables } from "./kernel";
import { filterShift, filterWords, passesFilter } from "./nameTable";
import { AFTER_BREAK, SMALL, TokenBuffer, tokenizeUnits, WORD_START } from "./tokens";

/** What the host lends to the matcher. */
export interface MatcherHost {
  readonly copyUnits?: CopyUnits;
  /** When to read text by WebAssembly, which is faster and finds the same: default from the first longer text on. */
  readonly kernel?: "always" | "never";
}

/** Receives each match: its span, and the two hashes that find its names. */
export type ReceiveMatch = (start: number, end: number, hash: number, check: number) => void;

/** Up to this length, copying unit by unit is faster than a host's call. */
const SHORT_TEXT = 200;

/** One reading of the window: its tokens, and those of them that may begin a name. */
class Reading {
  readonly tokens: TokenBuffer;
  readonly candidates: Int32Array;
  count = 0;
  next = 0;

  constructor(tokens: TokenBuffer, candidates: Int32Array) {
    this.tokens = tokens;
    this.candidates = candidates;
  }
}

/**
 * Finds names in text. A token may begin a name when the filter of names has its hash or the filter of pairs has its
 * pair's; only then are the tables asked. The results are those of trying, at each token from the left, all names and
 * taking the longest.
 */
export class NameMatcher {
  readonly #tables: KernelTables;
  readonly #finder: NameFinder;
  readonly #alwaysAsk: boolean;
  readonly #copyUnits: CopyUnits;
  #kernel: ScanKernel | undefined;
  #capacity = SHORT_TEXT;
  #wantsKernel: boolean;
  #units: Uint16Array = new Uint16Array(SHORT_TEXT + 1);
  #apart = newReading(SHORT_TEXT);
  #joined: Reading | undefined;
  #base = 0;

  /** `alwaysAsk`: case alone never decides, because some names are hidden. */
  constructor(artifacts: readonly Artifact[], accept: AcceptSlot, alwaysAsk: boolean, host: MatcherHost) {
    this.#tables = {
      wordFilter: unite(artifacts.map(({ wordFilter }) => wordFilter)),
      smallFilter: unite(artifacts.map(({ smallFilter }) => smallFilter)),
      pairFilter: unite(artifacts.map(({ pairFilter }) => pairFilter)),
      longFilter: unite(artifacts.map(({ longFilter }) => longFilter)),
      artifacts,
      maxTokens: Math.max(1, ...artifacts.map(({ maxTokens }) => maxTokens)),
    };
    this.#alwaysAsk = alwaysAsk;
    this.#finder = new NameFinder(this.#tables, accept, alwaysAsk);
    this.#copyUnits = host.copyUnits ?? copyEach;
    this.#wantsKernel = host.kernel !== "never";
    if (host.kernel === "always") this.#useKernel();
  }

  /** All matches from the left. Not to be called from `receive`. */
  match(text: string, receive: ReceiveMatch): void {
    if (text.length > this.#capacity) this.#prepare();
    let flags = WORD_START;
    this.#base = 0;
    while (this.#base < text.length) {
      const length = Math.min(this.#capacity, text.length - this.#base);
      const isLast = this.#base + length === text.length;
      this.#load(text, length);
      const resume = this.#window(length, isLast, flags, receive);
      if (resume > 0) {
        this.#base += resume;
        flags = this.#flagsAt(resume);
      } else this.#resize(this.#capacity * 2);
    }
    if (this.#capacity > WINDOW) this.#resize(WINDOW);
  }

  #load(text: string, length: number): void {
    const whole = length === text.length;
    const part = whole ? text : text.slice(this.#base, this.#base + length);
    if (length <= SHORT_TEXT) copyEach(part, this.#units);
    else this.#copyUnits(part, this.#units);
    this.#units[length] = 0;
  }

  /** Makes room for longer texts: most layers opened for a moment never see one. */
  #prepare(): void {
    if (this.#wantsKernel) this.#useKernel();
    if (this.#capacity < WINDOW) this.#resize(WINDOW);
  }

  #useKernel(): void {
    this.#wantsKernel = false;
    this.#kernel = ScanKernel.create(this.#tables);
    this.#resize(WINDOW);
  }

  /** A window for a text that has hardly a word in more than {@link WINDOW} units, or the usual one again. */
  #resize(capacity: number): void {
    const kernel = capacity === WINDOW ? this.#kernel : undefined;
    this.#capacity = capacity;
    this.#units = kernel?.units ?? new Uint16Array(capacity + 1);
    this.#apart = kernel === undefined ? newReading(capacity) : new Reading(kernel.tokens, kernel.candidates);
    this.#joined = undefined;
  }

  /** Matches within the window; returns where the next one starts, 0 when this one is too small for a name. */
  #window(length: number, isLast: boolean, flags: number, receive: ReceiveMatch): number {
    const apart = this.#apart;
    if (this.#kernel?.tokens === apart.tokens) this.#kernel.tokenize(length, flags);
    else tokenizeUnits(this.#units, length, "apart", apart.tokens, flags);
    const joined = apart.tokens.hasJoints ? (this.#joined ??= newReading(this.#capacity)) : undefined;
    if (joined !== undefined) tokenizeUnits(this.#units, length, "joined", joined.tokens, flags);
    const limit = isLast ? length : windowLimit(apart.tokens, joined?.tokens, this.#tables.maxTokens);
    if (limit <= 0) return isLast ? length : 0;
    this.#collect(apart, limit);
    if (joined !== undefined) this.#collect(joined, limit);
    const free = this.#resolve(apart, joined, receive);
    if (isLast) return length;
    return free <= limit ? limit : nextStart(apart.tokens, free);
  }

  #flagsAt(offset: number): number {
    const { starts, flags, count } = this.#apart.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return (flags[low] ?? WORD_START) & (WORD_START | AFTER_BREAK);
  }

  /**
   * The tokens before `limit` that may begin a name: the token's number times four, plus 1 if the filter of one-word
   * names has it, plus 2 if the filter of first pairs has it with its neighbour.
   */
  #collect(reading: Reading, limit: number): void {
    const { starts, keys, separators, flags, count } = reading.tokens;
    const { candidates } = reading;
    reading.next = 0;
    if (this.#kernel?.tokens === reading.tokens) {
      reading.count = this.#kernel.collect(limit);
      return;
    }
    const { wordFilter, smallFilter, pairFilter } = this.#tables;
    const wordShift = filterShift(filterWords(wordFilter));
    const smallShift = filterShift(filterWords(smallFilter));
    const pairShift = filterShift(filterWords(pairFilter));
    let found = 0;
    for (let index = 0; index < count && (starts[index] ?? 0) < limit; index++) {
      const flag = flags[index] ?? 0;
      if ((flag & WORD_START) === 0) continue;
      const hash = keys[2 * index] ?? 0;
      const pair = extendName(hash, separators[index + 1] ?? 0, keys[2 * index + 2] ?? 0);
      const isWord =
        (flag & SMALL) !== 0 ? passesFilter(smallFilter, smallShift, hash) : passesFilter(wordFilter, wordShift, hash);
      const marks = (isWord ? 1 : 0) | (passesFilter(pairFilter, pairShift, pair) ? 2 : 0);
      if (marks !== 0) candidates[found++] = (index << 2) | marks;
    }
    reading.count = found;
  }

  /** Takes the longest name at each candidate from the left; returns where the last match ends. */
  #resolve(apart: Reading, joined: Reading | undefined, receive: ReceiveMatch): number {
    const finder = this.#finder;
    finder.open(this.#base);
    if (joined === undefined && this.#kernel?.tokens === apart.tokens)
      return this.#resolveFast(this.#kernel, apart.count, receive);
    let free = 0;
    while (apart.next < apart.count) {
      const candidate = apart.candidates[apart.next++] ?? 0;
      const start = apart.tokens.starts[candidate >> 2] ?? 0;
      if (joined !== undefined) free = this.#resolveJoined(joined, start, free, receive);
      if (start < free) continue;
      finder.end = -1;
      finder.find(apart.tokens, candidate);
      if (joined !== undefined && joinedStart(joined) === start) {
        finder.find(joined.tokens, joined.candidates[joined.next++] ?? 0);
      }
      if (finder.end < 0) continue;
      free = finder.end;
      receive(this.#base + start, this.#base + free, finder.hash, finder.check);
    }
    return joined === undefined ? free : this.#resolveJoined(joined, Infinity, free, receive);
  }

  /** The same, where the kernel looks the names up: of the accepted ones with one start, the last is the longest. */
  #resolveFast(kernel: ScanKernel, count: number, receive: ReceiveMatch): number {
    const { hits, tokens } = kernel;
    const { starts, ends } = tokens;
    let free = 0;
    for (let next = 0; next < count; next = kernel.resolved) {
      const end = HIT_WORDS * kernel.resolve(next, count, !this.#alwaysAsk);
      for (let at = 0; at < end;) {
        const first = hits[at] ?? 0;
        const start = starts[first] ?? 0;
        let longest = -1;
        for (; at < end && hits[at] === first; at += HIT_WORDS) {
          const last = hits[at + 1] ?? 0;
          if (start < free || (longest >= 0 && last === hits[longest + 1])) continue;
          if (this.#finder.accepts(hits[at + 2] ?? 0, hits[at + 3] ?? 0, tokens, first, last)) longest = at;
        }
        if (longest < 0) continue;
        free = ends[hits[longest + 1] ?? 0] ?? 0;
        receive(this.#base + start, this.#base + free, hits[longest + 4] ?? 0, hits[longest + 5] ?? 0);
      }
    }
    return free;
  }

  /** The same for the candidates before `limit` that only the joined reading has. */
  #resolveJoined(joined: Reading, limit: number, taken: number, receive: ReceiveMatch): number {
    const finder = this.#finder;
    let free = taken;
    for (let start = joinedStart(joined); start < limit; start = joinedStart(joined)) {
      const candidate = joined.candidates[joined.next++] ?? 0;
      if (start < free) continue;
      finder.end = -1;
      finder.find(joined.tokens, candidate);
      if (finder.end < 0) continue;
      free = finder.end;
      receive(this.#base + start, this.#base + free, finder.hash, finder.check);
    }
    return free;
  }
}

function joinedStart({ next, count, tokens, candidates }: Reading): number {
  return next < count ? (tokens.starts[(candidates[next] ?? 0) >> 2] ?? 0) : Infinity;
}

function newReading(capacity: number): Reading {
  return new Reading(new TokenBuffer(capacity), new Int32Array(capacity + 1));
}

/**
 * Up to where names that begin in the window surely end in it, at a token of both readings; 0 or less when nowhere.
 * The last two tokens may be cut or lack what stands behind them.
 */
function windowLimit(apart: TokenBuffer, joined: TokenBuffer | undefined, maxTokens: number): number {
  if (joined === undefined) return apart.starts[apart.count - maxTokens - 2] ?? 0;
  const starts = new Set(joined.starts.subarray(0, joined.count));
  for (let index = apart.count - 2 * maxTokens - 2; index > 0; index--) {
    const start = apart.starts[index] ?? 0;
    if (starts.has(start)) return start;
  }
  return 0;
}

function nextStart({ starts, count }: TokenBuffer, offset: number): number {
  let index = count - 1;
  while (index > 0 && (starts[index - 1] ?? 0) >= offset) index--;
  return starts[index] ?? 0;
}

/** One filter that has what each has. A filter's word stands for the hashes that begin alike, so a small one repeats. */
function unite(filters: readonly Int32Array[]): Int32Array {
  const [only] = filters;
  if (filters.length === 1 && only !== undefined) return only;
  const united = new Int32Array(Math.max(4, ...filters.map((filter) => filter.length)));
  for (const filter of filters) {
    const shift = Math.clz32(filter.length) - Math.clz32(united.length);
    for (let place = 0; place < united.length; place++) {
      const word = (place >>> 1) >>> shift;
      united[place] = (united[place] ?? 0) | (filter[2 * word + (place & 1)] ?? 0);
    }
  }
  return united;
}
