import type { EntityId } from "../../knowledge/entity";
import type { Knowledge, NameEntry } from "../../knowledge/knowledge";

/** Shorter first words of companies, such as "Eli" or "Bio", say too little. */
const SHORTEST_COMPANY = 5;

const MOST_CACHED = 16384;
const keys = new WeakMap<Knowledge, Map<EntityId, string | undefined>>();

/** The key under which a document counts clear mentions of a medicine that shares one of its codes with another. */
export function namedKey(knowledge: Knowledge, entity: EntityId): string | undefined {
  let known = keys.get(knowledge);
  if (known === undefined || known.size > MOST_CACHED) keys.set(knowledge, (known = new Map()));
  let key = known.get(entity);
  if (key === undefined && !known.has(entity)) {
    key = knowledge.isContested(entity) ? `drug:${entity}` : undefined;
    known.set(entity, key);
  }
  return key;
}

/** True where one of the medicine's companies is named in the text, by the first word of its name: "CARsgen". */
export function namesItsCompany(text: string, knowledge: Knowledge, { entity }: NameEntry): boolean {
  const drug = knowledge.entity(entity);
  const companies = drug?.type === "drug" ? (drug.companies ?? []) : [];
  return companies.some(({ name }) => {
    const [word = ""] = name.split(" ");
    return word.length >= SHORTEST_COMPANY && text.includes(word);
  });
}
