/** Longer texts cut out of a file keep the whole piece of the file that they were cut from. */
const SHORTEST_CUT = 13;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The same text as one of its own, for what is kept of a file that is larger than the memory. */
export function ownText(text: string): string {
  return text.length < SHORTEST_CUT ? text : decoder.decode(encoder.encode(text));
}
