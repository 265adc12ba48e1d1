import type { Artifact } from "./artifact";
import { CAPITAL, characterTable, CLASS_MASK, EXPANDING, GREEK, LETTER } from "./characters";
import { extendName } from "./hash";
import { ALL_CAPITALS, ANY_CASE, AS_WRITTEN, CAPITALIZED } from "./letterCase";
import { SLOT_POLICY_BITS } from "./nameInfo";
import { filterBits, filterWord } from "./nameTable";
import { AFTER_BREAK, checkOf, TokenBuffer, tokenizeUnits, WORD_START } from "./tokens";

/**
 * Copies the UTF-16 units of `text` to the start of `target`. A host with a faster way than unit by unit (Node's
 * Buffer) gives it to `openKnowledge`.
 */
export type CopyUnits = (text: string, target: Uint16Array) => void;

/** Says whether names of a slot may be what stands at `[start, end)` of the text, when case alone does not decide. */
export type AcceptSlot = (
  artifact: Artifact,
  slot: number,
  hash: number,
  check: number,
  start: number,
  end: number,
) => boolean;

/** Receives each match: its span, and the two hashes that find its names. */
export type ReceiveMatch = (start: number, end: number, hash: number, check: number) => void;

/** Units of text that are read at a time: their tokens stay in the processor's cache. */
const WINDOW = 16_384;
/** Up to this length, copying unit by unit is faster than a host's call. */
const SHORT_TEXT = 200;

/** One reading of the window: its tokens, and those of them that may begin a name. */
class Reading {
  readonly tokens: TokenBuffer;
  readonly candidates: Int32Array;
  count = 0;
  next = 0;

  constructor(capacity: number) {
    this.tokens = new TokenBuffer(capacity);
    this.candidates = new Int32Array(capacity + 1);
  }
}

/**
 * Finds names in text. A token may begin a name when the filter of names has its hash or the filter of pairs has its
 * pair's; only then are the tables asked. The results are those of trying, at each token from the left, all names and
 * taking the longest.
 */
export class NameMatcher {
  readonly #artifacts: readonly Artifact[];
  readonly #nameFilter: Int32Array;
  readonly #pairFilter: Int32Array;
  readonly #maxTokens: number;
  readonly #accept: AcceptSlot;
  readonly #alwaysAsk: boolean;
  readonly #copyUnits: CopyUnits;
  #capacity = WINDOW;
  #units = new Uint16Array(WINDOW + 1);
  #apart = new Reading(WINDOW);
  #joined: Reading | undefined;
  #base = 0;
  #end = -1;
  #hash = 0;
  #check = 0;

  /** `alwaysAsk`: case alone never decides, because some names are hidden. */
  constructor(artifacts: readonly Artifact[], accept: AcceptSlot, alwaysAsk: boolean, copyUnits: CopyUnits = copyEach) {
    this.#artifacts = artifacts;
    this.#nameFilter = unite(artifacts.map((artifact) => artifact.nameFilter));
    this.#pairFilter = unite(artifacts.map((artifact) => artifact.pairFilter));
    this.#maxTokens = Math.max(1, ...artifacts.map((artifact) => artifact.maxTokens));
    this.#accept = accept;
    this.#alwaysAsk = alwaysAsk;
    this.#copyUnits = copyUnits;
  }

  /** All matches from the left. Not to be called from `receive`. */
  match(text: string, receive: ReceiveMatch): void {
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

  #resize(capacity: number): void {
    this.#capacity = capacity;
    this.#units = new Uint16Array(capacity + 1);
    this.#apart = new Reading(capacity);
    this.#joined = undefined;
  }

  /** Matches within the window; returns where the next one starts, 0 when this one is too small for a name. */
  #window(length: number, isLast: boolean, flags: number, receive: ReceiveMatch): number {
    const apart = this.#apart;
    tokenizeUnits(this.#units, length, "apart", apart.tokens, flags);
    closeTokens(apart.tokens);
    const joined = apart.tokens.hasJoints ? (this.#joined ??= new Reading(this.#capacity)) : undefined;
    if (joined !== undefined) {
      tokenizeUnits(this.#units, length, "joined", joined.tokens, flags);
      closeTokens(joined.tokens);
    }
    const limit = isLast ? length : windowLimit(apart.tokens, joined?.tokens, this.#maxTokens);
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
    return flags[low] ?? WORD_START;
  }

  /** The tokens before `limit` that may begin a name. */
  #collect(reading: Reading, limit: number): void {
    const { starts, hashes, separators, flags, count } = reading.tokens;
    const { candidates } = reading;
    const names = this.#nameFilter;
    const pairs = this.#pairFilter;
    const nameShift = Math.clz32(names.length) + 1;
    const pairShift = Math.clz32(pairs.length) + 1;
    let found = 0;
    for (let index = 0; index < count; index++) {
      if ((starts[index] ?? 0) >= limit) break;
      if (((flags[index] ?? 0) & WORD_START) === 0) continue;
      const hash = hashes[index] ?? 0;
      const bits = filterBits(hash);
      let pass = ((names[hash >>> nameShift] ?? 0) & bits) === bits;
      if (!pass) {
        const pair = extendName(hash, separators[index + 1] ?? 0, hashes[index + 1] ?? 0);
        const pairBits = filterBits(pair);
        pass = ((pairs[pair >>> pairShift] ?? 0) & pairBits) === pairBits;
      }
      if (pass) candidates[found++] = index;
    }
    reading.count = found;
    reading.next = 0;
  }

  /** Takes the longest name at each candidate from the left; returns where the last match ends. */
  #resolve(apart: Reading, joined: Reading | undefined, receive: ReceiveMatch): number {
    let free = 0;
    for (;;) {
      const start = Math.min(candidateStart(apart), joined === undefined ? Infinity : candidateStart(joined));
      if (start === Infinity) return free;
      this.#end = -1;
      if (candidateStart(apart) === start) this.#longest(apart.tokens, apart.candidates[apart.next++] ?? 0, free);
      if (joined !== undefined && candidateStart(joined) === start) {
        this.#longest(joined.tokens, joined.candidates[joined.next++] ?? 0, free);
      }
      if (this.#end < 0) continue;
      receive(this.#base + start, this.#base + this.#end, this.#hash, this.#check);
      free = this.#end;
    }
  }

  /** Notes the longest name that begins with token `first`, when it is longer than what is noted. */
  #longest(tokens: TokenBuffer, first: number, free: number): void {
    const { starts, hashes, separators, flags } = tokens;
    if ((starts[first] ?? 0) < free) return;
    let hash = hashes[first] ?? 0;
    if (((flags[first + 1] ?? 0) & WORD_START) !== 0 && passes(this.#nameFilter, hash))
      this.#try(tokens, first, first, hash);
    if (((flags[first + 1] ?? 0) & AFTER_BREAK) !== 0) return;
    hash = extendName(hash, separators[first + 1] ?? 0, hashes[first + 1] ?? 0);
    if (!passes(this.#pairFilter, hash)) return;
    let lengths = 0;
    for (const artifact of this.#artifacts) lengths |= artifact.pairLengths(hash);
    const most = lengths < 0 ? this.#maxTokens : 33 - Math.clz32(lengths);
    for (let length = 2; length <= most; length++) {
      const next = first + length;
      const wanted = (lengths >>> Math.min(length - 2, 31)) & 1;
      if (wanted !== 0 && ((flags[next] ?? 0) & WORD_START) !== 0 && passes(this.#nameFilter, hash)) {
        this.#try(tokens, first, next - 1, hash);
      }
      if (((flags[next] ?? 0) & AFTER_BREAK) !== 0) return;
      hash = extendName(hash, separators[next] ?? 0, hashes[next] ?? 0);
    }
  }

  /** Notes the tokens `[first, last]` if they are a name and longer than what is noted. */
  #try(tokens: TokenBuffer, first: number, last: number, hash: number): void {
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[last] ?? 0;
    if (end <= this.#end) return;
    let check: number | undefined;
    for (const artifact of this.#artifacts) {
      if (!artifact.hasHash(hash)) continue;
      check ??= checkOf(this.#units, tokens, first, last);
      const slot = artifact.slot(hash, check);
      if (slot === 0 || !this.#accepts(artifact, slot, hash, check, start, end)) continue;
      this.#end = end;
      this.#hash = hash;
      this.#check = check;
      return;
    }
  }

  #accepts(artifact: Artifact, slot: number, hash: number, check: number, start: number, end: number): boolean {
    const policy = slot & ((1 << SLOT_POLICY_BITS) - 1);
    if (this.#alwaysAsk || policy === AS_WRITTEN) {
      return this.#accept(artifact, slot, hash, check, this.#base + start, this.#base + end);
    }
    return policy === ANY_CASE || isWritten(policy, this.#units, start, end);
  }
}

function copyEach(text: string, target: Uint16Array): void {
  for (let index = 0; index < text.length; index++) target[index] = text.charCodeAt(index);
}

/** Behind the last token stands the end of the text, which every word may precede and no name passes. */
function closeTokens({ flags, count }: TokenBuffer): void {
  flags[count] = WORD_START | AFTER_BREAK;
}

function candidateStart(reading: Reading): number {
  return reading.next < reading.count ? (reading.tokens.starts[reading.candidates[reading.next] ?? 0] ?? 0) : Infinity;
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

function passes(filter: Int32Array, hash: number): boolean {
  const bits = filterBits(hash);
  return ((filter[filterWord(hash, filter.length)] ?? 0) & bits) === bits;
}

function isWritten(policy: number, units: Uint16Array, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const packed = characterTable[units[offset] ?? 0] ?? 0;
    const kind = packed & CLASS_MASK;
    if (kind !== LETTER && kind !== EXPANDING && kind !== GREEK) continue;
    if (policy === CAPITALIZED) return (packed & CAPITAL) !== 0;
    if ((packed & CAPITAL) === 0) return false;
  }
  return policy === ALL_CAPITALS;
}

/** One filter that has what each has. A filter's word stands for the hashes that begin alike, so a small one repeats. */
function unite(filters: readonly Int32Array[]): Int32Array {
  const [only] = filters;
  if (filters.length === 1 && only !== undefined) return only;
  const united = new Int32Array(Math.max(2, ...filters.map((filter) => filter.length)));
  for (const filter of filters) {
    const shift = Math.clz32(filter.length) - Math.clz32(united.length);
    for (let word = 0; word < united.length; word++) united[word] = (united[word] ?? 0) | (filter[word >>> shift] ?? 0);
  }
  return united;
}
