import type { PartialDate } from "../knowledge/entity";
import { findCalendarDates } from "./dates";
import type { DateMention } from "./dates";
import type { Span } from "./span";

/** How far into a block a dateline or date line may stand, in UTF-16 units. */
const DATELINE_REACH = 900;
/** How many words before the date must look like a place or a label. */
const DATELINE_WORDS = 4;

/** The day on which a piece of news was given out, and where the text says so. */
export interface Dateline extends Span {
  readonly value: PartialDate;
}

/** The dateline that opens `prose`, or the line of its own that has nothing but the day; a headline may stand before it. */
export function datelineOf(prose: string): Dateline | undefined {
  const opening = prose.slice(0, DATELINE_REACH);
  for (const date of findCalendarDates(opening)) {
    const { start, end, value } = date;
    if (value !== undefined && isDay(value) && opensWith(opening, date)) return { start, end, value };
  }
  return undefined;
}

export function isDay(value: PartialDate): boolean {
  return value.length === "2024-01-01".length;
}

/** The time of day that sites print beside a release's date: `July 21, 2021 7:14 am ET`. */
const TIME_OF_DAY = /^,?[\s\u2060]{0,4}(?:at\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\b|\s?(?:[A-Z]{2,4}\b|[-–|]|$|\n))/iu;

/**
 * A wire service's mark or a dash closes a dateline: `CITY, May 23, 2024 (GLOBE NEWSWIRE) --`,
 * `Jan. 5, 2024 /PRNewswire/`, `CITY (May 23, 2024) -`. Scraped pages leave an empty mark (`2024// --`).
 */
const DATELINE_END =
  /^[\s\u2060]{0,4}(?:\([^()\n]{3,60}\)|\/[^/\n]{0,60}\/|\[[^[\]\n]{3,60}\])?[\s\u2060]{0,4}(?:[-–—―|]|:\s|$|\n)|^\)[\s\u2060]{0,4}[-–—―]|^[\s\u2060]{0,4}(?:\/PRNewswire|\((?:GLOBE|BUSINESS|PRNewswire|ACCESSWIRE|Newsfile))/iu;

/** A place in capitals, which only datelines have: `OSAKA, Japan, December 19, 2022 Takeda announced`. */
const CAPITALS = /^[\s\u2060]{0,4}[A-Z]{4,20}(?:[ -][A-Z]{3,20}){0,2},\s(?:[\p{L}.]{2,20}(?:\s[\p{L}.]{2,20})?,\s)?$/u;

/** Words other than names of places that stand before the date in a dateline or on a date's own line. */
const LABELS: ReadonlySet<string> = new Set(
  "published posted updated date dated released issued on at press news release for immediate and of de der la le am del den les veröffentlicht publié fecha datum data last revised".split(
    " ",
  ),
);

const CITY = /[A-Z]{4},[\s\u2060]{0,2}$/u;
const LONGEST_CITY = 8;

/** True when the date stands in a dateline, or alone on a line: nothing but places, weekdays and labels before it. */
function opensWith(text: string, { start, end }: DateMention): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (CAPITALS.test(before) && /^\s[A-Z]/.test(text.slice(end))) return true;
  if (TIME_OF_DAY.test(text.slice(end))) return true;
  if (!DATELINE_END.test(text.slice(end))) return false;
  // On one line with a headline that is a sentence, a city in capitals opens the dateline.
  if (CITY.test(before.slice(-LONGEST_CITY))) return true;
  // A headline may stand before the place on the same line.
  const words = (before.match(/[\p{L}\p{N}'’]+/gu) ?? []).slice(-DATELINE_WORDS);
  return words.every((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) || LABELS.has(word.toLowerCase()));
}
