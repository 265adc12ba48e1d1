import type { PartialDate } from "./entity";

/**
 * The first or last day that a partial date may mean, as `YYYY-MM-DD`; such strings compare as dates do.
 * The last day of a month is written as the 31st whatever the month: it is only compared, never shown.
 */
export function isoDay(date: PartialDate, edge: "first" | "last"): string {
  const [year = "0000", month, day] = date.split("-");
  if (edge === "first") return `${year}-${month ?? "01"}-${day ?? "01"}`;
  return `${year}-${month ?? "12"}-${day ?? "31"}`;
}

/** True when both dates may mean the same day: they agree as far as the coarser of the two goes. */
export function mayCoincide(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}
