import type { Designation, EntityType, Name, Regulator } from "../../knowledge/entity";
import type { Knowledge, NameEntry, SchemeType } from "../../knowledge/knowledge";
import { PhraseIndex, phraseWords } from "../words/phraseIndex";
import type { PhraseSource } from "../words/phraseIndex";
import { extendHash } from "../words/wordHash";

/** Names of authorities and schemes of one knowledge base, as phrases that forgive commas, ampersands and spelling. */
export interface SchemeIndex {
  readonly regulators: PhraseIndex<NameEntry>;
  readonly designations: PhraseIndex<NameEntry>;
}

const indexes = new WeakMap<Knowledge, SchemeIndex>();

export function schemeIndexOf(knowledge: Knowledge): SchemeIndex {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = {
      regulators: new PhraseIndex(phrases(knowledge, "regulator")),
      designations: new PhraseIndex(phrases(knowledge, "designation")),
    };
    indexes.set(knowledge, index);
  }
  return index;
}

/** "orphan designation (EU)": how lists tell schemes of one name apart, and nobody writes. */
const TOLD_APART = /\)$/;

/**
 * The hash of the first word of a name that is looked for as a phrase; `undefined` for one that is not, or is no
 * authority's or scheme's. Kept with the names in the compiled knowledge: a change needs a new version of its format.
 */
export function firstWordOfScheme(type: EntityType, { kind, text }: Name): number | undefined {
  if ((type !== "regulator" && type !== "designation") || kind === "native" || TOLD_APART.test(text)) return undefined;
  return phraseWords(text)[0];
}

function* phrases(knowledge: Knowledge, type: SchemeType): Iterable<PhraseSource<NameEntry>> {
  for (const scheme of knowledge.schemeNames(type)) {
    yield { first: scheme.first, read: () => ({ text: scheme.entry.name.text, value: scheme.entry }) };
    if (type === "regulator") yield { first: pluralOf(scheme.first), read: () => pluralInitials(scheme.entry) };
  }
}

const SMALL_S = 0x73;

/** The hash of a word with an s behind it, see `hashWord`. */
function pluralOf(hash: number): number {
  return extendHash(hash, SMALL_S);
}

/** "FDAs", for which an apostrophe was forgotten. */
function pluralInitials(entry: NameEntry): { text: string; value: NameEntry } | undefined {
  return /^\p{Lu}{3,}$/u.test(entry.name.text) ? { text: `${entry.name.text}s`, value: entry } : undefined;
}

/** ISO 3166 alpha-2 or `EU` of the entry's authority or scheme. */
export function jurisdictionOf(knowledge: Knowledge, entry: NameEntry): string | undefined {
  const entity = knowledge.entity(entry.entity) as Regulator | Designation | undefined;
  return entity?.type === "regulator" || entity?.type === "designation" ? entity.jurisdiction : undefined;
}
