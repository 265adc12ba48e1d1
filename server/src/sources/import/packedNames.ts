import type { Name, NameKind } from "../../core/knowledge/entity";
import { ownText } from "./ownText";

/** Kinds from the most telling to the least: of two accounts of one name the first wins. */
export const RANK: readonly NameKind[] = [
  "inn",
  "usan",
  "ban",
  "jan",
  "brand",
  "code",
  "short",
  "native",
  "former",
  "synonym",
  "official",
  "abbreviation",
];

/** Between names, and between a name's text and what else there is to say of it: no name has them. */
const [NEXT, MORE] = ["\n", "\t"];
const FIRST_KIND = "a".charCodeAt(0);

/** A list of names as one text: very many short lists of objects would take several times the room. */
export function packNames(names: readonly Name[]): string {
  return ownText(names.map(packName).join(NEXT));
}

export function unpackNames(packed: string): Name[] {
  return packed === "" ? [] : packed.split(NEXT).map(unpackName);
}

function packName({ text, kind, ...more }: Name): string {
  const letter = String.fromCharCode(FIRST_KIND + RANK.indexOf(kind));
  const plain = text.replace(/[\n\t]/g, " ");
  return Object.keys(more).length === 0 ? letter + plain : letter + plain + MORE + JSON.stringify(more);
}

function unpackName(packed: string): Name {
  const kind = RANK[packed.charCodeAt(0) - FIRST_KIND] ?? "synonym";
  const end = packed.indexOf(MORE);
  if (end < 0) return { text: packed.slice(1), kind };
  return { text: packed.slice(1, end), kind, ...(JSON.parse(packed.slice(end + 1)) as Partial<Name>) };
}
