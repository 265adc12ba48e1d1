import type { Artifact } from "./artifact";
import { extendName } from "./hash";
import type { KernelTables } from "./kernel";
import { ALL_CAPITALS, ANY_CASE, AS_WRITTEN, CAPITALIZED } from "./letterCase";
import { SLOT_POLICY_BITS } from "./nameInfo";
import { filterShift, filterWords, lengthBit, longestOf, passesFilter } from "./nameTable";
import { AFTER_BREAK, CAPITAL, checkOf, nameHash, SMALL, WORD_START } from "./tokens";
import type { TokenBuffer } from "./tokens";

/** Says whether a name of a slot may be what stands at `[start, end)` of the text, when case alone does not decide. */
export type AcceptSlot = (
  artifact: Artifact,
  slot: number,
  hash: number,
  check: number,
  start: number,
  end: number,
) => boolean;

const POLICY = (1 << SLOT_POLICY_BITS) - 1;

/** Finds the longest name that begins with a token. */
export class NameFinder {
  /** What was found: where it ends in the window, -1 for nothing, and the two hashes of the name. */
  end = -1;
  hash = 0;
  check = 0;
  private readonly artifacts: readonly Artifact[];
  private readonly longFilter: Int32Array;
  private readonly longShift: number;
  private readonly accept: AcceptSlot;
  private readonly alwaysAsk: boolean;
  private readonly maxTokens: number;
  private base = 0;

  /** `alwaysAsk`: case alone never decides, because some names are hidden. */
  constructor({ artifacts, longFilter, maxTokens }: KernelTables, accept: AcceptSlot, alwaysAsk: boolean) {
    this.artifacts = artifacts;
    this.longFilter = longFilter;
    this.longShift = filterShift(filterWords(longFilter));
    this.accept = accept;
    this.alwaysAsk = alwaysAsk;
    this.maxTokens = maxTokens;
  }

  /** Takes up a window of text that begins at `base`. */
  open(base: number): void {
    this.base = base;
  }

  /** Notes the longest name that begins with a candidate's token, when it is longer than what is noted. */
  find(tokens: TokenBuffer, candidate: number): void {
    const { keys, separators, flags } = tokens;
    const first = candidate >> 2;
    let hash = keys[2 * first] ?? 0;
    if ((candidate & 1) !== 0 && ((flags[first + 1] ?? 0) & WORD_START) !== 0) {
      this.look(tokens, first, first, hash, keys[2 * first + 1] ?? 0);
    }
    if ((candidate & 2) === 0 || ((flags[first + 1] ?? 0) & AFTER_BREAK) !== 0) return;
    hash = extendName(hash, separators[first + 1] ?? 0, keys[2 * first + 2] ?? 0);
    let lengths = 0;
    for (let index = 0; index < this.artifacts.length; index++)
      lengths |= this.artifacts[index]?.pairLengths(hash) ?? 0;
    const most = longestOf(lengths, this.maxTokens);
    for (let length = 2; length <= most; length++) {
      const next = first + length;
      if (
        (lengths & lengthBit(length)) !== 0 &&
        ((flags[next] ?? 0) & WORD_START) !== 0 &&
        passesFilter(this.longFilter, this.longShift, hash)
      ) {
        this.look(tokens, first, next - 1, hash, checkOf(tokens, first, next - 1));
      }
      if (((flags[next] ?? 0) & AFTER_BREAK) !== 0) return;
      hash = extendName(hash, separators[next] ?? 0, keys[2 * next] ?? 0);
    }
  }

  /** Notes the tokens `[first, last]` if they are a name and longer than what is noted. */
  private look(tokens: TokenBuffer, first: number, last: number, hash: number, check: number): void {
    const end = tokens.ends[last] ?? 0;
    if (end <= this.end) return;
    for (let index = 0; index < this.artifacts.length; index++) {
      const artifact = this.artifacts[index];
      const slot = (first === last ? artifact?.wordSlot(hash, check) : artifact?.longSlot(hash, check)) ?? 0;
      if (slot === 0 || !this.accepts(index, slot, tokens, first, last)) continue;
      this.end = end;
      this.hash = hash;
      this.check = check;
      return;
    }
  }

  /** True when names of the slot may be written as what stands at `[start, end)`. */
  accepts(index: number, slot: number, tokens: TokenBuffer, first: number, last: number): boolean {
    const policy = slot & POLICY;
    if (policy === ANY_CASE && !this.alwaysAsk) return true;
    const artifact = this.artifacts[index];
    if (artifact === undefined || (policy !== AS_WRITTEN && !this.alwaysAsk))
      return isWritten(policy, tokens, first, last);
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[last] ?? 0;
    const hash = nameHash(tokens, first, last);
    return this.accept(artifact, slot, hash, checkOf(tokens, first, last), this.base + start, this.base + end);
  }
}

function isWritten(policy: number, { flags }: TokenBuffer, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) {
    const flag = flags[token] ?? 0;
    if (policy === CAPITALIZED && (flag & (CAPITAL | SMALL)) !== 0) return (flag & CAPITAL) !== 0;
    if (policy !== CAPITALIZED && (flag & SMALL) !== 0) return false;
  }
  return policy === ALL_CAPITALS;
}
