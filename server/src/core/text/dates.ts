import type { AsOf } from "./document";
import type { PartialDate } from "../knowledge/entity";
import { MONTH_PATTERN, monthNumbers, WORD_RANGES } from "./dateNames";
import { findRelativeDates, resolveRelative } from "./relativeDates";
import type { RelativeDate } from "./relativeDates";
import type { Span } from "./span";
import { windowsAround } from "./windows";
import type { Window } from "./windows";

/** A date as the text gives it: a date of its own, or one that counts from the document's date. */
export interface DateMention extends Span {
  /** As precise as the text; quarters and halves of a year count as the year. `undefined` for a relative one. */
  readonly value: PartialDate | undefined;
  readonly relative: RelativeDate | undefined;
}

const YEAR = "19[3-9]\\d|20[0-4]\\d";
const DAY = "0?[1-9]|[12]\\d|3[01]";
const GAP = "[\\s\\u2060]{1,4}";
const OF = `(?:${GAP}(?:of|de|del|do))?`;

/** A month's name begins a word, but scraped text loses the spaces about "in": "the United StatesinJuly 2024". */
const BEFORE_MONTH = `(?<=(?:^|[^${WORD_RANGES}])(?:in|on|since)?|[a-z](?:in|on))`;

/** A year ends a word, or scraped text ran the next small word into it: "2018for". */
const BEHIND_YEAR = `(?:(?![${WORD_RANGES}])|(?=(?:for|and|by|to|as|in|the|with)\\s))`;

/** The patterns are matched against small letters, and written in them here: no escape of theirs has a capital. */
function form(pattern: string): RegExp {
  return new RegExp(pattern.toLowerCase(), "gu");
}

/** Forms that a text without their cue has none of: the cue is read, and made, much more quickly than they are. */
interface Forms {
  readonly cue: RegExp | undefined;
  /** How the groups are read: `y`, `m`, `d` are their names. */
  readonly forms: readonly RegExp[];
}

const NUMBERS = /\d[-/.]\d/;

/** The more precise before the others. */
const FORMS: readonly Forms[] = [
  {
    cue: NUMBERS,
    forms: [
      // 2024-03-05, 2024/3/5, 2024.03.05, 2024-03
      form(
        `(?<![\\w.,/-])(?<y>${YEAR})(?<sep>[-/.])(?<m>0?[1-9]|1[0-2])\\k<sep>(?<d>${DAY})(?:T[\\d:.]{4,15}Z?)?(?![\\w/-])`,
      ),
      form(`(?<![\\w.,/-])(?<y>${YEAR})-(?<m>0[1-9]|1[0-2])(?![\\w/-])`),
      // 03/2024
      form(`(?<![\\w.,/-])(?<m>0[1-9]|1[0-2])/(?<y>${YEAR})(?![\\w/-])`),
    ],
  },
  {
    // No part of another word, as in "gene therapy": scraped text alone has something glued to the month.
    cue: new RegExp(`(?<![a-z])(?:in|on|since)?(?:${MONTH_PATTERN})[\\s\\u2060.,-]`),
    forms: [
      // March 5, 2024; Mar. 5th 2024; March 5 – 7, 2024
      form(
        `${BEFORE_MONTH}(?<n>${MONTH_PATTERN})\\.?${GAP}(?<d>${DAY})(?:st|nd|rd|th)?(?<to>(?:${GAP})?[-–](?:${GAP})?(?:${DAY}))?(?:\\u2060{0,3},(?:${GAP})?|${GAP}|,?${GAP}of${GAP})(?<y>${YEAR})${BEHIND_YEAR}`,
      ),
      // 5 March 2024; 5-8 March 2024; 5th of March, 2024; 05-Mar-2024; 5. März 2024; 1er mars 2024; 5 de marzo de 2024
      form(
        `(?<![${WORD_RANGES}])(?<to>(?:${DAY})(?:${GAP})?[-–](?:${GAP})?)?(?<d>${DAY})(?:st|nd|rd|th|er|º|\\.)?(?:${OF}${GAP}|-)(?<n>${MONTH_PATTERN})\\.?(?:,?${OF}${GAP}|-)(?<y>${YEAR})${BEHIND_YEAR}`,
      ),
      // March and May 2024, March 5 and May 7, 2024: the first of two
      form(
        `${BEFORE_MONTH}(?<n>${MONTH_PATTERN})\\.?(?:${GAP}(?<d>${DAY}))?(?=${GAP}(?:and|&)${GAP}(?:in${GAP}|on${GAP})?(?:${MONTH_PATTERN})\\.?(?:${GAP}(?:${DAY}),?)?${GAP}(?<y>${YEAR})${BEHIND_YEAR})`,
      ),
      // March 2024; March of 2024; marzo de 2024; Mar-2024
      form(`${BEFORE_MONTH}(?<n>${MONTH_PATTERN})(?:\\.?,?${OF}${GAP}|-)(?<y>${YEAR})${BEHIND_YEAR}`),
    ],
  },
  {
    cue: /[年년]/,
    forms: [
      // 2023年6月30日, 2023년 6월 30일
      form(`(?<!\\d)(?<y>${YEAR})\\s?[年년](?:\\s?(?<m>1[0-2]|0?[1-9])\\s?[月월](?:\\s?(?<d>${DAY})\\s?[日号號일])?)?`),
    ],
  },
  {
    cue: NUMBERS,
    forms: [
      // 31.12.2024, 12/31/2024: read below, as which of the two is the month is not always clear
      form(`(?<![\\w.,/-])(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>${YEAR})(?![\\w/-])`),
      // 12/31/24
      form(`(?<![\\w.,/-])(?<a>\\d{1,2})(?<sep>/)(?<b>\\d{1,2})/(?<yy>[0-2]\\d)(?![\\w/-]|[.,]\\d)`),
    ],
  },
  {
    cue: /[qh][1-4]|[1-4][qh]/,
    forms: [
      // Q1 2024, 1Q 2024, H2 2024
      form(`(?<![${WORD_RANGES}])(?:[QH][1-4]|[1-4][QH]),?${GAP}(?:of${GAP})?(?:FY)?(?<y>${YEAR})${BEHIND_YEAR}`),
    ],
  },
  {
    cue: undefined,
    forms: [
      // 2024
      form(
        `(?<![${WORD_RANGES}.,$€£¥#/:_=+-])(?<y>${YEAR})(?![${WORD_RANGES}_%]|[-–/.,:]\\d|${GAP}(?:mg|mcg|ml|kg|patients|participants|subjects|people|units|IU)(?![${WORD_RANGES}]))`,
      ),
    ],
  },
];

/** Every form above has a year in it, one alone with two digits of it. */
const CUE = /(?:19[3-9]|20[0-4])\d|\d\/\d{1,2}\/[0-2]\d/g;

/** Numeric dates in which only one order is possible: a text writes all of its dates in the same. */
const MONTH_FIRST = /(?<![\w.,/-])(?:0?[1-9]|1[0-2])([/-])(?:1[3-9]|2\d|3[01])\1(?:(?:19|20)\d\d|[0-2]\d)(?![\w/-])/;
const DAY_FIRST = /(?<![\w.,/-])(?:1[3-9]|2\d|3[01])([/-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|[0-2]\d)(?![\w/-])/;

type NumericOrder = "month-first" | "day-first" | "unknown";

function numericOrder(prose: string): NumericOrder {
  const monthFirst = MONTH_FIRST.test(prose);
  if (monthFirst === DAY_FIRST.test(prose)) return "unknown";
  return monthFirst ? "month-first" : "day-first";
}

/** The dates in `prose`, ascending and not overlapping; where two forms overlap, the more precise wins. */
export function findDates(prose: string): readonly DateMention[] {
  const found = ownDates(prose);
  for (const { start, end, relative } of findRelativeDates(prose)) {
    if (isFree(found, { start, end })) found.push({ start, end, value: undefined, relative });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same without relative ones. */
export function findCalendarDates(prose: string): readonly DateMention[] {
  return ownDates(prose).sort((a, b) => a.start - b.start);
}

function ownDates(prose: string): DateMention[] {
  const found: DateMention[] = [];
  let order: NumericOrder | undefined;
  for (const window of windowsAround(prose, CUE)) found.push(...datesIn(window, () => (order ??= numericOrder(prose))));
  return found;
}

/** Where the cells of a table were run together: the letter before a month or year, and the one behind a year. */
const GLUED =
  /\p{Ll}(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d|(?:19|20)\d\d(?:\p{Lu}|$))|(?<=[\s\p{Ll})](?:19|20)\d\d)\p{Lu}(?=\p{Ll})/gmu;

function datesIn(window: Window, order: () => NumericOrder): readonly DateMention[] {
  const { text, start: offset } = window;
  const lower = text.search(GLUED) >= 0 ? parted(window) : window.lower;
  const found: DateMention[] = [];
  for (const { cue, forms } of FORMS) {
    if (cue?.test(lower) === false) continue;
    for (const match of forms.flatMap((form) => [...lower.matchAll(form)])) {
      const value = read(match.groups ?? {}, order);
      const span = { start: offset + match.index, end: offset + match.index + match[0].length };
      if (value !== undefined && isFree(found, span)) found.push({ ...span, value, relative: undefined });
    }
  }
  return found;
}

/** The text with a space for each letter that is glued to a date. */
function parted({ text, lower }: Window): string {
  const letters = [...lower];
  if (letters.length !== text.length) return lower;
  for (const { index } of text.matchAll(GLUED)) letters[index] = " ";
  return letters.join("");
}

/** The date that is meant; relative ones count from the document's own date and stay `undefined` without one. */
export function resolveDate(mention: DateMention, asOf: AsOf): PartialDate | undefined {
  if (mention.relative === undefined) return mention.value;
  const hasOwnDate = asOf.origin === "front-matter" || asOf.origin === "dateline";
  return hasOwnDate ? resolveRelative(mention.relative, asOf.date) : undefined;
}

/** The first date with a day in a short text such as a front matter's value. */
export function parseDate(text: string): PartialDate | undefined {
  return findCalendarDates(text.slice(0, 80)).find(({ value }) => value !== undefined)?.value;
}

function isFree(found: readonly DateMention[], span: Span): boolean {
  return found.every(({ start, end }) => span.end <= start || end <= span.start);
}

function read(
  groups: Readonly<Record<string, string | undefined>>,
  order: () => NumericOrder,
): PartialDate | undefined {
  const { yy, m, n, a, b, sep, to } = groups;
  const y = groups["y"] ?? (yy === undefined ? undefined : `20${yy}`);
  // A stretch of days is as precise as its month.
  const d = to === undefined ? groups["d"] : undefined;
  if (y === undefined) return undefined;
  if (a !== undefined && b !== undefined)
    return readNumeric(y, Number(a), Number(b), sep === "." ? "day-first" : order());
  const month = n === undefined ? (m === undefined ? undefined : Number(m)) : monthNumbers.get(n.toLowerCase());
  return partialDate(Number(y), month, d === undefined ? undefined : Number(d));
}

/** Where both numbers may be the month and neither the form nor the text says which, only the year is certain. */
function readNumeric(year: string, a: number, b: number, order: NumericOrder): PartialDate | undefined {
  if (a < 1 || b < 1 || a > 31 || b > 31) return undefined;
  if (order === "day-first" || a > 12) return b <= 12 ? partialDate(Number(year), b, a) : undefined;
  if (order === "month-first" || b > 12 || a === b) return partialDate(Number(year), a, b);
  return year;
}

/** ISO form; `undefined` when there is no such day. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const y = String(year).padStart(4, "0");
  if (month === undefined) return y;
  if (month < 1 || month > 12) return undefined;
  const ym = `${y}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return ym;
  return day >= 1 && day <= daysIn(year, month) ? `${ym}-${String(day).padStart(2, "0")}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
