import type { DatePrecision, PartialDate } from "../../core/knowledge/entity";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `31/12/2020` and `1/2/1999`: day first, as European and Singaporean registers write. */
export function dayFirst(text: string): PartialDate | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return parts ? iso(parts[3], parts[2], parts[1]) : undefined;
}

/** `12/31/2020`, and `9/05/17` from files that went through a spreadsheet: month first, as FDA writes. */
export function monthFirst(text: string): PartialDate | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text.trim());
  return parts ? iso(fullYear(parts[3]), parts[1], parts[2]) : undefined;
}

/** `Aug 24, 2026`, `July 23, 1986`, `15-Jan-74`, `15 Jan 2004`. */
export function monthName(text: string): PartialDate | undefined {
  const american = /^([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})$/.exec(text.trim());
  if (american) return iso(american[3], monthNumber(american[1]), american[2]);
  const european = /^(\d{1,2})[- ]([A-Z][a-z]{2,8})[- ](\d{4}|\d\d)$/.exec(text.trim());
  return european ? iso(fullYear(european[3]), monthNumber(european[2]), european[1]) : undefined;
}

/** `2020-12-31`, `2020-12`, `2020`, `20201231`, and an ISO time stamp's day. */
export function isoDate(text: string): PartialDate | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (compact) return iso(compact[1], compact[2], compact[3]);
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(text.trim());
  if (!parts) return undefined;
  const [, year = "", month, day] = parts;
  if (day !== undefined) return iso(year, month, day);
  return month === undefined ? year : iso(year, month, "01")?.slice(0, 7);
}

/** As precise as the date is long. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
}

/** No register of medicines reaches back before 1933 or forward beyond 2032, as the Purple Book's own years show. */
function fullYear(year = ""): string {
  if (year.length !== 2) return year;
  return Number(year) <= 32 ? `20${year}` : `19${year}`;
}

function monthNumber(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** `undefined` for a day that the calendar lacks. */
function iso(year = "", month = "", day = ""): PartialDate | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}
