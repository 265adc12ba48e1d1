import type { Designation, EntityType, Regulator } from "../knowledge/entity";
import type { Knowledge, NameEntry } from "../knowledge/knowledge";
import { PhraseIndex } from "./phraseIndex";

/** Names of authorities and schemes of one knowledge base, as phrases that forgive commas, ampersands and spelling. */
export interface SchemeIndex {
  readonly regulators: PhraseIndex<NameEntry>;
  readonly designations: PhraseIndex<NameEntry>;
}

const indexes = new WeakMap<Knowledge, SchemeIndex>();

export function schemeIndexOf(knowledge: Knowledge): SchemeIndex {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = { regulators: phrases(knowledge, "regulator"), designations: phrases(knowledge, "designation") };
    indexes.set(knowledge, index);
  }
  return index;
}

/** "orphan designation (EU)": how lists tell schemes of one name apart, and nobody writes. */
const TOLD_APART = /\)$/;

function phrases(knowledge: Knowledge, type: EntityType): PhraseIndex<NameEntry> {
  const entries: [string, NameEntry][] = [];
  for (const entry of knowledge.names(type)) {
    if (entry.name.kind !== "native" && !TOLD_APART.test(entry.name.text)) entries.push([entry.name.text, entry]);
  }
  return new PhraseIndex(entries);
}

/** ISO 3166 alpha-2 or `EU` of the entry's authority or scheme. */
export function jurisdictionOf(knowledge: Knowledge, entry: NameEntry): string | undefined {
  const entity = knowledge.entity(entry.entity) as Regulator | Designation | undefined;
  return entity?.type === "regulator" || entity?.type === "designation" ? entity.jurisdiction : undefined;
}
