import type { PartialDate } from "../../knowledge/entity";
import { announcedDate } from "./announcedDate";
import { resolveDate } from "../../text/dates";
import type { DateMention } from "../../text/dates";
import { resolveRelative } from "../../text/relativeDates";
import type { BuildInput } from "./buildInput";
import type { DatedHeading } from "../discourse";
import type { Frame } from "../frames/frame";
import type { Item } from "../sentence/items";
import { BE, MODALS } from "../sentence/lexicon";
import { opensClause } from "../frames/eventPlaces";
import { isDash } from "../sentence/polarity";
import type { Statement } from "../statement";
import { findTriggers } from "../sentence/triggers";
import { previousWord } from "../sentence/wordBefore";

type DateItem = Extract<Item, { kind: "date" }>;

/**
 * When the event was, as the sentence says: a date after the trigger, else one that opens the sentence, else the
 * day of the news where the sentence is its headline, opens it, or says that it was announced today.
 */
export function dateOf(input: BuildInput): Statement["date"] {
  const { items, frame, asOf } = input;
  if (frame.dates === "none") return undefined;
  const dates = items.flatMap((item, index) =>
    isEventDate(items, item, index) && (frame.planned || !isExpected(items, index)) ? [{ item, index }] : [],
  );
  const { from } = frame.dates ?? frame.window;
  const after = dates.filter(({ index }) => index >= from && index < Math.max(endOfDates(items, frame), frame.at + 1));
  const chosen = frame.ordinal === undefined ? after[0] : (after[frame.ordinal] ?? after[0]);
  const opening = dates.filter(({ item, index }) => opensEvent(input, item, index));
  // "In July and December 2024, X was granted D by R and S, respectively"
  const date = chosen ?? (opening.length > 1 ? opening[frame.ordinal ?? -1] : undefined) ?? opening.at(-1);
  if (date === undefined) return announcedDate(input);
  // A date that cannot be resolved ("last October" in an undated text) is still this event's: no other one is.
  const value =
    ofDateBefore(date, dates) ??
    resolveDate(date.item.date, asOf) ??
    ofHeadingsYear(date.item.date, input.discourse.heading);
  return value === undefined ? undefined : { start: date.item.start, end: date.item.end, value };
}

/** "in June 2020, and in July", "in 2017, and in August of that year": a month that comes behind a date of the sentence. */
function ofDateBefore(
  { item, index }: { readonly item: DateItem; readonly index: number },
  dates: readonly { readonly item: DateItem; readonly index: number }[],
): PartialDate | undefined {
  const { relative } = item.date;
  if (relative?.kind !== "month" || typeof relative.year === "number") return undefined;
  const before = dates.findLast((date) => date.index < index)?.item.date.value;
  if (before === undefined) return undefined;
  const [year, month] = before.split("-");
  if (relative.year === undefined && month === undefined) return undefined;
  const isNext = relative.year === undefined && relative.month < Number(month);
  const base = `${String(Number(year) + (isNext ? 1 : 0))}-12`;
  return resolveRelative({ ...relative, year: undefined }, base);
}

/** "In August" below the heading "2017". */
function ofHeadingsYear({ relative }: DateMention, heading: DatedHeading | undefined): PartialDate | undefined {
  const isMonth = relative?.kind === "month" && relative.year === undefined;
  return isMonth && heading !== undefined ? resolveRelative(relative, `${heading.date.slice(0, 4)}-12`) : undefined;
}

/**
 * What comes after a semicolon, and what "will" be, is another matter; but "respectively" tells dates apart that
 * semicolons may part.
 */
function endOfDates(items: readonly Item[], { window: own, ordinal, planned, ...frame }: Frame): number {
  const window = frame.dates === "none" ? own : (frame.dates ?? own);
  const ends = (lower: string): boolean => (lower === ";" && ordinal === undefined) || (!planned && MODALS.has(lower));
  const end = items.findIndex(
    ({ lower, kind }, i) => i >= window.from && i < window.to && kind !== "date" && ends(lower),
  );
  return end < 0 ? window.to : end;
}

/**
 * A date before the trigger is the event's when it opens the sentence or, behind other events, the clause. What came
 * "following" an approval is dated there, not the approval.
 */
function opensEvent({ items, frame: { at }, asOf }: BuildInput, { date }: DateItem, index: number): boolean {
  if (index > at || (isParted(items, index, at) && date.value !== asOf.date)) return false;
  if (items.slice(index, at).some(({ lower }) => /^(?:following|after|since)$/.test(lower))) return false;
  // "today announced that the EU has granted D, adding to D already granted in the US"
  if (items.slice(Math.max(index, at - 3), at).some(({ lower }) => /^(?:already|previously|earlier)$/.test(lower)))
    return false;
  const before = findTriggers(items).filter((trigger) => trigger.at < at);
  if (before.every((trigger) => trigger.at > index)) return true;
  return before.every((trigger) => trigger.at < index) && opensClause(items, index);
}

/** Whether a dash or semicolon stands between: the date is then of another part, unless it opens the record or is the dateline. */
function isParted(items: readonly Item[], index: number, at: number): boolean {
  const opens = items
    .slice(0, index)
    .every(({ kind, lower }) => kind === "sign" || /^(?:in|on|early|late|mid)$/.test(lower));
  return !opens && items.slice(index, at).some(({ lower }, i) => lower === ";" || isDash(items, index + i));
}

/** Dates that are no event's: deadlines and action dates, years of guidelines, "through 2025". */
function isEventDate(items: readonly Item[], item: Item, index: number): item is DateItem {
  if (item.kind !== "date" || item.depth > 1) return false;
  const before = items.slice(Math.max(0, index - 5), index).map(({ lower }) => lower);
  if (before.slice(-2).some((lower) => /^(?:until|through|by|before|ahead|over|than)$/.test(lower))) return false;
  // "As of December 2023, five have been approved"
  if (before.at(-1) === "of" && before.at(-2) === "as") return false;
  if (before.slice(-2).includes("since") && !isApprovedSince(items, index)) return false;
  if (before.some((lower) => /^(?:pdufa|expires?|deadline|target|action|goal|ahead)$/.test(lower))) return false;
  // "coronavirus disease 2019", "the Reform Act of 1995"
  if (before.at(-1) === "disease" || before.slice(-2).includes("act")) return false;
  if (before.at(-1) === ":" && EXCHANGES.test(before.at(-2) ?? "")) return false;
  const behind = items.slice(index + 1, index + 6).map(({ lower }) => lower);
  // "FIGO 2014 Stage III", "the 2021 criteria"
  if (/^(?:stages?|criteria|classification|edition|version|consensus)$/.test(behind[0] ?? "")) return false;
  const end = behind.findIndex((lower) => /^(?:with|and|but|[,;(])$/.test(lower));
  const after = end < 0 ? behind : behind.slice(0, end);
  return !after.some((lower) =>
    /^(?:pdufa|prescription|action|goal|guidelines?|formula|annual|conference|congress|financial|results|earnings)$/.test(
      lower,
    ),
  );
}

/** Where a number behind a colon is a stock's: "(HKG: 2005)". */
const EXCHANGES = /^(?:hkg|hkex|hkse|sehk|nasdaq|nyse|otc|she|sha|szse|sse|tse|tyo|krx|kosdaq|asx|lse|bse|nse)$/;

/** "with a decision expected in May": when something else is to happen. */
function isExpected(items: readonly Item[], index: number): boolean {
  return items
    .slice(Math.max(0, index - 5), index)
    .some(({ lower }) => /^(?:expected|anticipated|decision)$/.test(lower));
}

/** "has been authorised in the EU since DATE"; "the first drug approved since DATE" was approved later. */
function isApprovedSince(items: readonly Item[], date: number): boolean {
  const verb = items.slice(0, date).findLastIndex(({ lower }) => /^(?:approved|authori[sz]ed|licensed)$/.test(lower));
  if (verb < 0 || !BE.has(previousWord(items, verb))) return false;
  return !items.slice(0, date).some(({ lower }) => /^(?:first|only)$/.test(lower));
}
