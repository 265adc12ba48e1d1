import type { EntityId } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import { ordinaryBrands } from "../../recognition/drugs/ordinaryWords";
import type { Span } from "../../text/span";

/** English words, in lower case, that are also brand names: "aspirin", "target". */
export const ordinaryBrandWords: ReadonlySet<string> = new Set(ordinaryBrands.split(/\s+/));

/** True for a brand that a source lists in lower case, as its owner writes it ("neffy"). */
export function isWrittenLow(text: string, entity: EntityId | undefined, knowledge: Knowledge): boolean {
  const known = entity === undefined ? undefined : knowledge.entity(entity);
  return known?.names.some((name) => name.kind === "brand" && name.text === text) === true;
}

/** "7.10 " at the beginning of a line. */
const SECTION_NUMBER = /(?:^|\n)[ \t]{0,4}\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]{1,4}$/;

/** "**Background** ", "METHODS " at the beginning of a paragraph: a heading, and the sentence begins behind it. */
const RUN_IN = /(?:^|[\n.!?]\s?)(?:\u2060{1,3}[^\n\u2060]{1,40}\u2060{1,3}|[A-Z][A-Z &]{4,30})\s{1,2}$/;
const LONGEST_HEADING = 48;

/** True when the span opens its sentence: nothing but marks stand before it back to a full stop, colon or the start. */
export function opensSentence(prose: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const char = prose.charAt(at);
    if (/[\s"“‘'«([\u2060*_•–—-]/.test(char)) {
      if (char === "\n" && prose.charAt(at - 1) === "\n") return true;
      continue;
    }
    return /[.!?:;|•\uFFFC]/.test(char) || followsHeading(prose, start);
  }
  return true;
}

function followsHeading(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - LONGEST_HEADING), start);
  return RUN_IN.test(before) || SECTION_NUMBER.test(before);
}

/** Share of words with a capital among those of four letters or more: headlines and titles are mostly capitals. */
export function shareOfCapitals(prose: string, { start, end }: Span): number {
  const words = prose.slice(start, end).match(/\p{L}{4,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
