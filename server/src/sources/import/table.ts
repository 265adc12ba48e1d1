import { malformed, WrongFile } from "./file";
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
  let columns: Columns | undefined;
  let seen = 0;
  for await (const row of rows) {
    if (isHeader(row, shape, columns)) {
      columns = new Columns(row.cells);
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
    yield tableRow(row, columns);
  }
  if (columns === undefined) throw new WrongFile(`${file}: no header with ${shape.required.join(", ")}`);
}

/** Where each column stands, asked for by its name as the importer spells it. */
class Columns {
  readonly #byName: ReadonlyMap<string, number>;
  readonly #asked = new Map<string, number>();
  readonly size: number;

  constructor(cells: readonly string[]) {
    this.size = cells.length;
    this.#byName = new Map(cells.map((cell, index) => [columnName(cell), index]));
  }

  /** -1 for a column that the table lacks. */
  indexOf(column: string): number {
    const asked = this.#asked.get(column);
    if (asked !== undefined) return asked;
    const index = this.#byName.get(columnName(column)) ?? -1;
    this.#asked.set(column, index);
    return index;
  }
}

function isHeader({ cells }: Row, { required }: TableShape, columns: Columns | undefined): boolean {
  const [first = ""] = required;
  // Below a header only one like it can follow, so a look for one column tells; another section may have it elsewhere.
  if (columns !== undefined && !cells.some((cell) => isColumn(cell, first))) return false;
  const names = new Set(cells.map(columnName));
  return required.every((name) => names.has(columnName(name)));
}

function isColumn(cell: string, name: string): boolean {
  return cell.length >= name.length && cell.length < 2 * name.length && columnName(cell) === columnName(name);
}

/** Registers vary the spacing, case and line breaks of their headers from one edition to the next. */
function columnName(cell: string): string {
  return cell.trim().replace(/\s+/g, " ").toLowerCase();
}

function tableRow({ line, cells }: Row, columns: Columns): TableRow {
  return { line, get: (column) => (cells[columns.indexOf(column)] ?? "").trim() };
}
