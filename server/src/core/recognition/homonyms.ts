import type { EntityId } from "../knowledge/entity";
import type { Knowledge, NameEntry } from "../knowledge/knowledge";

/** Shorter first words of companies, such as "Eli" or "Bio", say too little. */
const SHORTEST_COMPANY = 5;

/** The key under which a document counts clear mentions of a medicine that shares one of its codes with another. */
export function namedKey(knowledge: Knowledge, entity: EntityId): string | undefined {
  return knowledge.isContested(entity) ? `drug:${entity}` : undefined;
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
