import { HIDDEN } from "../text/block";
import type { Reading } from "./words/reading";
import { endOf, startOf } from "./words/reading";

/** A cell of a table, or a member of the list in one: "| Fast Track, Orphan |". */
export function fillsCell(reading: Reading, first: number, last: number): boolean {
  const before = edgeBefore(reading.text, startOf(reading, first));
  const after = edgeAfter(reading.text, endOf(reading, last));
  return (before === CELL_EDGE || after === CELL_EDGE) && before !== NO_EDGE && after !== NO_EDGE;
}

const HIDDEN_CODE = HIDDEN.charCodeAt(0);
const NO_EDGE = 0;
const LIST_EDGE = 1;
const CELL_EDGE = 2;

function edgeBefore(text: string, start: number): number {
  let at = start - 1;
  while (text.charCodeAt(at) === 0x20) at--;
  return edgeOf(text.charCodeAt(at));
}

function edgeAfter(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === 0x20) at++;
  return edgeOf(text.charCodeAt(at));
}

/** Bars, tabulators and hidden markup divide cells; commas, semicolons, strokes and line ends may divide members of a list in one. */
function edgeOf(unit: number): number {
  if (unit === 0x7c || unit === 0x09 || unit === HIDDEN_CODE) return CELL_EDGE;
  return unit === 0x2c || unit === 0x3b || unit === 0x2f || unit === 0x0a || Number.isNaN(unit) ? LIST_EDGE : NO_EDGE;
}
