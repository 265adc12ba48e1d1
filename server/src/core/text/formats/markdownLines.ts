import type { BlockKind } from "../block";
import type { ProseBuilder } from "../prose";

/** Any of these may be inline markup. */
const INLINE_MARKUP = /[*_`[\]<&\\~^$|{@#]/u;

const ITEM_MARK = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])/u;
const HEADING_MARK = /^[ \t]*#{1,6}(?=[ \t])/u;
const UNDERLINE = /\n[ \t]*(?:=+|-+)\s*$/u;
const QUOTATION_MARKS = /^[ \t]*>(?:[ \t]?>){0,20}/gmu;

/** The mark at the start of a block, for the kinds that have one. */
const OPENING: Readonly<Partial<Record<BlockKind, RegExp>>> = {
  heading: HEADING_MARK,
  "list-item": ITEM_MARK,
  "reference-entry": ITEM_MARK,
};

/**
 * Reads a block whose only markup opens its lines or underlines it; most blocks are so, and the parser is spared.
 * False, and nothing is written, when there may be more.
 */
export function writeLineMarks(prose: ProseBuilder, kind: BlockKind): boolean {
  const { source } = prose;
  if (kind === "table") return false;
  const opening = OPENING[kind]?.exec(source)?.[0].length ?? 0;
  if (INLINE_MARKUP.test(opening === 0 ? source : source.slice(opening))) return false;
  prose.vanish(source.length - source.trimStart().length, opening);
  if (kind === "quotation") {
    for (const { index, 0: marks } of source.matchAll(QUOTATION_MARKS)) {
      prose.vanish(index + marks.indexOf(">"), index + marks.length);
    }
  }
  const underline = kind === "heading" ? UNDERLINE.exec(source) : null;
  if (underline !== null) prose.vanish(underline.index, source.trimEnd().length);
  return true;
}
