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
  const line = longestLine(text);
  return line > MAX_LINE ? message("declined/line", millions(line, MAX_LINE)) : undefined;
}

function millions(size: number, limit: number): { size: string; limit: string } {
  return { size: (size / 1e6).toFixed(1), limit: (limit / 1e6).toFixed(0) };
}

/** Length of the longest line; only texts that could hold a too long one are looked through. */
function longestLine(text: string): number {
  if (text.length <= MAX_LINE) return text.length;
  let longest = 0;
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest;
}
