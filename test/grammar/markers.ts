/** A scope that a range of a line is expected to have. */
export interface Expectation {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/**
 * Splits a text from its markers: a line of carets and a scope's name says which scope the text above the carets has.
 *
 * ```text
 * See NCT01234567.
 *     ^^^^^^^^^^^ nct
 * ```
 */
export function readMarkers(text: string): {
  readonly lines: readonly string[];
  readonly expected: readonly Expectation[];
} {
  const lines: string[] = [];
  const expected: Expectation[] = [];
  for (const line of text.split("\n")) {
    const marker = /^( *)(\^+) (\S+)$/u.exec(line);
    if (marker === null) {
      lines.push(line);
      continue;
    }
    const [, indent = "", carets = "", scope = ""] = marker;
    expected.push({ line: lines.length - 1, start: indent.length, end: indent.length + carets.length, scope });
  }
  return { lines, expected };
}
