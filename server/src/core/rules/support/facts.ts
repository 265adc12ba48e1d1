import type { Fact } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import { hostOf } from "../../knowledge/sourceTitle";

/** How a message names a fact's source: "EMA medicines output table, as of 2025-07-15", or the page's host. */
export function sourceOf(fact: Fact, knowledge: Knowledge): string {
  const source = knowledge.source(fact.source.source);
  const host = hostOf(fact.source.url);
  const title = source?.title ?? fact.source.source;
  return host === undefined
    ? `${title}, as of ${source?.asOf ?? fact.source.retrieved}`
    : `${title} (${host}), read ${fact.source.retrieved}`;
}

/** A fact's date as a message says it; an announcement's is an upper bound. */
export function dateOfFact({ date, precision }: Fact): string {
  if (date === undefined) return "an unknown date";
  return precision === "announcement" ? `${date} (announced)` : date;
}
