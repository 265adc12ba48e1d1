import type { ProseBuilder } from "../prose";

/**
 * One inline construct of a lightweight markup. The groups named `text` and `more` stay as prose, the rest of the
 * match vanishes; without them the whole match is hidden or vanishes. Patterns bound every repetition.
 */
export interface InlineRule {
  readonly pattern: RegExp;
  /** What becomes of the match, or of its markup. `symbol`: the match is shown as `shown`. */
  readonly as: "hide" | "vanish";
  readonly shown?: string;
}

/** Applies the rules in their order; what one has written over is markup no more for the later ones. */
export function writeInline(prose: ProseBuilder, rules: readonly InlineRule[]): void {
  for (const { pattern, as, shown } of rules) {
    for (const match of prose.source.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (prose.isWritten(match.index) || prose.isWritten(end - 1)) continue;
      if (shown !== undefined) prose.show(match.index, end, shown);
      else writeAround(prose, match, as);
    }
  }
}

function writeAround(prose: ProseBuilder, match: RegExpExecArray, as: "hide" | "vanish"): void {
  let at = match.index;
  for (const group of [match.indices?.groups?.["text"], match.indices?.groups?.["more"]]) {
    if (group === undefined) continue;
    prose[as](at, group[0]);
    at = group[1];
  }
  prose[as](at, match.index + match[0].length);
}
