import type { Artifact } from "./artifact";
import { candidates, namesBegun, queryOf, similarNames } from "./candidates";
import type { Query } from "./candidates";
import { damerau } from "./editDistance";
import { foldName } from "./fold";
import type { NameEntry, SearchHit, SearchOptions, Suggestion } from "./knowledge";

/** Orders hits for a person; by default they come in the order of their scores. */
export type RankHits = (query: string, hits: readonly SearchHit[]) => readonly SearchHit[];

/** The shown names of one folding, given by the first of them. */
export type EntriesLike = (artifact: Artifact, name: number) => readonly NameEntry[];

/** Hits that are ranked for each one that is wanted, at least so many. */
const RANKED = 100;
const SHORTEST_SUGGESTED = 5;

interface ScoredName {
  readonly artifact: Artifact;
  readonly name: number;
  readonly text: string;
  readonly score: number;
}

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

  search(text: string, { type, limit = 20, begun }: SearchOptions): readonly SearchHit[] {
    const hits = new Map<string, SearchHit>();
    const wanted = Math.max(limit, RANKED);
    // An entity's first name is its best; and the names themselves are only looked at until there are enough.
    for (const { artifact, name, score } of this.#scored(text, begun)) {
      if (hits.size >= wanted) break;
      for (const entry of this.#entriesLike(artifact, name)) {
        const { entity } = entry;
        if ((type !== undefined && entry.type !== type) || hits.has(entity)) continue;
        hits.set(entity, { entity, type: entry.type, label: this.#label(entity), name: entry.name, score });
      }
    }
    return this.#rank(text, [...hits.values()]).slice(0, limit);
  }

  /** Candidates of all layers, the nearest first, then the shortest. */
  #scored(text: string, begun: number | undefined): ScoredName[] {
    const scored: ScoredName[] = [];
    for (const query of queriesOf(text)) {
      for (const artifact of this.#artifacts) {
        const names = begun === undefined ? candidates(artifact, query) : namesBegun(artifact, query, begun);
        for (const name of names) {
          const own = artifact.nameText(name);
          const score = scoreOf(query, foldName(own));
          if (score < 1) scored.push({ artifact, name, text: own, score });
        }
      }
    }
    return scored.sort((a, b) => a.score - b.score || compareTexts(a.text, b.text));
  }

  /** One-word names at most `maxEdits` from a word that is not itself a name. */
  suggest(word: string, maxEdits: number): readonly Suggestion[] {
    const squashed = foldName(word);
    if (squashed.length < SHORTEST_SUGGESTED || squashed.includes(" ")) return [];
    const found = new Map<string, Suggestion>();
    for (const artifact of this.#artifacts) {
      for (const name of similarNames(artifact, squashed, maxEdits, ["one"])) {
        const text = artifact.nameText(name);
        const edits = damerau(squashed, foldName(text), maxEdits);
        const like = edits <= maxEdits ? this.#entriesLike(artifact, name) : [];
        // Companies are looked for, but not read in texts: no word is a misspelling of one.
        const entries = like.filter(({ type }) => type !== "company");
        if (entries.length > 0) found.set(foldName(text), { name: text, edits, entries });
      }
    }
    return [...found.values()].sort((a, b) => a.edits - b.edits || compareTexts(a.name, b.name));
  }

  /** As the highest layer that knows the entity calls it. */
  #label(entity: string): string {
    for (const artifact of [...this.#artifacts].reverse()) {
      const index = artifact.entityIndex(entity);
      if (index >= 0) return artifact.entityLabel(index);
    }
    return entity;
  }
}

function compareTexts(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The text as it is; and where it has hiragana, as katakana, in which Japanese writes the names of medicines. */
function queriesOf(text: string): Query[] {
  const katakana = text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  return [...new Set([text, katakana])].flatMap((spelling) => queryOf(spelling) ?? []);
}

/** 0 for the same name, then prefix, whole words, part and similarity, the shorter name first; 1 is no match. */
function scoreOf(query: Query, name: string): number {
  const { folded, squashed, edits } = query;
  if (name === folded) return 0;
  const text = name.replaceAll(" ", "");
  const rest = 0.1 * (1 - squashed.length / Math.max(text.length, squashed.length));
  if (text === squashed) return 0.02;
  if (text.startsWith(squashed)) return 0.05 + rest;
  if (` ${name} `.includes(` ${folded} `)) return 0.2 + rest;
  if (` ${name}`.includes(` ${folded}`)) return 0.25 + rest;
  const distance = edits === 0 ? 1 : damerau(squashed, text, edits);
  if (distance <= edits) return 0.2 + 0.1 * distance;
  if (folded.split(" ").every((word) => ` ${name}`.includes(` ${word}`))) return 0.35 + rest;
  return text.includes(squashed) ? 0.5 + rest : scoreOfParts(query, text) + rest;
}

/** Of names that begin nearly as the query does, or have a part that is nearly the query. */
function scoreOfParts({ edits, pattern }: Query, text: string): number {
  const bytes = edits === 0 || pattern === undefined ? undefined : plainBytes(text);
  if (bytes === undefined || pattern === undefined) return 1;
  const begun = pattern.prefixDistance(bytes, bytes.length);
  if (begun <= edits) return 0.46 + 0.1 * begun;
  const part = pattern.partDistance(bytes, bytes.length);
  return part <= edits ? 0.6 + 0.1 * part : 1;
}

function plainBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) return undefined;
    bytes[index] = unit;
  }
  return bytes;
}
