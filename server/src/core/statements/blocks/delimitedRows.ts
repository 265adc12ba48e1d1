import type { Span } from "../../text/span";

/** Lines whose cells a sign parts, as a register's file or a page that lost its table has them; the first row is the header. */
export interface DelimitedTable extends Span {
  readonly rows: readonly (readonly Span[])[];
  /** The line above. */
  readonly caption: Span | undefined;
}

/** Signs that part cells, the surest first, and how many cells a line of them has at least. */
const SIGNS: readonly (readonly [sign: string, cells: number])[] = [
  ["\t", 2],
  ["|", 2],
  [";", 3],
  [",", 3],
];

/** The longest header of a column, in UTF-16 units: what is longer is prose. */
const LONGEST_TITLE = 60;

/** The tables of a text without markup, ascending, whose headers `isHeader` knows by their titles. Offsets in `prose`. */
export function delimitedTables(
  prose: string,
  isHeader: (titles: readonly string[]) => boolean,
): readonly DelimitedTable[] {
  const signs = SIGNS.filter(([sign]) => prose.includes(sign));
  if (signs.length === 0) return [];
  const lines = linesOf(prose);
  const tables: DelimitedTable[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const found = tableAt(prose, lines, i, signs, isHeader);
    if (found === undefined) continue;
    tables.push(found);
    while ((lines[i + 1]?.start ?? Infinity) < found.end) i++;
  }
  return tables;
}

function tableAt(
  prose: string,
  lines: readonly Span[],
  first: number,
  signs: typeof SIGNS,
  isHeader: (titles: readonly string[]) => boolean,
): DelimitedTable | undefined {
  for (const [sign, least] of signs) {
    if (!isParted(prose, lines[first], sign, least) || !isParted(prose, lines[first + 1], sign, 2)) continue;
    const header = cellsOf(prose, lines[first], sign);
    const titles = header.map(({ start, end }) => prose.slice(start, end));
    if (header.length < least || titles.some((title) => title.length > LONGEST_TITLE) || !isHeader(titles)) continue;
    const rows = rowsOf(prose, lines.slice(first + 1), sign, header.length);
    const last = rows.at(-1)?.at(-1);
    if (last !== undefined)
      return { rows: [header, ...rows], caption: lines[first - 1], start: header[0]?.start ?? 0, end: last.end };
  }
  return undefined;
}

/** Rows of so many cells, up to the first line that is none. A row whose lines end in a stroke goes on in the next line. */
function rowsOf(prose: string, lines: readonly Span[], sign: string, cells: number): readonly (readonly Span[])[] {
  const rows: Span[][] = [];
  let open: Span[] = [];
  for (const line of lines) {
    open = [...open, ...cellsOf(prose, line, sign)];
    const goesOn = sign === "|" && prose.slice(line.start, line.end).trimEnd().endsWith(sign);
    if (open.length < cells && goesOn) continue;
    if (open.length !== cells) break;
    rows.push(open);
    open = [];
  }
  return rows;
}

/** A cheap test that a line has so many cells, at least. */
function isParted(prose: string, line: Span | undefined, sign: string, cells: number): boolean {
  let at = line?.start ?? 0;
  for (let i = 1; i < cells; i++) {
    at = prose.indexOf(sign, at) + 1;
    if (at === 0 || line === undefined || at > line.end) return false;
  }
  return true;
}

function linesOf(prose: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = prose.indexOf("\n"); end >= 0; end = prose.indexOf("\n", start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  return start < prose.length ? [...lines, { start, end: prose.length }] : lines;
}

/** The cells without the space about them; a sign in quotation marks parts nothing, nor do strokes that frame a line. */
function cellsOf(prose: string, line: Span | undefined, sign: string): readonly Span[] {
  if (line === undefined) return [];
  const cells: Span[] = [];
  let from = line.start;
  let isQuoted = false;
  for (let at = line.start; at <= line.end; at++) {
    const letter = at === line.end ? sign : prose.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    if (letter !== sign || (isQuoted && at < line.end)) continue;
    cells.push(trimmed(prose, from, at));
    from = at + 1;
  }
  if (sign !== "|") return cells;
  const isEmpty = (cell: Span | undefined): boolean => cell?.start === cell?.end;
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}

function trimmed(prose: string, start: number, end: number): Span {
  const text = prose.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
