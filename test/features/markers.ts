import type { Span } from "../../server/src/core/text/span";

/** A range that the test expects, with the label that stands behind its carets. */
export interface Labelled extends Span {
  readonly label: string;
}

export interface Marked {
  readonly text: string;
  /** Where `$0` stood. */
  readonly cursor: number;
  readonly expected: readonly Labelled[];
}

/**
 * Splits a text from its markers: `$0` is the cursor, and a line of carets marks the text above it.
 *
 * ```text
 * Give imat$0inib daily.
 *      ^^^^^^^^ drug
 * ```
 */
export function readMarkers(marked: string): Marked {
  let text = "";
  let lineStart = 0;
  let cursor = 0;
  const expected: Labelled[] = [];
  for (const line of marked.split("\n")) {
    const carets = /^( *)(\^+)(?: (.*))?$/.exec(line);
    if (carets !== null) {
      const start = lineStart + (carets[1] ?? "").length;
      expected.push({ start, end: start + (carets[2] ?? "").length, label: carets[3] ?? "" });
      continue;
    }
    lineStart = text.length;
    const at = line.indexOf("$0");
    if (at >= 0) cursor = lineStart + at;
    text += `${line.replace("$0", "")}\n`;
  }
  return { text: text.replace(/\n$/, ""), cursor, expected };
}
