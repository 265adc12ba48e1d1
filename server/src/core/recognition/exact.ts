const NOTHING: readonly never[] = [];

/** A list that is kept as long as its document, without the room that it grew by, which is several times what it holds. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list.slice() : NOTHING;
}
