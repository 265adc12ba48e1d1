import type { Span } from "../../text/span";

/** True when the span opens its sentence: nothing but marks stand before it back to a full stop, colon or the start. */
export function opensSentence(prose: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const char = prose.charAt(at);
    if (/[\s"“‘'«([\u2060*_•–—-]/.test(char)) {
      if (char === "\n" && prose.charAt(at - 1) === "\n") return true;
      continue;
    }
    return /[.!?:;|•\uFFFC]/.test(char);
  }
  return true;
}

/** Share of words with a capital among those of four letters or more: headlines and titles are mostly capitals. */
export function shareOfCapitals(prose: string, { start, end }: Span): number {
  const words = prose.slice(start, end).match(/\p{L}{4,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
