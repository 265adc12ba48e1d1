import type { Artifact } from "./artifact";
import { damerau } from "./editDistance";
import type { EntityType } from "./entity";
import { foldName } from "./fold";
import type { NameEntry, SearchHit, Suggestion } from "./knowledge";
import { countBits, lengthGroup, LONGEST, PAIRS_PER_EDIT, signatureOf } from "./signature";

/** Orders hits for a person; by default they come in the order of their scores. */
export type RankHits = (query: string, hits: readonly SearchHit[]) => readonly SearchHit[];

/** The shown names of one folding, given by the first of them. */
export type EntriesLike = (artifact: Artifact, name: number) => readonly NameEntry[];

/** What the index is searched for: names with at most so many edits, or that contain it. */
interface Query {
  readonly squashed: string;
  readonly edits: number;
}

/** Names that a search looks at, of each way to be found. */
const MOST_CANDIDATES = 400;
/** Names whose texts a search reads to see whether they contain a short query. */
const MOST_READ = 20_000;
/** Hits that are ranked for each one that is wanted, at least so many. */
const RANKED = 100;
/** From this length on, a query is also searched within names and with edits. */
const SHORTEST_FUZZY = 3;
const SHORTEST_SUGGESTED = 5;

/** Finds names by prefix, part and similarity, over all layers. */
export class NameSearch {
  readonly #artifacts: readonly Artifact[];
  readonly #entriesLike: EntriesLike;
  readonly #rank: RankHits;

  constructor(artifacts: readonly Artifact[], entriesLike: EntriesLike, rank: RankHits = (_, hits) => hits) {
    this.#artifacts = artifacts;
    this.#entriesLike = entriesLike;
    this.#rank = rank;
  }

  search(
    text: string,
    { type, limit = 20 }: { readonly type?: EntityType; readonly limit?: number },
  ): readonly SearchHit[] {
    const folded = foldName(text);
    const squashed = folded.replaceAll(" ", "");
    if (squashed === "") return [];
    const query = { squashed, edits: editsFor(squashed.length) };
    const best = new Map<string, SearchHit>();
    for (const artifact of this.#artifacts) {
      for (const name of candidates(artifact, query)) {
        const score = scoreOf(folded, query, foldName(artifact.nameText(name)));
        if (score >= 1) continue;
        const label = artifact.entityLabel(artifact.nameEntity(name));
        for (const { entity, type: found, name: hit } of this.#entriesLike(artifact, name)) {
          if (type !== undefined && found !== type) continue;
          if ((best.get(entity)?.score ?? 1) > score)
            best.set(entity, { entity, type: found, label, name: hit, score });
        }
      }
    }
    const hits = [...best.values()].sort((a, b) => a.score - b.score || compareTexts(a.name.text, b.name.text));
    return this.#rank(text, hits.slice(0, Math.max(limit, RANKED))).slice(0, limit);
  }

  /** One-word names at most `maxEdits` from a word that is not itself a name. */
  suggest(word: string, maxEdits: number): readonly Suggestion[] {
    const squashed = foldName(word);
    if (squashed.length < SHORTEST_SUGGESTED || squashed.includes(" ")) return [];
    const found = new Map<string, Suggestion>();
    for (const artifact of this.#artifacts) {
      for (const name of similarNames(artifact, { squashed, edits: maxEdits }, ["one"])) {
        const text = artifact.nameText(name);
        const edits = damerau(squashed, foldName(text), maxEdits);
        const entries = edits <= maxEdits ? this.#entriesLike(artifact, name) : [];
        if (entries.length > 0) found.set(foldName(text), { name: text, edits, entries });
      }
    }
    return [...found.values()].sort((a, b) => a.edits - b.edits || compareTexts(a.name, b.name));
  }
}

function compareTexts(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function editsFor(length: number): number {
  return length < SHORTEST_FUZZY + 1 ? 0 : length < 8 ? 1 : 2;
}

function candidates(artifact: Artifact, query: Query): Iterable<number> {
  const found = new Set(namesWithPrefix(artifact, query.squashed));
  if (query.squashed.length >= SHORTEST_FUZZY) {
    for (const name of namesWithPart(artifact, query.squashed)) found.add(name);
    for (const name of similarNames(artifact, query, ["one", "several"])) found.add(name);
  }
  return found;
}

/** 0 for the same name, then prefix, whole words, part and similarity, the shorter name first; 1 is no match. */
function scoreOf(folded: string, { squashed, edits }: Query, name: string): number {
  if (name === folded) return 0;
  const text = name.replaceAll(" ", "");
  const rest = 0.1 * (1 - squashed.length / Math.max(text.length, squashed.length));
  if (text === squashed) return 0.02;
  if (text.startsWith(squashed)) return 0.05 + rest;
  if (` ${name} `.includes(` ${folded} `)) return 0.2 + rest;
  if (` ${name}`.includes(` ${folded}`)) return 0.25 + rest;
  const distance = edits === 0 ? 1 : damerau(squashed, text, edits);
  if (distance <= edits) return 0.2 + 0.1 * distance;
  return text.includes(squashed) ? 0.5 + rest : 1;
}

const scratch = new Uint8Array(512);

function squash(artifact: Artifact, name: number): string {
  const length = artifact.squashInto(name, scratch);
  if (length < 0) return foldName(artifact.nameText(name)).replaceAll(" ", "");
  return String.fromCharCode(...scratch.subarray(0, length));
}

/** True when the squashed name has `part`: on the bytes of the name where they are plain, which most are. */
function contains(artifact: Artifact, name: number, part: string): boolean {
  const length = artifact.squashInto(name, scratch);
  if (length < 0) return squash(artifact, name).includes(part);
  const first = part.charCodeAt(0);
  for (let start = 0; start <= length - part.length; start++) {
    if (scratch[start] !== first) continue;
    let at = 1;
    while (at < part.length && scratch[start + at] === part.charCodeAt(at)) at++;
    if (at === part.length) return true;
  }
  return false;
}

function* namesWithPrefix(artifact: Artifact, prefix: string): Iterable<number> {
  const order = artifact.searchOrder;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (squash(artifact, order[middle] ?? 0) < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < Math.min(order.length, low + MOST_CANDIDATES); at++) {
    const name = order[at] ?? 0;
    if (!squash(artifact, name).startsWith(prefix)) return;
    yield name;
  }
}

/** Names whose signatures have all of the part's; shorter names first. */
function* namesWithPart(artifact: Artifact, part: string): Iterable<number> {
  const { characters, pairs } = signatureOf(part);
  const { signatures, lengthOrder } = artifact;
  let found = 0;
  let read = 0;
  for (let at = 0; at < lengthOrder.length && found < MOST_CANDIDATES && read < MOST_READ; at++) {
    if ((characters & ~(signatures[2 * at] ?? 0)) !== 0 || (pairs & ~(signatures[2 * at + 1] ?? 0)) !== 0) continue;
    const name = lengthOrder[at] ?? 0;
    read++;
    if (!contains(artifact, name, part)) continue;
    found++;
    yield name;
  }
}

/** Names of about the query's length whose signatures lack few of its bits. */
function* similarNames(
  artifact: Artifact,
  { squashed, edits }: Query,
  groups: readonly ("one" | "several")[],
): Iterable<number> {
  const { characters, pairs } = signatureOf(squashed);
  const { signatures, lengthOrder, lengthStarts } = artifact;
  if (edits === 0 || squashed.length > LONGEST - edits) return;
  for (const words of groups) {
    const end = lengthStarts[lengthGroup(squashed.length + edits, words) + 1] ?? 0;
    for (let at = lengthStarts[lengthGroup(squashed.length - edits, words)] ?? 0; at < end; at++) {
      const own = signatures[2 * at] ?? 0;
      if (countBits(characters & ~own) > edits || countBits(own & ~characters) > edits) continue;
      if (countBits(pairs & ~(signatures[2 * at + 1] ?? 0)) > PAIRS_PER_EDIT * edits) continue;
      const name = lengthOrder[at] ?? 0;
      if (damerau(squashed, squash(artifact, name), edits) <= edits) yield name;
    }
  }
}
