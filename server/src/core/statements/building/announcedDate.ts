import { findCalendarDates } from "../../text/dates";
import type { AsOf } from "../../text/document";
import type { BuildInput } from "./buildInput";
import type { Item } from "../sentence/items";
import type { Statement } from "../statement";

/**
 * The day of the news that a sentence without a date tells: "today announced that the FDA has granted …", a headline above
 * its dateline, or what comes first below a day.
 */
export function announcedDate(input: BuildInput): Statement["date"] {
  const { items, frame } = input;
  if (items.slice(0, frame.at + 1).some(({ lower }) => BEFOREHAND.test(lower))) return undefined;
  return announcedToday(input) ?? dayOfNews(input);
}

/** Said of what was so before the news. */
const BEFOREHAND = /^(?:previously|already|earlier|following|after|since)$/;

function announcedToday({ items, frame, asOf, prose }: BuildInput): Statement["date"] {
  if (asOf.origin !== "dateline" && asOf.origin !== "front-matter") return undefined;
  const lead = items.slice(0, frame.at + 1);
  const word = lead.find(({ lower }) => /^announc/.test(lower));
  if (word === undefined) return undefined;
  const today = lead.some(({ lower }) => lower === "today");
  const isNews = today || lead.some((item) => item.kind === "date") || isPerfect(items, frame.at);
  if (!isNews && !opensWithDateline(prose, items, asOf)) return undefined;
  return { start: word.start, end: word.start, value: asOf.date };
}

function dayOfNews({ items, frame, asOf, prose }: BuildInput): Statement["date"] {
  const trigger = items[frame.at];
  // "X, approved by the FDA, helps in a trial"
  const isAside = /^[,(-]$/.test(items[frame.at - 1]?.lower ?? "");
  // A review lasts: the day of the news is not its own.
  if (trigger === undefined || frame.planned || frame.event === "review" || isAside) return undefined;
  const opens = prose.slice(0, items[0]?.start).trim() === "";
  const value = asOf.behind(trigger.start) ?? (opens ? asOf.above : undefined);
  return value === undefined ? undefined : { start: trigger.start, end: trigger.start, value };
}

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
