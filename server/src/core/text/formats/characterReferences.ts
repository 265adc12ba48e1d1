import type { ProseBuilder } from "../prose";
import { characterEntities } from "./htmlEntities";

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/uy;

/** Writes the character that `&name;` or `&#8482;` at `at` stands for; the offset behind it, or of the next character. */
export function writeEntity(prose: ProseBuilder, at: number, to: number): number {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(prose.source)?.[0];
  if (entity === undefined || at + entity.length > to) return at + 1;
  const text = decodeEntity(entity);
  if (text !== undefined) prose.show(at, at + entity.length, text);
  return at + entity.length;
}

/** Decodes what scraping left in text that has no other markup. */
export function writeEntities(prose: ProseBuilder): void {
  const { source } = prose;
  for (let at = source.indexOf("&"); at >= 0; at = source.indexOf("&", at)) at = writeEntity(prose, at, source.length);
}

/** The characters of `&name;`, `&#8482;` or `&#x2122;`; `undefined` for a name that is not known. */
export function decodeEntity(entity: string): string | undefined {
  if (entity.charAt(1) !== "#") return characterEntities.get(entity.slice(1, -1));
  const isHex = entity.charAt(2).toLowerCase() === "x";
  const code = Number.parseInt(entity.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
