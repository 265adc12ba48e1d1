import type { Artifact } from "./artifact";
import { damerau } from "./editDistance";
import { EditPattern, LONGEST_PATTERN } from "./editPattern";
import { foldName } from "./fold";
import { countBits, lengthGroup, LONGEST, PAIRS_PER_EDIT, signatureOf } from "./signature";

/** What the index is asked for. */
export interface Query {
  /** Folded, one space between words. */
  readonly folded: string;
  /** The same without spaces: names are compared squashed. */
  readonly squashed: string;
  /** How many edits a name may be away. */
  readonly edits: number;
  /** Of the squashed text, where it is plain and short. */
  readonly pattern: EditPattern | undefined;
}

/** Names taken of each way to be found. */
const MOST_TAKEN = 400;
/** Names whose texts are read to see whether they contain the query; fewer where many begin with it. */
const MOST_READ = 6000;
const MOST_READ_BESIDE = 2000;
/** Names of one beginning that are read for a misspelled beginning. */
const MOST_BEGUN = 20_000;
/** From this length on, a query is also searched within names; characters of other scripts say more each. */
const SHORTEST_PART = 3;
const SHORTEST_PART_ELSEWHERE = 2;
/** Fewer letters begin too many names with a letter wrong. */
const SHORTEST_MISSPELLED = 5;
/** With so many names that begin as the query does, nobody needs those that nearly do. */
const ENOUGH_BEGUN = 10;
/** Letters of a misspelled beginning that are taken to be right. */
const SURE_LETTERS = 2;

/** What to ask for a text, `undefined` where it has neither letters nor digits. */
export function queryOf(text: string): Query | undefined {
  const folded = foldName(text);
  const squashed = folded.replaceAll(" ", "");
  if (squashed === "") return undefined;
  return { folded, squashed, edits: editsFor(squashed), pattern: EditPattern.of(squashed) };
}

/** The edits that a query may be away from what it means. */
function editsFor(squashed: string): number {
  if (!isPlain(squashed)) return squashed.length < SHORTEST_PART ? 0 : 1;
  return squashed.length < 4 ? 0 : squashed.length < 8 ? 1 : 2;
}

function isPlain(squashed: string): boolean {
  return /^[\x20-\x7E]*$/.test(squashed);
}

/**
 * The names that may be meant: those that begin with the query, contain its words, or are about as it is; and only
 * where there are none, those with a part about as it is.
 */
export function candidates(artifact: Artifact, query: Query): Set<number> {
  const { squashed, edits } = query;
  const begun = begunWith(artifact, squashed).subarray(0, MOST_TAKEN);
  const found = new Set(begun);
  if (squashed.length < (isPlain(squashed) ? SHORTEST_PART : SHORTEST_PART_ELSEWHERE)) return found;
  const most = begun.length < ENOUGH_BEGUN ? MOST_READ : MOST_READ_BESIDE;
  for (const name of namesWithWords(artifact, query, most)) found.add(name);
  for (const name of similarNames(artifact, squashed, edits, ["one", "several"])) found.add(name);
  if (begun.length < ENOUGH_BEGUN && query.pattern !== undefined) {
    for (const name of nearlyBegun(artifact, query, SURE_LETTERS)) found.add(name);
  }
  return found.size > 0 ? found : new Set(namesWithSimilarPart(artifact, query));
}

/**
 * The names that are being typed: those that begin with the query, the shortest where there are many; and where there
 * are few, those that nearly do, `sure` letters at their beginning being right.
 */
export function namesBegun(artifact: Artifact, query: Query, sure: number): readonly number[] {
  const begun = shortestWithPrefix(artifact, query.squashed);
  return begun.length < ENOUGH_BEGUN ? [...new Set([...begun, ...nearlyBegun(artifact, query, sure)])] : begun;
}

const scratch = new Uint8Array(512);

/** A name's squashed text. */
export function squash(artifact: Artifact, name: number): string {
  const length = artifact.squashInto(name, scratch);
  if (length < 0) return foldName(artifact.nameText(name)).replaceAll(" ", "");
  return String.fromCharCode(...scratch.subarray(0, length));
}

/** Where the names that begin with `prefix` or come after it begin, in the order of search. */
function firstFrom(artifact: Artifact, prefix: string): number {
  const order = artifact.searchOrder;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (squash(artifact, order[middle] ?? 0) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names that begin with a prefix, in the order of search; not all of them where there are very many. */
function begunWith(artifact: Artifact, prefix: string): Int32Array {
  const first = firstFrom(artifact, prefix);
  return artifact.searchOrder.subarray(first, Math.min(firstFrom(artifact, `${prefix}\uFFFF`), first + MOST_BEGUN));
}

function shortestWithPrefix(artifact: Artifact, prefix: string): readonly number[] {
  const names = begunWith(artifact, prefix);
  if (names.length <= MOST_TAKEN) return [...names];
  const byLength: number[][] = [];
  for (const name of names) (byLength[artifact.nameLength(name)] ??= []).push(name);
  return byLength.flat().slice(0, MOST_TAKEN);
}

/** Names that contain each word of the query, in any order; shorter names first. */
function namesWithWords(artifact: Artifact, { folded }: Query, most: number): number[] {
  const words = folded.split(" ");
  const parts = words.length > 1 && words.some(({ length }) => length < SHORTEST_PART) ? [words.join("")] : words;
  let characters = 0;
  let pairs = 0;
  for (const part of parts) {
    const signature = signatureOf(part);
    characters |= signature.characters;
    pairs |= signature.pairs;
  }
  const { signatures, names } = artifact.byLength;
  const found: number[] = [];
  let read = 0;
  for (let at = 0; at < names.length; at++) {
    if ((characters & ~(signatures[2 * at] ?? 0)) !== 0 || (pairs & ~(signatures[2 * at + 1] ?? 0)) !== 0) continue;
    const name = names[at] ?? 0;
    if (containsAll(artifact, name, parts) && found.push(name) === MOST_TAKEN) break;
    if (++read === most) break;
  }
  return found;
}

/** On the bytes of the name where they are plain, which most are. */
function containsAll(artifact: Artifact, name: number, parts: readonly string[]): boolean {
  const length = artifact.squashInto(name, scratch);
  if (length >= 0) return parts.every((part) => containsBytes(scratch, length, part));
  const text = squash(artifact, name);
  return parts.every((part) => text.includes(part));
}

function containsBytes(bytes: Uint8Array, length: number, part: string): boolean {
  const first = part.charCodeAt(0);
  for (let start = 0; start <= length - part.length; start++) {
    if (bytes[start] !== first) continue;
    let at = 1;
    while (at < part.length && bytes[start + at] === part.charCodeAt(at)) at++;
    if (at === part.length) return true;
  }
  return false;
}

/** Names at most so many edits away; of about the query's length, their signatures lacking few of its bits. */
export function similarNames(
  artifact: Artifact,
  squashed: string,
  edits: number,
  groups: readonly ("one" | "several")[],
): number[] {
  const { characters, pairs } = signatureOf(squashed);
  const { signatures, names, starts } = artifact.byLength;
  const found: number[] = [];
  if (edits === 0 || squashed.length > LONGEST - edits) return found;
  const pattern = EditPattern.of(squashed.slice(0, LONGEST_PATTERN));
  for (const words of groups) {
    const end = starts[lengthGroup(squashed.length + edits, words) + 1] ?? 0;
    for (let at = starts[lengthGroup(squashed.length - edits, words)] ?? 0; at < end; at++) {
      const own = signatures[2 * at] ?? 0;
      if (countBits(characters & ~own) > edits || countBits(own & ~characters) > edits) continue;
      if (countBits(pairs & ~(signatures[2 * at + 1] ?? 0)) > PAIRS_PER_EDIT * edits) continue;
      const name = names[at] ?? 0;
      if (isSimilar(artifact, name, squashed, edits, pattern)) found.push(name);
    }
  }
  return found;
}

/** A long query's pattern is that of its beginning, which tells of most names that they are not alike. */
function isSimilar(
  artifact: Artifact,
  name: number,
  squashed: string,
  edits: number,
  pattern: EditPattern | undefined,
): boolean {
  const length = pattern === undefined ? -1 : artifact.squashInto(name, scratch);
  if (pattern === undefined || length < 0) return damerau(squashed, squash(artifact, name), edits) <= edits;
  if (squashed.length <= LONGEST_PATTERN) return pattern.distance(scratch, length) <= edits;
  if (pattern.prefixDistance(scratch, Math.min(length, LONGEST_PATTERN + edits)) > edits) return false;
  return damerau(squashed, squash(artifact, name), edits) <= edits;
}

/**
 * Names whose beginning is nearly the query, while it is still being typed; the first letters count as right. Of other
 * scripts, and for a long query, names that are nearly the query as a whole.
 */
function nearlyBegun(artifact: Artifact, query: Query, sureLetters: number): readonly number[] {
  const { squashed, edits } = query;
  if (edits === 0 || squashed.length < SHORTEST_MISSPELLED) return [];
  const found: number[] = [];
  for (const name of begunWith(artifact, squashed.slice(0, sureLetters))) {
    if (isNearlyBegun(artifact, name, query) && found.push(name) === MOST_TAKEN) break;
  }
  return found;
}

function isNearlyBegun(artifact: Artifact, name: number, { squashed, edits, pattern }: Query): boolean {
  const length = pattern === undefined ? -1 : artifact.squashInto(name, scratch);
  if (pattern === undefined || length < 0) return damerau(squashed, squash(artifact, name), edits) <= edits;
  return pattern.prefixDistance(scratch, Math.min(length, squashed.length + edits)) <= edits;
}

/** Names with a part that is nearly the query: a word of theirs, misspelled. */
function namesWithSimilarPart(artifact: Artifact, { squashed, edits, pattern }: Query): number[] {
  const found: number[] = [];
  if (pattern === undefined || edits === 0 || squashed.length < SHORTEST_MISSPELLED) return found;
  const { characters, pairs } = signatureOf(squashed);
  const { signatures, names } = artifact.byLength;
  let read = 0;
  for (let at = 0; at < names.length && read < MOST_READ && found.length < MOST_TAKEN; at++) {
    if (countBits(characters & ~(signatures[2 * at] ?? 0)) > edits) continue;
    if (countBits(pairs & ~(signatures[2 * at + 1] ?? 0)) > PAIRS_PER_EDIT * edits) continue;
    const name = names[at] ?? 0;
    const length = artifact.squashInto(name, scratch);
    read++;
    if (length >= 0 && pattern.partDistance(scratch, length) <= edits) found.push(name);
  }
  return found;
}
