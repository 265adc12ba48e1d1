/** A piece of a text and where it starts. */
export interface Window {
  readonly text: string;
  /** In small letters, as long as `text`: patterns that need not ignore case compile several times as fast. */
  readonly lower: string;
  readonly start: number;
}

/** Context on either side of a cue that its patterns may need. UTF-16 units. */
const REACH = 64;
/** How much further a window may grow to begin and end between words. */
const SLACK = 32;

/**
 * The pieces of `text` around the matches of a cheap global pattern, ascending and apart, so that costly patterns
 * look only there.
 */
export function* windowsAround(text: string, cue: RegExp): Generator<Window> {
  let start = -1;
  let end = -1;
  for (const { index } of text.matchAll(cue)) {
    if (start < 0 || index - REACH > end) {
      if (start >= 0) yield cut(text, start, end);
      start = Math.max(0, index - REACH);
    }
    end = Math.min(text.length, index + REACH);
  }
  if (start >= 0) yield cut(text, start, end);
}

function cut(text: string, start: number, end: number): Window {
  let from = start;
  let to = end;
  while (from > 0 && start - from < SLACK && !isSpace(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < SLACK && !isSpace(text.charCodeAt(to))) to++;
  const piece = text.slice(from, to);
  return { text: piece, lower: lowered(piece), start: from };
}

/** The few letters whose small form is longer (İ) keep all of the piece's letters as they are but the ASCII ones. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
