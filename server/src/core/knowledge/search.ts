import type { Artifact } from "./artifact";
import { damerau } from "./editDistance";
import type { EntityType } from "./entity";
import { foldName } from "./fold";
import type { NameEntry, SearchHit, Suggestion } from "./knowledge";

export class NameSearch {
  readonly #artifacts: readonly Artifact[];
  readonly #entryOf: (artifact: Artifact, name: number) => NameEntry;

  constructor(artifacts: readonly Artifact[], entryOf: (artifact: Artifact, name: number) => NameEntry) {
    this.#artifacts = artifacts;
    this.#entryOf = entryOf;
  }

  search(
    query: string,
    { type, limit = 20 }: { readonly type?: EntityType; readonly limit?: number },
  ): readonly SearchHit[] {
    const folded = foldName(query);
    const hits: SearchHit[] = [];
    for (const artifact of this.#artifacts) {
      for (let name = 0; name < artifact.nameCount; name++) {
        const key = foldName(artifact.nameText(name));
        const score = key === folded ? 0 : key.startsWith(folded) ? 0.1 : key.includes(folded) ? 0.3 : 1;
        if (score === 1) continue;
        const entry = this.#entryOf(artifact, name);
        if (type !== undefined && entry.type !== type) continue;
        hits.push({ ...entry, label: artifact.entityLabel(artifact.nameEntity(name)), score });
      }
    }
    return hits.sort((a, b) => a.score - b.score || a.name.text.length - b.name.text.length).slice(0, limit);
  }

  suggest(word: string, maxEdits: number): readonly Suggestion[] {
    const folded = foldName(word);
    if (folded.length < 5 || folded.includes(" ")) return [];
    const found: Suggestion[] = [];
    for (const artifact of this.#artifacts) {
      for (let name = 0; name < artifact.nameCount; name++) {
        const key = foldName(artifact.nameText(name));
        if (key.includes(" ")) continue;
        const edits = damerau(folded, key, maxEdits);
        if (edits <= maxEdits)
          found.push({ name: artifact.nameText(name), edits, entries: [this.#entryOf(artifact, name)] });
      }
    }
    return found.sort((a, b) => a.edits - b.edits);
  }
}
