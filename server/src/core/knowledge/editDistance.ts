/** Longer words are compared by their first so many characters. */
const LONGEST = 80;

let before = new Uint8Array(LONGEST + 1);
let previous = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/**
 * Edits between two words, a swap of neighbours counting one (optimal string alignment); `limit + 1` when there are more
 * than `limit`.
 */
export function damerau(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = Math.min(b.length, LONGEST) + 1;
  for (let column = 0; column < width; column++) previous[column] = column;
  for (let row = 1; row <= Math.min(a.length, LONGEST); row++) {
    const least = fillRow(a, b, row, width);
    [before, previous, current] = [previous, current, before];
    if (least > limit) return limit + 1;
  }
  return Math.min(previous[width - 1] ?? 0, limit + 1);
}

/** Fills `current`; the least of it and of what a swap may still reach from the row before. */
function fillRow(a: string, b: string, row: number, width: number): number {
  const unit = a.charCodeAt(row - 1);
  const last = a.charCodeAt(row - 2);
  let left = row;
  let least = row;
  current[0] = row;
  for (let column = 1; column < width; column++) {
    const other = b.charCodeAt(column - 1);
    const above = previous[column] ?? 0;
    const replaced = (previous[column - 1] ?? 0) + (unit === other ? 0 : 1);
    let edits = Math.min(above + 1, left + 1, replaced);
    if (row > 1 && column > 1 && unit === b.charCodeAt(column - 2) && last === other) {
      edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
    }
    current[column] = edits;
    left = edits;
    least = Math.min(least, edits, above);
  }
  return least;
}
