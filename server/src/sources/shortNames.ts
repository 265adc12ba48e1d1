import type { Drug, Entity, EntityId, Name } from "../core/knowledge/entity";

/** "insulin efsitora alfa" is called efsitora. */
const INSULIN = /^insulin (\p{Ll}{6,})(?: alfa)?$/iu;
/** "sacituzumab govitecan", "delandistrogene moxeparvovec": the first word of two of an international name. */
const FIRST_OF_TWO = /^(\p{L}\p{Ll}{5,}(?:mab|tug|bart|mig|ment|gene)) \p{Ll}{6,}$/u;

/**
 * Gives the substances whose international names have a second word the short names that texts call them by, where nothing
 * else has that name. Several substances may share one: the text then says which it speaks of.
 */
export function withShortNames(entities: readonly Entity[]): Entity[] {
  const taken = new Set(entities.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const added = new Map<EntityId, Name>();
  for (const entity of entities) {
    const short = entity.type === "drug" ? shortOf(entity) : undefined;
    if (short !== undefined && !taken.has(short)) added.set(entity.id, { text: short, kind: "short" });
  }
  return entities.map((entity) => {
    const name = added.get(entity.id);
    return name === undefined ? entity : { ...entity, names: [...entity.names, name] };
  });
}

function shortOf({ label }: Drug): string | undefined {
  return (INSULIN.exec(label) ?? FIRST_OF_TWO.exec(label))?.[1]?.toLowerCase();
}
