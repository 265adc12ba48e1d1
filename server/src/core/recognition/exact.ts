const NOTHING: readonly never[] = [];

/** A list that is kept as long as its document, without the room that it grew by, which is several times what it holds. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list.slice() : NOTHING;
}

/** Up to so many are put in order one by one. */
const FEW = 24;

/** Sorts a list in place that mostly is short and in order: what sorts long ones costs memory even where nothing moves. Stable. */
export function ordered<T extends object>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let at = 1; at < list.length; at++) {
    const one = list[at];
    let before = list[at - 1];
    if (one === undefined || before === undefined || compare(before, one) <= 0) continue;
    if (list.length > FEW) return list.sort(compare);
    let to = at;
    for (; before !== undefined && compare(before, one) > 0; before = list[to - 1]) list[to--] = before;
    list[to] = one;
  }
  return list;
}
