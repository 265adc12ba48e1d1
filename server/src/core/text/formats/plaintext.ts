import type { BlockKind } from "../block";
import type { LineReader } from "../lines";
import { hideAddresses, ProseBuilder } from "../prose";
import { lineSplitter, LOOK_BEHIND } from "../splitter";
import type { LineSyntax, SplitState } from "../splitter";
import type { FormatSyntax } from "./syntax";
import { barRows } from "./barTables";
import { writeEntities } from "./characterReferences";
import { isReferencesHeading, looksLikeReference } from "./references";

/** No hard-wrapped line is as long: a longer one is a paragraph of its own. */
const WRAP_LIMIT = LOOK_BEHIND;
const HEADING_LIMIT = 120;

const lines: LineSyntax = {
  begin(reader, at, state) {
    const line = reader.head(at).trim();
    const kind = kindOf(reader, at, line, state);
    const references = kind === "heading" ? isReferencesHeading(line) : kind === "reference-entry";
    return { kind, extent: kind === "heading" ? "line" : "flow", state: { ...state, references } };
  },
  interrupts(reader, at, kind) {
    if (kind === "table" || (ROW.test(reader.head(at)) && followsRow(reader.text, at))) return "none";
    if (isLong(reader, at) || endsLong(reader, at)) return "before";
    const line = reader.head(at);
    return LIST_ITEM.test(line) || isReferencesHeading(line.trim()) ? "before" : "none";
  },
  closes: () => "yes",
  insideKind: () => "paragraph",
};

const LIST_ITEM = /^\s{0,12}(?:[-*•‣·–]|\(?\d{1,3}[.)]|\[\d{1,3}\])\s/u;

/** A table as Markdown writes it, pasted into plain text; of a long row only the head is seen. */
const TABLE_ROW = /^\|[^|]*\|/u;

/** A row of a table that lost its markup: long ones, too, go on where the line before is one. */
const ROW = /[|\t][^|\t\n]*[|\t]/u;

function followsRow(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - WRAP_LIMIT), at - 1);
  return ROW.test(before.slice(before.lastIndexOf("\n") + 1));
}

function kindOf(reader: LineReader, at: number, line: string, state: SplitState): BlockKind {
  if (state.references && looksLikeReference(line)) return "reference-entry";
  if (isReferencesHeading(line)) return "heading";
  if (LIST_ITEM.test(line)) return "list-item";
  if (TABLE_ROW.test(line)) return "table";
  return looksLikeHeading(reader, at, line) ? "heading" : "paragraph";
}

/** A short line without a sentence's end that stands alone, or directly over an unwrapped paragraph. */
function looksLikeHeading(reader: LineReader, at: number, line: string): boolean {
  if (line.length > HEADING_LIMIT || line.length < 3 || /[.,;:?!)\]"”…-]$/u.test(line)) return false;
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(line)) return false;
  const next = reader.next(at);
  return next >= reader.text.length || reader.isBlank(next, WRAP_LIMIT) || isLong(reader, next);
}

function isLong(reader: LineReader, at: number): boolean {
  return reader.next(at) - at > WRAP_LIMIT;
}

function endsLong(reader: LineReader, at: number): boolean {
  if (at < WRAP_LIMIT) return false;
  const { text } = reader;
  for (let before = at - 2; before > at - WRAP_LIMIT; before--) if (text.charCodeAt(before) === 10) return false;
  return true;
}

/** Text without markup: its prose is the text, but for addresses and what scraping left of HTML. */
export const plaintext: FormatSyntax = {
  next: lineSplitter(lines),
  parse(source, kind) {
    const prose = new ProseBuilder(source);
    const rows = kind === "table" ? barRows(prose) : undefined;
    writeEntities(prose);
    hideAddresses(prose);
    return rows === undefined ? { prose: prose.finish() } : { prose: prose.finish(), rows };
  },
};
