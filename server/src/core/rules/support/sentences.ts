import { sentences } from "../../text/sentences";
import type { Span } from "../../text/span";

/** The prose that was asked about last and its sentences: rules ask about one block's mentions one after the other. */
let asked: { readonly prose: string; readonly spans: readonly Span[] } | undefined;

/** The sentence of `prose` that covers an offset; the whole prose where none does. */
export function sentenceAt(prose: string, offset: number): Span {
  if (asked?.prose !== prose) asked = { prose, spans: sentences(prose) };
  for (const sentence of asked.spans) {
    if (sentence.start <= offset && offset < sentence.end) return sentence;
  }
  return { start: 0, end: prose.length };
}
