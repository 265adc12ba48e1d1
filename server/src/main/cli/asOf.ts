import type { PartialDate } from "../../core/knowledge/entity";
import { partialDate } from "../../core/text/dates";
import { UsageError } from "./io";

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The value of `--as-of`: a day, a month or a year. @throws UsageError for what is none. */
export function readAsOf(value: string | undefined): PartialDate | undefined {
  if (value === undefined) return undefined;
  const [, year, month, day] = FORM.exec(value) ?? [];
  const numberOf = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  const date = year === undefined ? undefined : partialDate(Number(year), numberOf(month), numberOf(day));
  if (date === undefined) throw new UsageError(`--as-of takes a date, YYYY-MM-DD, not ${value}`);
  return date;
}
