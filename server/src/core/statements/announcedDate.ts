import { findCalendarDates } from "../text/dates";
import type { AsOf } from "../text/document";
import type { BuildInput } from "./buildInput";
import { dayAbove } from "./discourse";
import type { Item } from "./items";
import type { Statement } from "./statement";

/** "today announced that the FDA has granted …": the announcement's day, where the document has one of its own. */
export function announcedDate(input: BuildInput): Statement["date"] {
  const { items, frame, asOf, prose } = input;
  if (asOf.origin !== "dateline" && asOf.origin !== "front-matter") return undefined;
  const lead = items.slice(0, frame.at + 1);
  if (lead.some(({ lower }) => BEFOREHAND.test(lower))) return undefined;
  if (isHeadline(input) || (dayAbove(input.discourse) !== undefined && isPerfect(items, frame.at))) {
    const at = items[frame.at]?.start ?? 0;
    return { start: at, end: at, value: asOf.date };
  }
  const announces = lead.some(({ lower }) => /^announc/.test(lower));
  const today = lead.some(({ lower }) => lower === "today");
  if (!announces) return undefined;
  const isNews = today || lead.some((item) => item.kind === "date") || isPerfect(items, frame.at);
  if (!isNews && !opensWithDateline(prose, items, asOf)) return undefined;
  const word = lead.find(({ lower }) => /^announc/.test(lower));
  return { start: word?.start ?? 0, end: word?.start ?? 0, value: asOf.date };
}

/** Said of what was so before the news. */
const BEFOREHAND = /^(?:previously|already|earlier|following|after|since)$/;

/** "Sponsor Announces Approval of X", "X Approved in Japan": a line above the document's first paragraph, or above its dateline. */
function isHeadline({ items, frame, discourse, asOf, prose }: BuildInput): boolean {
  const last = items.at(-1);
  if (discourse.hasBegun || frame.planned || last === undefined || last.lower === ".") return false;
  if (items.length > LONGEST_HEADLINE || items.some(({ kind, lower }) => kind === "date" || PAST.test(lower)))
    return false;
  const behind = prose.slice(last.end);
  return !/\.\s/.test(behind) || findCalendarDates(behind).some(({ value }) => value === asOf.date);
}

/** In items. */
const LONGEST_HEADLINE = 50;

/** Headlines tell their news in the present, or by participles. */
const PAST = /^(?:was|were|had)$/;

/** "announced that the FDA has granted": what has just been done. */
function isPerfect(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return before.includes("has") || before.includes("have");
}

/** How far from the dateline the sentence may be that gives the news. UTF-16 units. */
const LEAD = 500;

/** Whether the sentence is in the paragraph that the dateline opens, near it. */
function opensWithDateline(prose: string, items: readonly Item[], { date }: AsOf): boolean {
  const start = items[0]?.start ?? 0;
  return start <= LEAD && findCalendarDates(prose.slice(0, start)).some(({ value }) => value === date);
}
