import Fuse from "fuse.js";
import type { SearchHit } from "../core/knowledge/knowledge";

/** What fuse.js adds to the index's own score: enough to order hits that were found alike, not to overturn the kinds. */
const WEIGHT = 0.15;

/** Orders the hits that the index found by how well fuse.js thinks that their names and labels fit the query. */
export function rankHits(query: string, hits: readonly SearchHit[]): readonly SearchHit[] {
  const fuse = new Fuse(hits, {
    keys: [
      { name: "name.text", weight: 3 },
      { name: "label", weight: 1 },
    ],
    includeScore: true,
    threshold: 1,
    ignoreDiacritics: true,
  });
  const scores = new Map(fuse.search(query).map(({ item, score = 1 }) => [item, score]));
  return hits
    .map((hit) => ({ ...hit, score: Math.min(1, hit.score * (1 - WEIGHT) + (scores.get(hit) ?? 1) * WEIGHT) }))
    .sort((a, b) => a.score - b.score);
}
