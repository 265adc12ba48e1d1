/** The names by their squashed texts, given each name's folding; of names with one folding, only the first is wanted. */
export function searchOrder(names: readonly number[], folded: readonly string[]): Uint8Array {
  // Most names are one word, and share the string.
  const squashed = folded.map((name) => (name.includes(" ") ? name.replaceAll(" ", "") : name));
  const text = (name: number): string => squashed[name] ?? "";
  const order = Int32Array.from(names).sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a - b));
  return new Uint8Array(order.buffer);
}
