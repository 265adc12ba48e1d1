import type { EntityId } from "../knowledge/entity";
import type { Knowledge, NameEntry } from "../knowledge/knowledge";

/** What tells a medicine from another one of the same name. */
interface Homonym {
  /** It shares a name with another medicine. */
  readonly contested: boolean;
  /** The first words of its companies' names: "CARsgen" speaks for one CT053. */
  readonly companies: readonly string[];
}

/** Shorter first words of companies, such as "Eli" or "Bio", say too little. */
const SHORTEST_COMPANY = 5;

const caches = new WeakMap<Knowledge, Map<EntityId, Homonym>>();

/** The key under which a document counts clear mentions of a medicine that shares one of its names with another. */
export function namedKey(knowledge: Knowledge, entity: EntityId): string | undefined {
  return homonymOf(knowledge, entity).contested ? `drug:${entity}` : undefined;
}

/** True where one of the medicine's companies is named in the text. */
export function namesItsCompany(text: string, knowledge: Knowledge, { entity }: NameEntry): boolean {
  return homonymOf(knowledge, entity).companies.some((company) => text.includes(company));
}

/** Read once a medicine: a document repeats its names. */
function homonymOf(knowledge: Knowledge, id: EntityId): Homonym {
  let cache = caches.get(knowledge);
  if (cache === undefined) caches.set(knowledge, (cache = new Map<EntityId, Homonym>()));
  let homonym = cache.get(id);
  if (homonym === undefined) cache.set(id, (homonym = readHomonym(knowledge, id)));
  return homonym;
}

function readHomonym(knowledge: Knowledge, id: EntityId): Homonym {
  const drug = knowledge.entity(id);
  if (drug?.type !== "drug") return { contested: false, companies: [] };
  const contested = drug.names.some(({ text }) =>
    knowledge.lookup(text).some(({ entity, type }) => type === "drug" && entity !== drug.id),
  );
  const words = (contested ? (drug.companies ?? []) : []).map(({ name }) => name.split(" ")[0] ?? "");
  return { contested, companies: words.filter((word) => word.length >= SHORTEST_COMPANY) };
}
