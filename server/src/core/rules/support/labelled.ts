import type { Span } from "../../text/span";

/** An identifier as it stands after its label. */
export interface Labelled extends Span {
  readonly text: string;
}

/**
 * The first group of each match of `pattern` with its span. A label is what tells an identifier from any other row of
 * digits, so each pattern begins with one and ends with the group.
 */
export function* labelled(prose: string, pattern: RegExp): Generator<Labelled> {
  for (const match of prose.matchAll(pattern)) {
    const text = match[1] ?? "";
    const end = match.index + match[0].length;
    yield { text, start: end - text.length, end };
  }
}

/** Dashes that typesetting puts for hyphens inside an identifier. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The identifier with plain hyphens. */
export function withHyphens(identifier: string): string {
  return identifier.replace(DASHES, "-");
}
