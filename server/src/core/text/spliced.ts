/** A copy of a long list with some neighbours replaced: copied once, and with no room to grow where as many take their place. */
export function spliced<T>(list: readonly T[], at: number, removed: number, added: readonly T[]): T[] {
  if (removed !== added.length) return list.slice(0, at).concat(added, list.slice(at + removed));
  const copy = list.slice();
  added.forEach((item, index) => (copy[at + index] = item));
  return copy;
}
