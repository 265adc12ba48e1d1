// AssemblyScript: the inner loops of the name matcher, compiled by build.mjs to src/core/knowledge/kernelBytes.ts.
// The TypeScript in src/core/knowledge/tokens.ts says what a token is and does the same without WebAssembly; here are only
// the plain ASCII cases. Whatever else is met is left to it: the function stops, and says where.

import { bitsAt, BYTES, DIGITS, inSmall, LETTERS, narrow, ROOM, SMALLS, SURE, TEXT_END, UNITS } from "./text";
export { narrow };

// The layout below is known to src/core/knowledge/kernel.ts.
const TABLE: usize = 1024;
const MASKS: usize = 2048;
const STATE: usize = 2112;
const STARTS: usize = TEXT_END;
const ENDS: usize = STARTS + 4 * ROOM;
const KEYS: usize = ENDS + 4 * ROOM;
const SEPARATORS: usize = KEYS + 8 * ROOM;
const FLAGS: usize = SEPARATORS + 4 * ROOM;
const CANDIDATES: usize = FLAGS + ROOM;
/** The bits that a hash sets in its word of a filter, by the low bits of the hash. */
const PATTERNS: usize = 0x74000;
const PATTERN_MASK: i32 = 1023;
const HITS: usize = 0x80000;
const HIT_BYTES: usize = 24;
const PROBES: usize = HITS + HIT_BYTES * ROOM;
const PROBE_BYTES: usize = 16;
const FILTERS: usize = PROBES + PROBE_BYTES * ROOM;
/** For each artifact: address, number of places and end of its slots of one-word names, of its slots of longer ones, of its pairs. */
const ARTIFACTS: usize = 2304;
const ARTIFACT_BYTES: usize = 36;
const LONG_SLOTS: usize = 12;
const PAIRS: usize = 24;
/** In a pair's word: the bits of the hash, and the last of the bits of lengths above them, which is for all longer names. */
const PAIR_TAG: i32 = 0xffff;
const LAST_LENGTH: i32 = 15;
/** For so many candidates at a time the tables are read ahead: the processor waits for many reads at once. */
const AHEAD: usize = 128;

const DIGIT: i32 = 2;
const SPACE: i32 = 7;
const NEWLINE: i32 = 8;
const HYPHEN: i32 = 9;
const PUNCTUATION: i32 = 11;
const OPENING: i32 = 12;
/** What stands between two words and is nothing else. */
const PLAIN_GAPS: i32 = (1 << SPACE) | (1 << NEWLINE) | (1 << PUNCTUATION);
const WORD_START: i32 = 1;
const AFTER_BREAK: i32 = 2;
const CAPITAL: i32 = 4;
const SMALL: i32 = 8;

// How a name must be written, as in src/core/knowledge/letterCase.ts; in the two low bits of a slot's word.
const POLICY: i32 = 3;
const CAPITALIZED: i32 = 1;
const ALL_CAPITALS: i32 = 2;
const AS_WRITTEN: i32 = 3;

/** The filters of one-word names, of those that may have small letters, and of first pairs: where they are, and their shifts. */
let smallFilter: usize = 0;
let pairFilter: usize = 0;
let wordShift: i32 = 0;
let smallShift: i32 = 0;
let pairShift: i32 = 0;
/** Tokens that were asked for already, and candidates that were found. */
let asked: usize = 0;
let found: usize = 0;

/** Says how many 64-bit words each filter has. They lie one behind the other. */
export function useFilters(wordWords: i32, smallWords: i32, pairWords: i32): void {
  smallFilter = FILTERS + (<usize>wordWords << 3);
  pairFilter = smallFilter + (<usize>smallWords << 3);
  wordShift = clz(wordWords) + 1;
  smallShift = clz(smallWords) + 1;
  pairShift = clz(pairWords) + 1;
}

/**
 * Appends tokens from `start` on; returns how many there are then. STATE holds where it stopped, and the flags and the
 * separator of the token there. Candidates are found on the way: while the filters are waited for, the text is read on.
 */
export function tokenize(start: i32, length: i32, count: i32, flags: i32, separator: i32): i32 {
  let offset = <usize>start;
  const end = <usize>length;
  let index = <usize>count;
  let flag = flags;
  let mixed = separator;
  if (count == 0) {
    asked = 0;
    found = 0;
  } else askUpTo(index - 1);
  let candidates = found;
  let before = count == 0 ? 0 : load<i32>(KEYS + ((index - 1) << 3));
  let flagsBefore = count == 0 ? 0 : <i32>load<u8>(FLAGS + index - 1);
  while (offset < end) {
    const letters = bitsAt(LETTERS, offset);
    const kind = (letters & 1) != 0 ? LETTERS : DIGITS;
    const run = (letters & 1) != 0 ? letters : bitsAt(DIGITS, offset);
    if ((run & 1) == 0) break;
    let size = <i32>ctz(~run);
    if (size >= SURE) size = runLength(kind, offset);
    const position = offset + <usize>size;
    const next = <i32>load<u8>(BYTES + position);
    if (next - 1 >= <i32>0x7f || next == 0) if (position < end) break;
    let small = bitsAt(SMALLS, offset);
    const written = <i32>(letters & ~small & 1);
    let smalls: u64 = 0;
    let state: u64 = 0x9e3779b97f4a7c15;
    let at = offset;
    for (; size > 16; size -= 16) {
      const block = inSmall(v128.load(BYTES + at));
      state = mix(state, v128.extract_lane<u64>(block, 0), v128.extract_lane<u64>(block, 1));
      at += 16;
      smalls |= small & 0xffff;
      small = bitsAt(SMALLS, at);
    }
    const block = v128.and(inSmall(v128.load(BYTES + at)), v128.load(MASKS + 16 - <usize>size));
    state = mix(state, v128.extract_lane<u64>(block, 0), v128.extract_lane<u64>(block, 1));
    smalls |= small & (((<u64>1) << <u64>size) - 1);
    store<i32>(STARTS + (index << 2), <i32>offset);
    store<i32>(ENDS + (index << 2), <i32>position);
    store<u64>(KEYS + (index << 3), state);
    store<i32>(SEPARATORS + (index << 2), mixed);
    flag |= written * CAPITAL | <i32>(smalls != 0) * SMALL;
    store<u8>(FLAGS + index, <u8>flag);
    candidates = ask(index - 1, before, flagsBefore, mixed, <i32>state, candidates);
    before = <i32>state;
    flagsBefore = flag;
    index++;
    mixed = 0;
    flag = 0;
    offset = position;
    if (next == 0x20) {
      const after = <i32>load<u8>(BYTES + offset + 1);
      if (((after | 0x20) - 0x61) < 26 && ((after | 0x20) - 0x61) >= 0) {
        flag = WORD_START;
        offset++;
        continue;
      }
    }
    // One character, or one and a blank.
    const mark = load<i32>(TABLE + (<usize>next << 2));
    const step: usize = load<u8>(BYTES + offset + 1) == 0x20 ? 2 : 1;
    if ((((PLAIN_GAPS >>> (mark & 0x1f)) | <i32>(step == 1 && (mark & 0x7f) == HYPHEN)) & isInToken(offset + step)) != 0) {
      if ((mark & 0x7f) == PUNCTUATION) mixed = (0x3c6ef372 ^ (mark >>> 8)) * 0x01009f93;
      flag = WORD_START;
      offset += step;
      continue;
    }
    // Anything between two tokens. When it is not plain, the stop is at its start.
    let newlines = 0;
    let gap = offset;
    while (gap < end) {
      const unit = <i32>load<u8>(BYTES + gap);
      if (unit >= 0x80 || unit == 0) {
        gap = 0;
        break;
      }
      const packed = load<i32>(TABLE + (<usize>unit << 2));
      const between = packed & 0x7f;
      if (between <= DIGIT) break;
      const after = <i32>load<u8>(BYTES + gap + 1);
      if (between == OPENING && (after | 0x20) >= 0x72 && (after | 0x20) <= 0x74 || between == HYPHEN && after <= 0x20) {
        gap = 0;
        break;
      }
      if (between == NEWLINE) newlines++;
      if (between == PUNCTUATION || between == OPENING) {
        mixed = ((mixed == 0 ? 0x3c6ef372 : mixed) ^ (packed >>> 8)) * 0x01009f93;
      }
      flag = WORD_START | (newlines > 1 ? AFTER_BREAK : flag & AFTER_BREAK);
      gap++;
    }
    if (gap == 0) {
      mixed = 0;
      flag = 0;
      break;
    }
    offset = gap;
  }
  store<i32>(STATE, <i32>offset);
  store<i32>(STATE + 4, flag);
  store<i32>(STATE + 8, mixed);
  found = candidates;
  asked = max(index, 1) - 1;
  return <i32>index;
}

/**
 * Writes the token to CANDIDATES if it may begin a name: its number times four, plus 1 if the filter of one-word names has
 * it (for a token with small letters, of those that may have some), plus 2 if the filter of first pairs has it with its
 * neighbour. Returns how many candidates there are then.
 */
@inline
function ask(token: usize, hash: i32, flags: i32, separator: i32, next: i32, candidates: usize): usize {
  const pair = extendName(hash, separator, next);
  const small = (flags & SMALL) != 0;
  const inWords = <i32>passes(select<usize>(smallFilter, FILTERS, small), select<i32>(smallShift, wordShift, small), hash);
  const inPairs = <i32>passes(pairFilter, pairShift, pair);
  store<i32>(CANDIDATES + (candidates << 2), (<i32>token << 2) | (inPairs << 1) | inWords);
  return candidates + <usize>((inWords | inPairs) & flags & WORD_START);
}

/** Asks for the tokens before `end` that were appended by others than {@link tokenize}, or had no neighbour yet. */
function askUpTo(end: usize): void {
  let candidates = found;
  for (let index = asked; index < end; index++) {
    const hash = load<i32>(KEYS + (index << 3));
    const next = load<i32>(KEYS + (index << 3) + 8);
    candidates = ask(index, hash, <i32>load<u8>(FLAGS + index), load<i32>(SEPARATORS + (index << 2) + 4), next, candidates);
  }
  found = candidates;
  asked = max(asked, end);
}

/** Goes on to the last token. Returns how many candidates begin before the offset `limit`. */
export function collect(count: i32, limit: i32): i32 {
  askUpTo(<usize>count);
  while (found > 0 && load<i32>(STARTS + (<usize>(load<i32>(CANDIDATES + (found << 2) - 4) >> 2) << 2)) >= limit) found--;
  return <i32>found;
}

/** How many characters of a kind follow each other, where there may be more than a look shows. */
function runLength(kind: usize, offset: usize): i32 {
  let length = 0;
  let more: i32;
  do {
    more = min(<i32>ctz(~bitsAt(kind, offset + <usize>length)), SURE);
    length += more;
  } while (more == SURE);
  return length;
}

/** 1 where a letter or digit stands. */
@inline
function isInToken(offset: usize): i32 {
  return <i32>((bitsAt(LETTERS, offset) | bitsAt(DIGITS, offset)) & 1);
}

@inline
function mix(state: u64, low: u64, high: u64): u64 {
  let mixed = (state ^ low) * 0x9e6c63d0876a9a47;
  mixed ^= mixed >> 32;
  mixed = (mixed + high) * 0xc2b2ae3d27d4eb4f;
  return mixed ^ (mixed >> 32);
}

@inline
function passes(filter: usize, shift: i32, hash: i32): bool {
  const bits = load<u64>(PATTERNS + (<usize>(hash & PATTERN_MASK) << 3));
  return (load<u64>(filter + (<usize>(<u32>hash >> shift) << 3)) & bits) == bits;
}

/**
 * Looks up the names that begin with the candidates from `start` on. Writes to HITS the first token, the last token, the
 * artifact, the slot's word and the name's two hashes of each that is written as it may be, the shorter before the
 * longer; returns how many. STATE holds the candidate where it stopped for want of room.
 *
 * `decides`: case alone decides which names count, so that nothing is looked up inside a name that was found.
 */
export function resolve(
  start: i32,
  count: i32,
  artifacts: i32,
  longFilter: i32,
  longWords: i32,
  maxTokens: i32,
  decides: i32,
): i32 {
  const longShift = clz(longWords) + 1;
  const end = <usize>count;
  const room: usize = ROOM - <usize>(maxTokens * artifacts) - AHEAD * <usize>artifacts;
  let read = 0;
  let hits: usize = 0;
  let at = <usize>start;
  let free: usize = 0;
  while (at < end && hits < room) {
    const chunk = min(at + AHEAD, end);
    for (let early = at; early < chunk; early++) read ^= readAhead(early, artifacts);
    // The longer names that the pairs promise; of those, the ones that their filter has.
    let probes: usize = 0;
    let last = at;
    for (; last < chunk && probes < <usize>(ROOM >> 1) && hits + probes * <usize>artifacts < room; last++) {
      if ((load<i32>(CANDIDATES + (last << 2)) & 2) != 0) probes = probe(last, probes, artifacts, maxTokens);
    }
    let likely: usize = 0;
    for (let index: usize = 0; index < probes; index++) {
      const from = PROBES + index * PROBE_BYTES;
      const to = PROBES + likely * PROBE_BYTES;
      const hash = load<i32>(from + 8);
      v128.store(to, v128.load(from));
      likely += <usize>passes(<usize>longFilter, longShift, hash);
    }
    for (let index: usize = 0; index < likely; index++) {
      read ^= readLong(load<i32>(PROBES + index * PROBE_BYTES + 8), artifacts);
    }
    let next: usize = 0;
    for (; at < last; at++) {
      const candidate = load<i32>(CANDIDATES + (at << 2));
      const first = <usize>(candidate >> 2);
      const before = hits;
      const taken = decides != 0 && first < free;
      if ((candidate & 1) != 0 && !taken && (load<u8>(FLAGS + first + 1) & WORD_START) != 0) {
        hits = look(hits, first, first, load<i32>(KEYS + (first << 3)), load<i32>(KEYS + (first << 3) + 4), artifacts, 0);
      }
      for (; next < likely; next++) {
        const found = PROBES + next * PROBE_BYTES;
        if (load<u32>(found) != <u32>at) break;
        if (!taken) {
          hits = look(hits, first, load<u32>(found + 4), load<i32>(found + 8), load<i32>(found + 12), artifacts, LONG_SLOTS);
        }
      }
      if (hits > before) free = settled(before, hits, free);
    }
  }
  store<i32>(STATE, <i32>at);
  store<i32>(STATE + 4, read);
  return <i32>hits;
}

/** The token behind the longest of a candidate's names, when nothing but its case decides about each of them. */
function settled(from: usize, to: usize, free: usize): usize {
  let behind = free;
  for (let hit = from; hit < to; hit++) {
    if ((load<i32>(HITS + hit * HIT_BYTES + 12) & POLICY) == AS_WRITTEN) return free;
    behind = <usize>load<u32>(HITS + hit * HIT_BYTES + 4) + 1;
  }
  return behind;
}

/** Writes to PROBES the candidate, the last token and the two hashes of each longer name that may begin with it. */
function probe(at: usize, count: usize, artifacts: i32, maxTokens: i32): usize {
  const first = <usize>(load<i32>(CANDIDATES + (at << 2)) >> 2);
  if ((load<u8>(FLAGS + first + 1) & AFTER_BREAK) != 0) return count;
  let separator = load<i32>(SEPARATORS + (first << 2) + 4);
  let hash = extendName(load<i32>(KEYS + (first << 3)), separator, load<i32>(KEYS + (first << 3) + 8));
  let check = extendCheck(load<i32>(KEYS + (first << 3) + 4), separator, load<i32>(KEYS + (first << 3) + 12));
  let lengths = 0;
  for (let which = 0; which < artifacts; which++) lengths |= pairLengths(ARTIFACTS + <usize>which * ARTIFACT_BYTES, hash);
  const most = lengths >> LAST_LENGTH != 0 ? maxTokens : 33 - clz(lengths);
  let probes = count;
  for (let length = 2; length <= most; length++) {
    const next = first + <usize>length;
    const flags = load<u8>(FLAGS + next);
    const to = PROBES + probes * PROBE_BYTES;
    store<i32>(to, <i32>at);
    store<i32>(to + 4, <i32>next - 1);
    store<i32>(to + 8, hash);
    store<i32>(to + 12, check);
    probes += <usize>((lengths >>> min(length - 2, LAST_LENGTH)) & flags & WORD_START);
    if ((flags & AFTER_BREAK) != 0) break;
    separator = load<i32>(SEPARATORS + (next << 2));
    hash = extendName(hash, separator, load<i32>(KEYS + (next << 3)));
    check = extendCheck(check, separator, load<i32>(KEYS + (next << 3) + 4));
  }
  return probes;
}

function look(hits: usize, first: usize, last: usize, hash: i32, check: i32, artifacts: i32, table: usize): usize {
  let found = hits;
  for (let which = 0; which < artifacts; which++) {
    const artifact = ARTIFACTS + <usize>which * ARTIFACT_BYTES + table;
    const slots = load<u32>(artifact);
    const end = load<u32>(artifact + 8);
    let slot = slots + (firstPlace(hash, load<u32>(artifact + 4)) << 3);
    for (;;) {
      const word = load<i32>(slot + 4);
      if (word == 0) break;
      if (load<i32>(slot) == check) {
        const hit = HITS + found * HIT_BYTES;
        store<i32>(hit, <i32>first);
        store<i32>(hit + 4, <i32>last);
        store<i32>(hit + 8, which);
        store<i32>(hit + 12, word);
        store<i32>(hit + 16, hash);
        store<i32>(hit + 20, check);
        found += <usize>isWritten(word & POLICY, first, last);
        break;
      }
      slot += 8;
      if (slot == end) slot = slots;
    }
  }
  return found;
}

/** False for what is certainly not written as the policy asks. */
@inline
function isWritten(policy: i32, first: usize, last: usize): bool {
  if (policy == 0 || policy == AS_WRITTEN) return true;
  for (let token = first; token <= last; token++) {
    const flags = load<u8>(FLAGS + token);
    if (policy == CAPITALIZED && (flags & (CAPITAL | SMALL)) != 0) return (flags & CAPITAL) != 0;
    if (policy == ALL_CAPITALS && (flags & SMALL) != 0) return false;
  }
  return policy == ALL_CAPITALS;
}

function pairLengths(artifact: usize, hash: i32): i32 {
  const pairs = load<u32>(artifact + PAIRS);
  const end = load<u32>(artifact + PAIRS + 8);
  let place = pairs + (firstPlace(hash, load<u32>(artifact + PAIRS + 4)) << 2);
  let word = load<i32>(place);
  while (word != 0 && ((word ^ hash) & PAIR_TAG) != 0) {
    place += 4;
    if (place == end) place = pairs;
    word = load<i32>(place);
  }
  return word >>> 16;
}

/** Where a hash is looked for first in a table of so many places, as in src/core/knowledge/nameTable.ts. */
@inline
function firstPlace(hash: i32, capacity: u32): u32 {
  return <u32>((<u64>(<u32>(hash * 0x9e3779b1) >> 6) * <u64>capacity) >> 26);
}

@inline
function readAhead(at: usize, artifacts: i32): i32 {
  const candidate = load<i32>(CANDIDATES + (at << 2));
  const token = <usize>(candidate >> 2);
  const hash = load<i32>(KEYS + (token << 3));
  const pair = extendName(hash, load<i32>(SEPARATORS + (token << 2) + 4), load<i32>(KEYS + (token << 3) + 8));
  let read = 0;
  for (let which = 0; which < artifacts; which++) {
    const artifact = ARTIFACTS + <usize>which * ARTIFACT_BYTES;
    const slot = load<u32>(artifact) + (firstPlace(hash, load<u32>(artifact + 4)) << 3);
    const place = load<u32>(artifact + PAIRS) + (firstPlace(pair, load<u32>(artifact + PAIRS + 4)) << 2);
    read ^= load<i32>(select<u32>(slot, <u32>UNITS, (candidate & 1) != 0)) ^ load<i32>(select<u32>(place, <u32>UNITS, (candidate & 2) != 0));
  }
  return read;
}

@inline
function readLong(hash: i32, artifacts: i32): i32 {
  let read = 0;
  for (let which = 0; which < artifacts; which++) {
    const artifact = ARTIFACTS + <usize>which * ARTIFACT_BYTES + LONG_SLOTS;
    read ^= load<i32>(load<u32>(artifact) + (firstPlace(hash, load<u32>(artifact + 4)) << 3));
  }
  return read;
}

@inline
function extendCheck(check: i32, separator: i32, token: i32): i32 {
  const mixed = ((rotl(check, 5) ^ token) + separator) * 0x5bd1e995;
  return rotl(mixed, 13) * 0x2c1b3c6d;
}

@inline
function extendName(name: i32, separator: i32, token: i32): i32 {
  let hash = (name ^ separator) * 0x297a2d39 + token;
  hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
  return hash ^ (hash >>> 13);
}
