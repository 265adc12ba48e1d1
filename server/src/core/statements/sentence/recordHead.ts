import type { Item } from "./items";

/** What a record without a verb is about or dates from: "Drug: orphan designation", "• March 2019 – Fast Track designation". */
export interface RecordHead {
  readonly head: Item;
  /** Index behind the colon or dash. */
  readonly end: number;
}

/** The head of a sentence that is a record: a drug or date, then a colon or dash. */
export function recordHead(items: readonly Item[]): RecordHead | undefined {
  const first = items.findIndex(({ kind }) => kind !== "sign");
  const head = items[first];
  if (head?.kind !== "drug" && head?.kind !== "date") return undefined;
  const next = items.findIndex((item, i) => i > first && item.depth === 0 && !/^[()®™]$/.test(item.lower));
  return /^[:–—-]$/.test(items[next]?.lower ?? "") ? { head, end: next + 1 } : undefined;
}
