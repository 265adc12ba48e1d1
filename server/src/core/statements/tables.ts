import type { AsOf } from "../text/document";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import { findDates, resolveDate } from "../text/dates";
import { covers } from "../text/span";
import type { Span } from "../text/span";
import { partyNames, placeParty, schemeFor } from "./build";
import { isApprovalScheme } from "./lexicon";
import { findPlaces } from "./places";
import type { Party, Statement, StatementEvent } from "./statement";

interface TableInput {
  readonly block: Block;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly asOf: AsOf;
}

/** Headers of columns that say where a product stands; a table without one states nothing. */
const STANDING = /\b(?:status|designations?|milestones?|regulatory|approvals?|approved|events?|decision)\b/i;
const DATE = /\b(?:date|year|when|approved|granted)\b/i;
const INDICATION = /\b(?:indications?|disease|condition|use)\b/i;
/** Headers under which a bare date is the date of an approval: "FDA approval", "Year approved in the EU". */
const APPROVAL_DATE = /approv|authori[sz]|licen[cs]/i;
/** Cells that state an event by themselves; what is not yet so, or not so, is left out. */
const EVENTS: readonly (readonly [RegExp, StatementEvent])[] = [
  [
    /^(?:[\p{L}.]{2,6}[ -])?(?:approved|authori[sz]ed|marketing authori[sz]ation granted|approval granted)\b/iu,
    "approval",
  ],
  [/^(?:under (?:regulatory )?review|in review)\b/i, "review"],
  [/^(?:submitted|filed)\b/i, "submission"],
  [/^accepted\b/i, "acceptance"],
  [/^withdrawn\b/i, "withdrawal"],
];

/** What the rows of a table state: a drug, what it was granted or where it stands, by whom, when. */
export function tableStatements(input: TableInput): readonly Statement[] {
  const [header, ...rows] = input.block.rows ?? [];
  if (header === undefined || input.block.continued === true) return [];
  const titles = header.map(({ start, end }) => input.block.prose.slice(start, end));
  const standing = titles.flatMap((title, column) => (STANDING.test(title) ? [column] : []));
  return standing.length === 0 ? [] : rows.flatMap((row) => rowStatements(row, titles, standing, input));
}

function rowStatements(
  row: readonly Span[],
  titles: readonly string[],
  standing: readonly number[],
  input: TableInput,
): readonly Statement[] {
  const { mentions } = input;
  const inRow = mentions.filter((mention) => row.some((cell) => covers(cell, mention)));
  const drug = inRow.find(({ type }) => type === "drug");
  if (drug === undefined) return [];
  return standing.flatMap((column) => {
    const cell = row[column];
    if (cell === undefined) return [];
    const schemes = inRow.filter((mention) => mention.type === "designation" && covers(cell, mention));
    const event = eventOf(input.block.prose.slice(cell.start, cell.end).trim(), titles[column] ?? "");
    const base = { drug, row, titles, input, cell, regulators: regulatorsOf(cell, column, row, input) };
    if (schemes.length > 0)
      return schemes.flatMap((scheme) => statements({ ...base, scheme, event: schemeEvent(scheme) }));
    return event === undefined ? [] : statements({ ...base, scheme: undefined, event });
  });
}

function schemeEvent({ entity, text }: Mention): StatementEvent {
  return isApprovalScheme(entity ?? text) ? "approval" : "designation";
}

function eventOf(cell: string, title: string): StatementEvent | undefined {
  const stated = EVENTS.find(([pattern]) => pattern.test(cell))?.[1];
  if (stated !== undefined || !APPROVAL_DATE.test(title)) return stated;
  return findDates(cell)[0]?.start === 0 ? "approval" : undefined;
}

/** Authorities, or places that stand for one, in the cell itself, else in its column's header, else in the row. */
function regulatorsOf(cell: Span, column: number, row: readonly Span[], input: TableInput): readonly Party[] {
  const { block, mentions, knowledge } = input;
  const header = block.rows?.[0]?.[column];
  for (const scope of [[cell], header === undefined ? [] : [header], row]) {
    const named = mentions.filter((mention) => mention.type === "regulator" && scope.some((s) => covers(s, mention)));
    if (named.length > 0) return named.map((mention) => partyOf(mention, knowledge));
    const places = scope.flatMap(({ start, end }) => findPlaces(block.prose.slice(start, end), start));
    if (places.length > 0) return places.map((place) => placeParty(place, knowledge));
  }
  return [];
}

interface RowEvent {
  readonly drug: Mention;
  readonly scheme: Mention | undefined;
  readonly event: StatementEvent;
  readonly regulators: readonly Party[];
  readonly cell: Span;
  readonly row: readonly Span[];
  readonly titles: readonly string[];
  readonly input: TableInput;
}

function statements(row: RowEvent): readonly Statement[] {
  const regulators = row.regulators.length > 0 ? row.regulators : [undefined];
  return regulators.map((regulator) => statement(row, regulator));
}

function statement(
  { drug, scheme, event, cell, row, titles, input }: RowEvent,
  regulator: Party | undefined,
): Statement {
  const { block, knowledge } = input;
  const { start, end } = { start: Math.min(...row.map((c) => c.start)), end: Math.max(...row.map((c) => c.end)) };
  const indication = row.find((_, column) => INDICATION.test(titles[column] ?? ""));
  return {
    start,
    end,
    event,
    drug: partyOf(drug, knowledge),
    regulator,
    name: scheme && { start: scheme.start, end: scheme.end, text: scheme.text },
    designation: scheme && schemeFor(scheme.entity, scheme.text, regulator?.entity, knowledge),
    date: dateIn(cell, input) ?? dateOfRow(row, titles, input),
    indication: indication && { ...indication, text: block.source.slice(indication.start, indication.end).trim() },
    trigger: { start: (scheme ?? cell).start, end: (scheme ?? cell).end },
    negated: false,
    planned: false,
    verdict: "unknown",
    facts: [],
    difference: undefined,
  };
}

function partyOf({ start, end, text, entity }: Mention, knowledge: Knowledge): Party {
  return { start, end, text, entity, names: partyNames(entity, text, knowledge) };
}

/** The row's date, where no column beside it has dates of approvals of its own. */
function dateOfRow(row: readonly Span[], titles: readonly string[], input: TableInput): Statement["date"] {
  const cell = row.find((_, column) => DATE.test(titles[column] ?? ""));
  return cell && dateIn(cell, input);
}

function dateIn({ start, end }: Span, { block, asOf }: TableInput): Statement["date"] {
  for (const date of findDates(block.prose.slice(start, end))) {
    const value = resolveDate(date, asOf);
    if (value !== undefined) return { start: start + date.start, end: start + date.end, value };
  }
  return undefined;
}
