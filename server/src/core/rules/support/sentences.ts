import { sentences } from "../../text/sentences";
import type { Span } from "../../text/span";

/** The sentence of `prose` that covers an offset; the whole prose where none does. */
export function sentenceAt(prose: string, offset: number): Span {
  for (const sentence of sentences(prose)) {
    if (sentence.start <= offset && offset < sentence.end) return sentence;
  }
  return { start: 0, end: prose.length };
}
