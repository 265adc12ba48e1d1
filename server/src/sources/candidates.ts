import type { Drug } from "../core/knowledge/entity";

/** A medicine whose first approval anywhere came in this year or later still counts as recent. */
const RECENT = "2019";

/** In clinical development, or approved recently: nothing that is known of it is an older approval. */
export function isCandidate({ facts }: Drug): boolean {
  return facts.every(({ event, date }) => event !== "approval" || date === undefined || date >= RECENT);
}

/** Whether a reader finds whose it is, under which code it was developed, and at least one dated event. */
export function isComplete({ names, companies = [], facts }: Drug): boolean {
  const hasCompany = companies.length > 0 || facts.some(({ holder }) => holder !== undefined);
  return hasCompany && names.some(({ kind }) => kind === "code") && facts.some(({ date }) => date !== undefined);
}
