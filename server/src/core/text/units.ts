/**
 * Copies the UTF-16 units of `text` to the start of `target`. A host with a faster way than unit by unit (Node's
 * Buffer) gives it to `openKnowledge`.
 */
export type CopyUnits = (text: string, target: Uint16Array) => void;

/** The way that every host has. */
export function copyEach(text: string, target: Uint16Array): void {
  for (let index = 0; index < text.length; index++) target[index] = text.charCodeAt(index);
}
