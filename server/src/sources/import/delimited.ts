import Papa from "papaparse";
import { decodeText } from "./decode";
import { malformed } from "./file";
import type { BulkFile, Report } from "./file";

/** How a text table is written. */
export interface Dialect {
  readonly delimiter: string;
  /** Whether `"` encloses fields, which may then hold delimiters and line ends. */
  readonly quoted: boolean;
}

export const CSV: Dialect = { delimiter: ",", quoted: true };
export const TSV: Dialect = { delimiter: "\t", quoted: false };

/** One record; `line` is where it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record longer than this is a quotation mark that was never closed, or no table. */
const LONGEST_RECORD = 1 << 20;

/** The records of a text table, in bounded memory. Empty lines are left out, broken quotations reported. */
export async function* readRows(file: BulkFile, dialect: Dialect, report: Report): AsyncGenerator<Row> {
  const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: "\n", fastMode: !dialect.quoted });
  let rest = "";
  let line = 1;
  let isSkipping = false;
  for await (const chunk of decodeText(file)) {
    if (isSkipping && !chunk.includes("\n")) continue;
    rest += isSkipping ? chunk.slice(chunk.indexOf("\n") + 1) : chunk;
    isSkipping = false;
    const consumed = yield* parse(true);
    rest = rest.slice(consumed);
    if (rest.length > LONGEST_RECORD) {
      const end = rest.indexOf("\n");
      const reason = end < 0 ? "a line of more than a million characters" : "a quotation mark is never closed";
      report(malformed(file.name, line, reason));
      rest = end < 0 ? "" : rest.slice(end + 1);
      isSkipping = end < 0;
      line++;
    }
  }
  yield* parse(false);

  function* parse(keepLast: boolean): Generator<Row, number> {
    const result = parser.parse(rest, 0, keepLast) as Papa.ParseResult<string[]>;
    const broken = new Map(result.errors.map((error) => [error.row ?? 0, error.message]));
    for (const [index, cells] of result.data.entries()) {
      const message = broken.get(index);
      if (message !== undefined) report(malformed(file.name, line, message));
      else if (cells.length > 1 || cells[0] !== "") yield { line, cells };
      line += 1 + (dialect.quoted ? lineEndsIn(cells) : 0);
    }
    return result.meta.cursor;
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
