import type { EntityId } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import { findDates, resolveDate } from "../text/dates";
import { covers } from "../text/span";
import type { Span } from "../text/span";
import { partyNames, placeParty, schemeFor } from "./build";
import { isApprovalScheme } from "./lexicon";
import { findPlaces } from "./places";
import { EMPTY_DISCOURSE } from "./discourse";
import type { Discourse } from "./discourse";
import { sentenceStatements } from "./sentenceStatements";
import type { StatingBlock } from "./sentenceStatements";
import type { Party, Statement, StatementEvent } from "./statement";

interface TableInput extends StatingBlock {
  readonly mentions: readonly Mention[];
  /** What the block before hands on: a table that names no drug is about the one spoken of. */
  readonly incoming: Discourse;
}

/** Headers of columns that say where a product stands; a table without one states nothing. */
const STANDING =
  /\b(?:status|designat(?:ions?|ed)|milestones?|regulatory|approvals?|approved|authori[sz](?:ation|ed)|licen[cs]ed|withdraw(?:al|n)|submi(?:ssion|tted)|filed|accept(?:ance|ed)|clear(?:ance|ed)|granted|events?|decision|outcome|stage|phase|progress|updates?|news|next steps?|comments?|notes?|description)\b/i;
const DATE = /\b(?:date|year|when|approved|granted)\b/i;
const INDICATION = /\b(?:indications?|disease|condition|use)\b/i;
/** Headers under which a bare date is that of an event: "FDA approval", "Year approved in the EU", "Withdrawal date". */
const DATED: readonly (readonly [RegExp, StatementEvent])[] = [
  [/withdr/i, "withdrawal"],
  [/\bIND\b.*(?:clear|open|effective)|clearance/i, "clearance"],
  [/accept/i, "acceptance"],
  [/submi|filed|filing/i, "submission"],
  [/approv|authori[sz]|licen[cs]/i, "approval"],
];
/** Cells that say yes to what their header names. */
const YES = /^(?:yes|y|✓|✔|x|granted|received)$/i;
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
  const drug = inRow.find(({ type }) => type === "drug") ?? unlistedDrug(row, titles, input);
  if (drug === undefined) return [];
  return standing.flatMap((column) => {
    const cell = row[column];
    return cell === undefined ? [] : cellStatements({ cell, column, row, titles, drug, inRow, input });
  });
}

/** Headers of columns that name the product of each row. */
const PRODUCT =
  /^(?:(?:drug|product|generic|brand|trade|compound|candidate)s? (?:names?|candidates?)|drugs?|products?|medicines?|therap(?:y|ies)|compounds?|(?:product )?candidates?|assets?|program(?:me)?s?|molecules?|agents?|active (?:substances?|ingredients?))\b/i;
/** A name: one or two words, or a code. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}-]{2,}(?:[ /][\p{L}\p{N}-]+)?(?=$|\s?[(,®™])/u;

/** What the row is about where no drug is recognized in it: a candidate that nobody has listed, or the drug spoken of. */
function unlistedDrug(row: readonly Span[], titles: readonly string[], input: TableInput): Mention | undefined {
  const { block, mentions, incoming } = input;
  const cell = row[titles.findIndex((title) => PRODUCT.test(title.trim()))];
  if (cell !== undefined) {
    const name = NAME.exec(block.prose.slice(cell.start, cell.end))?.[0];
    return name === undefined ? undefined : namedDrug(cell.start, name, undefined);
  }
  const first = row[0];
  if (first === undefined || incoming.drug === undefined || mentions.some(({ type }) => type === "drug")) return undefined;
  return { ...namedDrug(first.start, incoming.drug.text, incoming.drug.entity), end: first.start };
}

function namedDrug(start: number, text: string, entity: EntityId | undefined): Mention {
  const unlisted = { nameKind: undefined, candidates: [], evidence: [], score: 0 };
  return { type: "drug", start, end: start + text.length, text, name: text, entity, ...unlisted };
}

interface Cell {
  readonly cell: Span;
  readonly column: number;
  readonly row: readonly Span[];
  readonly titles: readonly string[];
  readonly drug: Mention;
  /** The row's mentions. */
  readonly inRow: readonly Mention[];
  readonly input: TableInput;
}

/** The parts of a cell, each a statement of its own: "Fast Track (FDA, 2021); PRIME (EMA, 2022)". */
function cellStatements(of: Cell): readonly Statement[] {
  const { block } = of.input;
  const parts: Span[] = [];
  let start = of.cell.start;
  for (const { index, 0: sign } of block.prose.slice(of.cell.start, of.cell.end).matchAll(/;|\n|\uFFFC/g)) {
    parts.push({ start, end: of.cell.start + index });
    start = of.cell.start + index + sign.length;
  }
  return [...parts, { start, end: of.cell.end }].flatMap((part) => partStatements({ ...of, cell: part }));
}

/** A part is a sentence about the row's drug; else schemes that it names, or the event that it or its header names. */
function partStatements(of: Cell): readonly Statement[] {
  const { cell, column, row, titles, drug, inRow, input } = of;
  const said = covers(cell, drug) && drug.end > drug.start ? [] : readCell(of);
  if (said.length > 0) return said;
  const base = { drug, row, titles, input, cell, regulators: regulatorsOf(cell, column, row, input) };
  const text = input.block.prose.slice(cell.start, cell.end).trim();
  const schemes = schemesOf(cell, column, text, inRow, input);
  if (schemes.length > 0) return schemes.flatMap((scheme) => statements({ ...base, scheme, event: schemeEvent(scheme) }));
  const event = eventOf(text, titles[column] ?? "");
  return event === undefined ? [] : statements({ ...base, scheme: undefined, event });
}

/** The cell's schemes; its header's, where the cell says no more than yes or when. */
function schemesOf(
  cell: Span,
  column: number,
  text: string,
  inRow: readonly Mention[],
  { block, mentions }: TableInput,
): readonly Mention[] {
  const own = inRow.filter((mention) => mention.type === "designation" && covers(cell, mention));
  const header = block.rows?.[0]?.[column];
  const title = header === undefined ? "" : block.prose.slice(header.start, header.end);
  const says = YES.test(text) || (isDate(text) && !/withdr/i.test(title));
  if (own.length > 0 || header === undefined || !says) return own;
  return mentions.filter((mention) => mention.type === "designation" && covers(header, mention)).slice(0, 1);
}

/** "NDA accepted by the NMPA, March 2025": a sentence about the row's drug, by the authority of the column. */
function readCell({ cell, column, row, titles, drug, inRow, input }: Cell): readonly Statement[] {
  const inside = inRow.filter((mention) => covers(cell, mention));
  const dates = findDates(input.block.prose).filter((date) => covers(cell, date));
  const said = sentenceStatements(cell, inside, dates, EMPTY_DISCOURSE, input, drug);
  const [only] = regulatorsOf(cell, column, row, input);
  return said.map((statement) => ({
    ...statement,
    regulator: statement.regulator ?? only,
    date: statement.date ?? dateOfRow(row, titles, input),
  }));
}

function schemeEvent({ entity, text }: Mention): StatementEvent {
  return isApprovalScheme(entity ?? text) ? "approval" : "designation";
}

function eventOf(cell: string, title: string): StatementEvent | undefined {
  const stated = EVENTS.find(([pattern]) => pattern.test(cell))?.[1];
  if (stated !== undefined) return stated;
  return isDate(cell) || YES.test(cell) ? DATED.find(([pattern]) => pattern.test(title))?.[1] : undefined;
}

function isDate(cell: string): boolean {
  return findDates(cell)[0]?.start === 0;
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
