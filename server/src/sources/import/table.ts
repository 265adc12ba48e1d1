import { malformed } from "./file";
import type { Report } from "./file";
import type { Row } from "./delimited";

/** A record whose cells go by their column's name. */
export interface TableRow {
  readonly line: number;
  /** The trimmed text of a column; empty where the cell or the column is. */
  get(column: string): string;
}

export interface TableShape {
  /** The columns without which the file is another one; the first row that has them all is the header. */
  readonly required: readonly string[];
  /** Reports records with more cells than columns. Spreadsheets pad theirs, so they do not. */
  readonly strict: boolean;
}

/** Not the file that the importer was given it as. */
export class WrongFile extends Error {}

/** How far down a header may stand, below titles and notes. */
const PREAMBLE = 50;

/**
 * Reads rows by the names in the header. A header that comes again begins a new section with its own columns.
 * @throws WrongFile when no header is found.
 */
export async function* readTable(
  file: string,
  rows: AsyncIterable<Row>,
  shape: TableShape,
  report: Report,
): AsyncGenerator<TableRow> {
  let columns: Map<string, number> | undefined;
  let seen = 0;
  for await (const row of rows) {
    if (isHeader(row, shape)) {
      columns = new Map(row.cells.map((cell, index) => [columnName(cell), index]));
      continue;
    }
    if (columns === undefined) {
      if (++seen > PREAMBLE) break;
      continue;
    }
    if (shape.strict && row.cells.length !== columns.size) {
      report(malformed(file, row.line, `${row.cells.length} fields instead of ${columns.size}`));
      continue;
    }
    yield record(row, columns);
  }
  if (columns === undefined) throw new WrongFile(`${file}: no header with ${shape.required.join(", ")}`);
}

function isHeader(row: Row, shape: TableShape): boolean {
  const names = new Set(row.cells.map(columnName));
  return shape.required.every((name) => names.has(columnName(name)));
}

/** Registers vary the spacing, case and line breaks of their headers from one edition to the next. */
function columnName(cell: string): string {
  return cell.trim().replace(/\s+/g, " ").toLowerCase();
}

function record({ line, cells }: Row, columns: ReadonlyMap<string, number>): TableRow {
  return {
    line,
    get(column) {
      const index = columns.get(columnName(column));
      return index === undefined ? "" : (cells[index] ?? "").trim();
    },
  };
}
