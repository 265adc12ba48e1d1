import type { Entity, Fact, PartialDate } from "../../core/knowledge/entity";
import { isoDay } from "../../core/knowledge/partialDate";
import { problemAt } from "../load";
import type { LoadedSources, Located } from "../load";
import type { SourceProblem } from "../problem";
import type { KnownReferences } from "./references";

/** No medicine was approved under a law older than the first food and drugs acts. */
const EARLIEST = "1902";

/** Days that the calendar lacks, dates in the future, and events before their scheme began. */
export function checkDates(loaded: LoadedSources, known: KnownReferences, today: PartialDate): SourceProblem[] {
  return loaded.entities.flatMap((entity) => [...entityDates(entity, today), ...factDates(entity, known, today)]);
}

function entityDates(where: Located<Entity>, today: PartialDate): SourceProblem[] {
  const { value: entity } = where;
  const dated: { since?: PartialDate; until?: PartialDate } =
    entity.type === "regulator" || entity.type === "designation" ? entity : {};
  const problems: SourceProblem[] = [];
  for (const key of ["since", "until"] as const) {
    const date = dated[key];
    if (date !== undefined && !isCalendarDate(date)) problems.push(problemAt(where, [key], `there is no day ${date}`));
  }
  if (
    dated.since !== undefined &&
    dated.until !== undefined &&
    isoDay(dated.until, "last") < isoDay(dated.since, "first")
  ) {
    problems.push(problemAt(where, ["until"], `ends ${dated.until}, before it begins ${dated.since}`));
  }
  entity.sources.forEach(({ retrieved }, index) => {
    const fault = dateFault(retrieved, today);
    if (fault !== undefined) problems.push(problemAt(where, ["sources", index, "retrieved"], fault));
  });
  return problems;
}

function factDates(where: Located<Entity>, known: KnownReferences, today: PartialDate): SourceProblem[] {
  if (where.value.type !== "drug") return [];
  return where.value.facts.flatMap((fact, index) => {
    const fault = factDateFault(fact, known, today);
    return fault === undefined ? [] : [problemAt(where, ["facts", index, "date"], fault)];
  });
}

/** What is wrong with a fact's date, or `undefined`. Shared by curated, generated and imported facts. */
export function factDateFault(fact: Fact, known: KnownReferences, today: PartialDate): string | undefined {
  const { date, precision } = fact;
  if (date === undefined) return undefined;
  const fault = dateFault(date, today) ?? precisionFault(date, precision);
  if (fault !== undefined || fact.designation === undefined) return fault;
  const scheme = known.entity(fact.designation);
  if (scheme?.type !== "designation" || scheme.since === undefined) return undefined;
  if (isoDay(date, "last") >= isoDay(scheme.since, "first")) return undefined;
  return `${date} is before ${fact.designation} began (${scheme.since})`;
}

function dateFault(date: PartialDate, today: PartialDate): string | undefined {
  if (!isCalendarDate(date)) return `there is no day ${date}`;
  if (date < EARLIEST) return `${date} is before medicines were regulated`;
  return isoDay(date, "first") > today ? `${date} lies in the future` : undefined;
}

function precisionFault(date: PartialDate, precision: Fact["precision"]): string | undefined {
  const form = { day: 10, month: 7, year: 4, announcement: undefined, latest: 10 }[precision ?? "announcement"];
  return form === undefined || date.length === form
    ? undefined
    : `${date} is not precise to the ${precision === "latest" ? "day" : String(precision)}`;
}

function isCalendarDate(date: PartialDate): boolean {
  const [year = "", month = "01", day = "01"] = date.split("-");
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return parsed.getUTCMonth() === Number(month) - 1 && parsed.getUTCDate() === Number(day);
}
