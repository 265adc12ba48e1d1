import type { Knowledge } from "../../knowledge/knowledge";
import type { Mention } from "../../recognition/mention";
import { findDates, resolveDate } from "../../text/dates";
import { covers } from "../../text/span";
import type { Span } from "../../text/span";
import { schemeFor } from "../building/schemeOfAuthority";
import { authority, partyNames, placeParty } from "../building/statementParties";
import { findPlaces } from "../sentence/places";
import { EMPTY_DISCOURSE } from "../discourse";
import { sentenceStatements } from "./sentenceStatements";
import type { Authority, Party, Statement, StatementEvent } from "../statement";
import { drugOfRow, eventOf, PRODUCT, schemeEvent, schemesOf } from "./tableCells";
import type { TableInput } from "./tableCells";

/** Headers of columns that say where a product stands; a table without one states nothing. */
const STANDING =
  /\b(?:status|designat(?:ions?|ed)|milestones?|regulatory|approvals?|approved|authori[sz](?:ation|ed)|licen[cs]ed|withdraw(?:al|n)|submi(?:ssion|tted)|filed|accept(?:ance|ed)|clear(?:ance|ed)|granted|events?|decision|outcome|stage|phase|progress|updates?|news|comments?|notes?|description)\b/i;
/** Of what is still to come. */
const AHEAD = /expected|anticipated|target|planned|pdufa|estimated|projected|potential|next|upcoming/i;
const DATE = /\b(?:date|year|when|approved|granted)\b/i;
const INDICATION = /\b(?:indications?|disease|condition|use)\b/i;
/** Headers of columns that say where the product spoken of stands so. */
const PLACE = /^(?:country|region|market|jurisdiction|territory|agency|authority|regulator)\b/i;

/** Whether the titles are those of a table that says where products stand. */
export function isStandingHeader(titles: readonly string[]): boolean {
  const says = titles.some((title) => STANDING.test(title) || DATE.test(title));
  return says && titles.some((title) => PRODUCT.test(title.trim()) || PLACE.test(title.trim()));
}

/** What the rows of a table state: a drug, what it was granted or where it stands, by whom, when. */
export function tableStatements(input: TableInput): readonly Statement[] {
  const [header, ...rows] = input.block.rows ?? [];
  if (header === undefined || input.block.continued === true) return [];
  const titles = header.map(({ start, end }) => input.block.prose.slice(start, end));
  const standing = titles.flatMap((title, column) => (STANDING.test(title) && !AHEAD.test(title) ? [column] : []));
  if (standing.length > 0) return rows.flatMap((row) => rowStatements(row, titles, standing, input));
  return input.incoming.lead?.event === "approval" ? rows.flatMap((row) => captionStatements(row, titles, input)) : [];
}

/** What the caption says of a row's drug: "Antibodies approved by the FDA". */
function captionStatements(row: readonly Span[], titles: readonly string[], input: TableInput): readonly Statement[] {
  const { mentions, incoming, knowledge } = input;
  const inRow = mentions.filter((mention) => row.some((cell) => covers(cell, mention)));
  const drug = drugOfRow(row, titles, inRow, input);
  const by = incoming.lead?.regulator;
  if (drug === undefined || by === undefined) return [];
  const cell = { start: drug.start, end: drug.end };
  const party = { start: cell.start, end: cell.start, ...by, names: partyNames(by.entity, by.text, knowledge) };
  const regulators = [authority(party, knowledge)];
  return statements({ drug, row, titles, input, cell, regulators, scheme: undefined, event: "approval" });
}

function rowStatements(
  row: readonly Span[],
  titles: readonly string[],
  standing: readonly number[],
  input: TableInput,
): readonly Statement[] {
  const { mentions } = input;
  const inRow = mentions.filter((mention) => row.some((cell) => covers(cell, mention)));
  const drug = drugOfRow(row, titles, inRow, input);
  if (drug === undefined) return [];
  return standing.flatMap((column) => {
    const cell = row[column];
    return cell === undefined ? [] : cellStatements({ cell, column, row, titles, drug, inRow, input });
  });
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
  for (const { index, 0: sign } of block.prose.slice(of.cell.start, of.cell.end).matchAll(/[;\n\uFFFC]/g)) {
    parts.push({ start, end: of.cell.start + index });
    start = of.cell.start + index + sign.length;
  }
  return [...parts, { start, end: of.cell.end }].flatMap((part) => partStatements({ ...of, cell: part }));
}

/** A part is a sentence about the row's drug; else schemes that it names, or the event that it or its header names. */
function partStatements(of: Cell): readonly Statement[] {
  const { cell, column, row, titles, drug, inRow, input } = of;
  const said = readCell(of);
  if (said.length > 0) return said;
  const base = { drug, row, titles, input, cell, regulators: regulatorsOf(cell, column, row, input) };
  const text = input.block.prose.slice(cell.start, cell.end).trim();
  const schemes = schemesOf(cell, column, text, inRow, input);
  if (schemes.length > 0)
    return schemes.flatMap((scheme) => statements({ ...base, scheme, event: schemeEvent(scheme) }));
  const event = eventOf(text, titles[column] ?? "");
  return event === undefined ? [] : statements({ ...base, scheme: undefined, event });
}

/** "NDA accepted by the NMPA, March 2025": a sentence about the row's drug, by the authority of the column. */
function readCell({ cell, column, row, titles, drug, inRow, input }: Cell): readonly Statement[] {
  const inside = inRow.filter((mention) => covers(cell, mention));
  const dates = findDates(input.block.prose).filter((date) => covers(cell, date));
  const ownDrug = inside.some(({ type }) => type === "drug");
  const said = sentenceStatements(cell, inside, dates, EMPTY_DISCOURSE, input, ownDrug ? undefined : drug);
  const [only] = regulatorsOf(cell, column, row, input);
  return said.map((statement) => ({
    ...statement,
    regulator: statement.regulator ?? only,
    date: statement.date ?? dateOfRow(row, titles, input),
  }));
}

/** Authorities, or places that stand for one, in the cell itself, else in its column's header, else in the row. */
function regulatorsOf(cell: Span, column: number, row: readonly Span[], input: TableInput): readonly Authority[] {
  const { block, mentions, knowledge, caption, incoming } = input;
  const header = block.rows?.[0]?.[column];
  for (const scope of [[cell], header === undefined ? [] : [header], row, caption === undefined ? [] : [caption]]) {
    const named = mentions.filter((mention) => mention.type === "regulator" && scope.some((s) => covers(s, mention)));
    if (named.length > 0) return named.map((mention) => authority(partyOf(mention, knowledge), knowledge));
    const places = scope.flatMap(({ start, end }) => findPlaces(block.prose.slice(start, end), start));
    if (places.length > 0) return places.map((place) => placeParty(place, knowledge));
  }
  // The only authority that the text speaks of.
  const only = incoming.authority === "several" ? undefined : incoming.authority;
  if (only === undefined) return [];
  const { text, entity } = only;
  const party = { start: cell.start, end: cell.start, text, entity, names: partyNames(entity, text, knowledge) };
  return [{ ...authority(party, knowledge), isImplied: true }];
}

interface RowEvent {
  readonly drug: Mention;
  readonly scheme: Mention | undefined;
  readonly event: StatementEvent;
  readonly regulators: readonly Authority[];
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
  regulator: Authority | undefined,
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
