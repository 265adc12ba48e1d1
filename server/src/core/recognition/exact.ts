const NOTHING: readonly never[] = [];

/** A list that is kept as long as its document, without the room that it grew by, which is several times what it holds. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list.slice() : NOTHING;
}

/** Sorts a list in place that mostly is in order: sorting costs memory even where nothing moves. */
export function ordered<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let at = 1; at < list.length; at++) {
    const before = list[at - 1];
    const after = list[at];
    if (before !== undefined && after !== undefined && compare(before, after) > 0) return list.sort(compare);
  }
  return list;
}
