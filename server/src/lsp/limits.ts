import { message } from "../features/messages";
import type { Message } from "../core/rules/problem";

/** Longer documents are declined, because every answer about them would be late. UTF-16 code units. */
export const MAX_LENGTH = 20_000_000;

/** A longer line is no prose (minified data, a dump), and would be analysed anew at each keystroke. */
export const MAX_LINE = 1_000_000;

/** How far a NUL character is looked for. No text has one; binary files have them early. */
const BINARY_PROBE = 100_000;

/** Why a document is not analysed, or `undefined` when it is. */
export function declineReason(text: string): Message | undefined {
  if (text.length > MAX_LENGTH) return message("declined/size", millions(text.length, MAX_LENGTH));
  const nul = text.indexOf("\0");
  if (nul >= 0 && nul < BINARY_PROBE) return message("declined/binary");
  const line = tooLongLine(text);
  return line === undefined ? undefined : message("declined/line", millions(line, MAX_LINE));
}

function millions(size: number, limit: number): { size: string; limit: string } {
  return { size: (size / 1e6).toFixed(1), limit: (limit / 1e6).toFixed(0) };
}

/** Length of the first line that is too long. Looks from one line break for the last within reach: a few looks tell of a long text. */
function tooLongLine(text: string): number | undefined {
  let start = 0;
  while (text.length - start > MAX_LINE) {
    const next = text.lastIndexOf("\n", start + MAX_LINE) + 1;
    if (next <= start) {
      const end = text.indexOf("\n", start);
      return (end < 0 ? text.length : end) - start;
    }
    start = next;
  }
  return undefined;
}
