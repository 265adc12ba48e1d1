import type { ProseBuilder } from "../prose";
import type { Span } from "../span";

/** Lines of a table that hold no cells: `|---|---|`, `|===`. */
const RULE = /^(?:[|!,:]={3}|[ \t]*\|[ \t]*:?-[|: \t-]*$)/u;

/** Cells parted by `|`, one row a line; hides the bars on the way. Offsets of the prose. */
export function barRows(prose: ProseBuilder): readonly (readonly Span[])[] {
  const rows: Span[][] = [];
  for (const line of prose.source.matchAll(/^.*$/gmu)) {
    if (RULE.test(line[0])) prose.hide(line.index, line.index + line[0].length);
    else if (line[0].includes("|")) rows.push(readRow(prose, line[0].trimEnd(), line.index));
  }
  return rows;
}

function readRow(prose: ProseBuilder, line: string, at: number): Span[] {
  const row: Span[] = [];
  for (const bar of line.matchAll(/\|/gu)) {
    prose.hide(at + bar.index, at + bar.index + 1);
    const next = line.indexOf("|", bar.index + 1);
    // A bar at the line's end closes the last cell and opens none.
    if (bar.index === line.length - 1) break;
    const cell = line.slice(bar.index + 1, next < 0 ? line.length : next);
    const text = cell.trim();
    const start = at + bar.index + 1 + cell.indexOf(text);
    row.push({ start, end: start + text.length });
  }
  return row;
}
