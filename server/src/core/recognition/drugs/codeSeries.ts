const SERIES = /^([a-z]{2,6})\d{2}/;

/** Key under which a document counts the codes of one sponsor's series, from the key of a code; `undefined` for no code. */
export function seriesKey(key: string): string | undefined {
  const letters = SERIES.exec(key)?.[1];
  return letters === undefined ? undefined : `series:${letters}`;
}
