import type { EntityType, NameKind } from "./entity";

/** The kinds of names, by their number in the artifact: only ever append. */
export const NAME_KINDS: readonly NameKind[] = [
  "inn",
  "usan",
  "ban",
  "jan",
  "brand",
  "code",
  "short",
  "synonym",
  "official",
  "abbreviation",
  "native",
  "former",
];

/** The types of entities, by their number in the artifact. */
export const ENTITY_TYPES: readonly EntityType[] = ["drug", "regulator", "designation", "company"];

/** Layout of a name's 16 bits: kind, case policy, and marks. */
export const KIND_MASK = 0xf;
export const POLICY_SHIFT = 4;
export const POLICY_MASK = 0x3;
export const AMBIGUOUS = 0x40;
/** Language, region or dates follow the name's text in the string pool, as JSON. */
export const HAS_FIELDS = 0x80;
/** A company's name: looked up and searched, not matched in text. */
export const UNMATCHED = 0x100;

/** Another name of the same folding follows: the chains have it. */
export const CHAINED = 0x200;
/** Its folding is one word. */
export const ONE_WORD = 0x400;

/** Layout of an entity's 8 bits: type, whether it has an id of its own, and the number of the name that is its label. */
export const TYPE_MASK = 0x3;
export const OWN_ID = 0x4;
export const LABEL_SHIFT = 3;
/** The label is none of the first names: it has a text of its own. */
export const OWN_LABEL = 31;

/** In the slots, the case policy takes the low bits of the word that holds the first name plus one. */
export const SLOT_POLICY_BITS = 2;

/** The id that a type and a label give: an entity whose id is this does not store it. */
export function derivedId(type: EntityType, label: string): string {
  const slug = label
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${type}:${slug}`;
}

const COLON = ":";

/** An id as it is stored: without its type, which is stored once; one without it is told by a colon in front. */
export function storedId(type: EntityType, id: string): string {
  const rest = id.startsWith(type + COLON) ? id.slice(type.length + 1) : COLON;
  return rest.startsWith(COLON) ? COLON + id : rest;
}

/** The id that {@link storedId} gave. */
export function readId(type: EntityType, stored: string): string {
  return stored.startsWith(COLON) ? stored.slice(1) : type + COLON + stored;
}
