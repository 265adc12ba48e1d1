import { overlaps } from "../text/span";
import type { Edit, Problem } from "./problem";

/**
 * The edits of every certain fix, ascending and without overlap: where two fixes meet, the earlier problem's wins
 * whole, and the other's chance comes in the next round.
 */
export function certainEdits(problems: readonly Problem[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find(({ certain }) => certain);
    if (fix === undefined) continue;
    if (fix.edits.some((edit) => taken.some((other) => collides(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Two insertions at one place collide too: their order would be chance. */
function collides(a: Edit, b: Edit): boolean {
  return overlaps(a, b) || a.start === b.start;
}

/** `text` with ascending, non-overlapping edits applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
