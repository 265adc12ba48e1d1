import type { Artifact } from "./artifact";
import { SCHEME_WORDS } from "./format";
import type { NameEntry, SchemeName, SchemeType } from "./knowledge";

/** The phrases of one layer as they were found when it was compiled. */
export function* storedSchemes(
  artifact: Artifact,
  type: SchemeType,
  entryOf: (name: number) => NameEntry,
): Iterable<SchemeName> {
  const { schemes } = artifact;
  for (let at = 0; at < schemes.length; at += SCHEME_WORDS) {
    if (artifact.entityType(schemes[at + 2] ?? 0) !== type) continue;
    yield new StoredScheme(schemes[at] ?? 0, schemes[at + 1] ?? 0, entryOf);
  }
}

class StoredScheme implements SchemeName {
  readonly first: number;
  readonly #name: number;
  readonly #entryOf: (name: number) => NameEntry;

  constructor(first: number, name: number, entryOf: (name: number) => NameEntry) {
    this.first = first;
    this.#name = name;
    this.#entryOf = entryOf;
  }

  get entry(): NameEntry {
    return this.#entryOf(this.#name);
  }
}
