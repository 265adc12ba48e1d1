import type { PartialDate } from "../knowledge/entity";
import { ENGLISH_MONTH_PATTERN, MONTH_PATTERN, monthNumbers, WORD_RANGES } from "./dateNames";
import type { Span } from "./span";
import { windowsAround } from "./windows";

/** A date told from the document's own. */
export type RelativeDate =
  /** So many days, weeks, months or years away; negative is past. Weeks resolve to the month. */
  | { readonly kind: "offset"; readonly unit: "day" | "week" | "month" | "year"; readonly amount: number }
  /**
   * A month of the year that is `year` away (-1 is last year), of the year of the date before ("that"), or of the nearest
   * past when that is `undefined`.
   */
  | {
      readonly kind: "month";
      readonly month: number;
      readonly day: number | undefined;
      readonly year: number | "that" | undefined;
    };

type Reader = (groups: Readonly<Record<string, string | undefined>>) => RelativeDate | undefined;

const GAP = "[\\s\\u2060]{1,4}";
const LEFT = `(?<![${WORD_RANGES}])`;
const RIGHT = `(?![${WORD_RANGES}])`;
/** With the full stop of an abbreviation, but not the sentence's. */
const MONTH = `(?<n>${ENGLISH_MONTH_PATTERN})(?:\\.(?=[\\s\\u2060]{0,4}(?:[\\d,]|of|last|past|this|next|previous|prior)))?`;
const DAY = "(?<d>0?[1-9]|[12]\\d|3[01])";
const LAST = "last|past|previous|prior";
const NUMBERS = "a an one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A form, how its groups are read, and words of which it has one: where none stands, the form is not tried. */
type Form = readonly [pattern: RegExp, reader: Reader, ...words: string[]];

const FORMS: readonly Form[] = [
  // 28 June this year, 3 May of last year
  [
    form(`${LEFT}${DAY}(?:st|nd|rd|th)?${GAP}${MONTH},?${GAP}(?:of${GAP})?(?<w>${LAST}|this|next)${GAP}year${RIGHT}`),
    (groups) => monthOf(groups, yearOffset(groups["w"])),
    "year",
  ],
  // October of last year, October last year, June 3 of this year, October of that year
  [
    form(
      `${LEFT}${MONTH}(?:${GAP}${DAY}(?:st|nd|rd|th)?)?,?${GAP}(?:of${GAP})?(?:the${GAP})?(?<w>${LAST}|this|next|same|that)${GAP}year${RIGHT}`,
    ),
    (groups) => monthOf(groups, /^(?:same|that)$/.test(groups["w"] ?? "") ? "that" : yearOffset(groups["w"])),
    "year",
  ],
  // last October, this past October
  [
    form(`${LEFT}(?:(?:this${GAP})?past|last)${GAP}${MONTH}${RIGHT}`),
    (groups) => monthOf(groups, undefined),
    "past",
    "last",
  ],
  // earlier this month, later this year, last month, this week, the past year is a span of time and no date
  [
    form(`${LEFT}(?:(?:earlier|later|early|late)${GAP})?(?<w>last|this|next)${GAP}(?<u>week|month|year)${RIGHT}`),
    ({ w, u }) => ({ kind: "offset", unit: unitOf(u), amount: yearOffset(w) }),
    "last",
    "this",
    "next",
  ],
  [
    form(`${LEFT}(?:earlier|later)${GAP}(?<w>today)${RIGHT}|${LEFT}(?<w2>today|yesterday|tomorrow)${RIGHT}`),
    ({ w, w2 }) => ({ kind: "offset", unit: "day", amount: dayOffset(w ?? w2) }),
    "today",
    "yesterday",
    "tomorrow",
  ],
  // three months ago
  [
    form(`${LEFT}(?<k>\\d{1,2}|${NUMBERS.join("|")})${GAP}(?<u>day|week|month|year)s?${GAP}ago${RIGHT}`),
    ({ k, u }) => ({ kind: "offset", unit: unitOf(u), amount: -numberOf(k) }),
    "ago",
  ],
  // on June 30; on 30 June; in October: the nearest past one
  [
    form(
      `${LEFT}(?<=${LEFT}(?:on|dated|since|by|until)${GAP})${MONTH}${GAP}${DAY}(?:st|nd|rd|th)?${RIGHT}(?!,?${GAP}?\\d{4})`,
    ),
    (groups) => monthOf(groups, undefined),
  ],
  [
    form(
      `${LEFT}(?<=${LEFT}(?:on|dated|since|by|until)${GAP})${DAY}(?:st|nd|rd|th)?${GAP}(?:of${GAP})?${MONTH}${RIGHT}(?!,?${GAP}?\\d{4})`,
    ),
    (groups) => monthOf(groups, undefined),
  ],
  // June 30: … at the head of a line
  [
    form(`(?<=^[^${WORD_RANGES}]{0,4})${MONTH}${GAP}${DAY}(?:st|nd|rd|th)?(?=\\s?[:–—-](?![\\d${WORD_RANGES}]))`, "m"),
    (groups) => monthOf(groups, undefined),
  ],
  [
    form(`${LEFT}(?<=${LEFT}(?:in|since)${GAP}(?:early${GAP}|late${GAP}|mid-?)?)${MONTH}${RIGHT}(?!${GAP}\\d)`),
    (groups) => monthOf(groups, undefined),
  ],
];

const ANY_MONTH = `(?<n>${MONTH_PATTERN})\\.?`;

/** Those of other languages. */
const FOREIGN_FORMS: readonly Form[] = [
  // im Oktober letzten Jahres; en octobre dernier; en octubre del año pasado
  [
    form(`${LEFT}${ANY_MONTH}${GAP}(?:des${GAP})?(?:letzten|vergangenen|vorigen)${GAP}Jahres${RIGHT}`),
    (groups) => monthOf(groups, -1),
  ],
  [
    form(`${LEFT}${ANY_MONTH}${GAP}(?:de${GAP}l['’]an(?:née)?${GAP})?derni(?:er|ère)${RIGHT}`),
    (groups) => monthOf(groups, undefined),
  ],
  [form(`${LEFT}${ANY_MONTH}${GAP}del?${GAP}año${GAP}pasado${RIGHT}`), (groups) => monthOf(groups, -1)],
  [
    form(
      `${LEFT}(?:letztes|vergangenes|voriges)${GAP}Jahr${RIGHT}|${LEFT}l['’]année${GAP}dernière${RIGHT}|${LEFT}el${GAP}año${GAP}pasado${RIGHT}|去年(?!\\d)|昨年(?!\\d)`,
    ),
    () => offset("year", -1),
  ],
  [
    form(
      `${LEFT}(?:letzten|vergangenen)${GAP}Monat${RIGHT}|${LEFT}le${GAP}mois${GAP}dernier${RIGHT}|${LEFT}el${GAP}mes${GAP}pasado${RIGHT}|上个月|先月`,
    ),
    () => offset("month", -1),
  ],
  [form(`${LEFT}(?:gestern|hier(?=${GAP}(?:que|la|le|soir))|ayer)${RIGHT}|昨天|昨日`), () => offset("day", -1)],
  [
    form(`(?<w>去年|昨年|今年)(?<m>1[0-2]|0?[1-9])月(?:${DAY}日)?`),
    ({ w, m, d }) => monthNumber(Number(m), d, w === "今年" ? 0 : -1),
  ],
];

const ALL_FORMS = [...FOREIGN_FORMS, ...FORMS];

/** A word that each of those has. */
const FOREIGN_CUE = /letzte|vergangen|vorig|gestern|derni|hier|pasado|ayer|[年天日月]/u;

/** Words by which each form above is told: cheap to look for. */
const CUE =
  /\b(?:[Ll]ast|[Pp]ast|[Pp]revious|[Pp]rior|[Tt]his|[Nn]ext|ago|[Tt]oday|[Yy]esterday|[Tt]omorrow|letzte|vergangen|vorig|[Gg]estern|derni|hier|pasado|ayer)|\b(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]ated)\s{1,4}(?:early\s|late\s|mid-?)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?[A-Z]|^[^\w\n]{0,4}[A-Z][a-z]{2,8}\.?\s\d{1,2}\s?[:–—-]|去年|昨年|昨天|昨日|今年|上个月|先月/gm;

/** The patterns are matched against small letters, and written in them here: no escape of theirs has a capital. */
function form(pattern: string, flags = ""): RegExp {
  return new RegExp(pattern.toLowerCase(), `gu${flags}`);
}

/** Relative dates in `prose`, in no particular order; they may overlap, the earlier one in the list is the better. */
export function* findRelativeDates(prose: string): Generator<Span & { readonly relative: RelativeDate }> {
  for (const { text, lower, start: offset } of windowsAround(prose, CUE)) {
    for (const [pattern, reader, ...words] of FOREIGN_CUE.test(lower) ? ALL_FORMS : FORMS) {
      if (words.length > 0 && !words.some((word) => lower.includes(word))) continue;
      for (const match of lower.matchAll(pattern)) {
        const relative = isProperMonth(match, text) ? reader(match.groups ?? {}) : undefined;
        const start = offset + match.index;
        if (relative !== undefined) yield { start, end: start + match[0].length, relative };
      }
    }
  }
}

/** "may" and "march" are months only with a capital, and so is any English abbreviation ("dec", "mar"). */
function isProperMonth(match: RegExpExecArray, text: string): boolean {
  const name = match.groups?.["n"];
  if (name === undefined || name.length > 5) return true;
  const first = text.charAt(match.index + match[0].indexOf(name));
  return first !== first.toLowerCase();
}

function offset(unit: "day" | "week" | "month" | "year", amount: number): RelativeDate {
  return { kind: "offset", unit, amount };
}

function unitOf(unit: string | undefined): "day" | "week" | "month" | "year" {
  const lower = unit?.toLowerCase();
  return lower === "day" || lower === "week" || lower === "month" ? lower : "year";
}

function yearOffset(word: string | undefined): number {
  const lower = word?.toLowerCase();
  return lower === "this" ? 0 : lower === "next" ? 1 : -1;
}

function dayOffset(word: string | undefined): number {
  const lower = word?.toLowerCase();
  return lower === "yesterday" ? -1 : lower === "tomorrow" ? 1 : 0;
}

function numberOf(word: string | undefined): number {
  const index = NUMBERS.indexOf(word?.toLowerCase() ?? "");
  return index < 0 ? Number(word) : Math.max(1, index - 1);
}

function monthOf(
  groups: Readonly<Record<string, string | undefined>>,
  year: number | "that" | undefined,
): RelativeDate | undefined {
  const month = monthNumbers.get(groups["n"]?.toLowerCase() ?? "");
  return month === undefined ? undefined : monthNumber(month, groups["d"], year);
}

function monthNumber(month: number, day: string | undefined, year: number | "that" | undefined): RelativeDate {
  return { kind: "month", month, day: day === undefined ? undefined : Number(day), year };
}

/** The date meant, counted from `base`; no more precise than `base` allows. */
export function resolveRelative(relative: RelativeDate, base: PartialDate): PartialDate | undefined {
  const [year = 0, month, day] = base.split("-").map(Number);
  if (relative.kind === "month") return resolveMonth(relative, year, month, day);
  const { unit, amount } = relative;
  if (unit === "year") return format(year + amount);
  if (month === undefined) return undefined;
  if (unit === "month") return shiftMonths(year, month, amount);
  if (day === undefined) return unit === "day" && amount === 0 ? format(year, month) : undefined;
  const date = new Date(Date.UTC(year, month - 1, day + amount * (unit === "week" ? 7 : 1)));
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return unit === "day" ? format(y, m, d) : amount === 0 ? format(year, month) : format(y, m);
}

function resolveMonth(
  relative: Extract<RelativeDate, { kind: "month" }>,
  baseYear: number,
  baseMonth: number | undefined,
  baseDay: number | undefined,
): PartialDate | undefined {
  if (relative.year === "that") return undefined;
  if (relative.year !== undefined) return format(baseYear + relative.year, relative.month, relative.day);
  if (baseMonth === undefined) return undefined;
  const isLater =
    relative.month > baseMonth ||
    (relative.month === baseMonth && relative.day !== undefined && baseDay !== undefined && relative.day > baseDay);
  return format(isLater ? baseYear - 1 : baseYear, relative.month, relative.day);
}

function shiftMonths(year: number, month: number, amount: number): PartialDate {
  const months = year * 12 + month - 1 + amount;
  return format(Math.floor(months / 12), (months % 12) + 1);
}

function format(year: number, month?: number, day?: number): PartialDate {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}
