import type { Entity, EntityId, Name } from "../core/knowledge/entity";
import { classesOf } from "../core/recognition/words/lexicon";
import { hashWord } from "../core/recognition/words/wordHash";

/** Devices, how a product releases its substance, and its salt: what a brand is called by, and texts leave out. */
const DEVICES: ReadonlySet<string> = new Set(
  `accuhaler aerosphere autohaler breezhaler digihaler diskhaler diskus easyhaler elpenhaler ellipta evohaler flexhaler flexpen
  flextouch forspiro genuair handihaler hfa inhaler kwikpen neohaler nexthaler novolizer pen penfill pressair respiclick respimat
  sensoready solostar spiromax turbohaler turbuhaler twisthaler depot la lar lp sr xr er cr xl odt retard sprinkle ophthalmic
  sodium potassium hydrochloride hcl sulfate acetate citrate maleate phosphate`.split(/\s+/),
);
const BRAND = /^(\p{Lu}\p{L}{4,}) (\p{L}+)$/u;

/** Adds to the brands of a device the name without it, "Trelegy" to "Trelegy Ellipta", where nothing else has that name. */
export function withBareBrands(entities: readonly Entity[]): Entity[] {
  const taken = new Set(entities.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const added = new Map<EntityId, Name[]>();
  for (const { id, type, names } of entities) {
    if (type !== "drug") continue;
    const bare = new Set(names.flatMap((name) => bareOf(name) ?? []).filter((text) => !taken.has(text.toLowerCase())));
    if (bare.size > 0)
      added.set(
        id,
        Array.from(bare, (text): Name => ({ text, kind: "brand" })),
      );
  }
  return entities.map((entity) => {
    const names = added.get(entity.id);
    return names === undefined ? entity : { ...entity, names: [...entity.names, ...names] };
  });
}

function bareOf({ kind, text }: Name): string | undefined {
  const [, brand = "", device = ""] = kind === "brand" ? (BRAND.exec(text) ?? []) : [];
  return DEVICES.has(device.toLowerCase()) && classesOf(hashWord(brand)) === 0 ? brand : undefined;
}
