import type { EntityId } from "../../knowledge/entity";
import type { Mention } from "../../recognition/mention";
import { findDates } from "../../text/dates";
import { covers } from "../../text/span";
import type { Span } from "../../text/span";
import type { Discourse } from "../discourse";
import { isApprovalScheme } from "../sentence/lexicon";
import type { StatingBlock } from "./sentenceStatements";
import type { StatementEvent } from "../statement";

/** A table with what its rows are read by. */
export interface TableInput extends StatingBlock {
  readonly mentions: readonly Mention[];
  /** What stands before hands on. */
  readonly incoming: Discourse;
  /** The line above the table. */
  readonly caption?: Span | undefined;
}

/** Headers under which a bare date is that of an event: "FDA approval", "Year approved in the EU", "Withdrawal date". */
const DATED: readonly (readonly [RegExp, StatementEvent])[] = [
  [/withdr/i, "withdrawal"],
  [/clearance|\bIND\b/i, "clearance"],
  [/accept/i, "acceptance"],
  [/submi|filed|filing/i, "submission"],
  [/approv|authori[sz]|licen[cs]/i, "approval"],
];
/** Cells that say yes to what their header names. */
const YES = /^(?:yes|[yx✓✔]|granted|received)$/i;
/** Cells that state an event by themselves; what is not yet so, or not so, is left out. */
const EVENTS: readonly (readonly [RegExp, StatementEvent])[] = [
  [
    /^(?:[\p{L}.]{2,6}[ -])?(?:approved|authori[sz]ed|marketing authori[sz]ation granted|approval granted)\b|^(?:full |marketing )?(?:approval|authori[sz]ation)$/iu,
    "approval",
  ],
  [/^(?:under (?:regulatory )?review|in review)\b/i, "review"],
  [/^(?:submitted|filed)\b|^(?:submission|filing)$/i, "submission"],
  [/^accepted\b|^acceptance$/i, "acceptance"],
  [/^withdrawn\b|^withdrawal$/i, "withdrawal"],
];

/** Headers of columns that name the product of each row. */
export const PRODUCT =
  /^(?:(?:drug|product|generic|brand|trade|compound|candidate)s? (?:names?|candidates?)|drugs?|products?|medicines?|therap(?:y|ies)|compounds?|(?:product )?candidates?|assets?|program(?:me)?s?|molecules?|agents?|brands?|(?:trade )?names?|generics?|inn|(?:international )?non-?proprietary names?|substances?|active (?:substances?|ingredients?))\b/i;
/** A name: one or two words, or a code. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}-]{2,}(?:[ /][\p{L}\p{N}-]+)?(?=$|\s?[(,®™])/u;

/** What the row is about: what its column of products names, known or not, else a drug that it names, else the one spoken of. */
export function drugOfRow(
  row: readonly Span[],
  titles: readonly string[],
  inRow: readonly Mention[],
  { block, incoming, mentions }: TableInput,
): Mention | undefined {
  const named = inRow.find(({ type }) => type === "drug");
  const cell = row[titles.findIndex((title) => PRODUCT.test(title.trim()))];
  if (cell !== undefined) {
    const own = inRow.find((mention) => mention.type === "drug" && covers(cell, mention));
    const name = NAME.exec(block.prose.slice(cell.start, cell.end))?.[0];
    const isUnlisted = name !== undefined && (named === undefined || /^\p{Lu}/u.test(name));
    return own ?? (isUnlisted ? namedDrug(cell.start, name, undefined) : named);
  }
  const first = row[0];
  if (named !== undefined || first === undefined || incoming.drug === undefined) return named;
  // A table that names no drug is about the one spoken of.
  const inTable = ({ start, end }: Span): boolean =>
    (block.rows ?? []).some((cells) => cells.some((each) => covers(each, { start, end })));
  if (mentions.some((mention) => mention.type === "drug" && inTable(mention))) return undefined;
  return { ...namedDrug(first.start, incoming.drug.text, incoming.drug.entity), end: first.start };
}

function namedDrug(start: number, text: string, entity: EntityId | undefined): Mention {
  const unlisted = { nameKind: undefined, candidates: [], evidence: [], score: 0 };
  return { type: "drug", start, end: start + text.length, text, name: text, entity, ...unlisted };
}

/** The cell's schemes; its header's, where the cell says no more than yes or when. */
export function schemesOf(
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
  const named = mentions.find((mention) => mention.type === "designation" && covers(header, mention));
  return named === undefined ? own : [named];
}

/** What it is that a scheme was granted. */
export function schemeEvent(scheme: Mention): StatementEvent {
  return isApprovalScheme(scheme) ? "approval" : "designation";
}

/** The event that a cell, or a bare date or yes under its header, states. */
export function eventOf(cell: string, title: string): StatementEvent | undefined {
  const stated = EVENTS.find(([pattern]) => pattern.test(cell))?.[1];
  if (stated !== undefined) return stated;
  return isDate(cell) || YES.test(cell) ? DATED.find(([pattern]) => pattern.test(title))?.[1] : undefined;
}

function isDate(cell: string): boolean {
  return findDates(cell)[0]?.start === 0;
}
