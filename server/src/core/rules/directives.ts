import type { Block } from "../text/block";
import { findComments } from "../text/comments";
import type { Format } from "../text/document";
import type { Span } from "../text/span";

/** How far a directive reaches: a line, the paragraph after it, from it to an `enable`, the whole file. */
export type Reach = "line" | "next-line" | "next-paragraph" | "region" | "file";

/** A rule that a directive names, where it stands. */
export interface NamedRule extends Span {
  readonly id: string;
}

/** What a comment says to the checker: `formulary-disable-next-line id-cas, id-nct -- the reason`. */
export interface Directive extends Span {
  readonly does: "disable" | "enable";
  readonly reach: Reach;
  /** Empty: every rule. */
  readonly rules: readonly NamedRule[];
}

const DIRECTIVE = /^formulary-(disable|enable)(?:-(line|next-line|next-paragraph|file))?(?=$|[\s,:])[\s:]*/;
const NONE: readonly Directive[] = [];

/** The directives in a block's comments, ascending, relative to the block. */
export function readDirectives(block: Block, format: Format): readonly Directive[] {
  if (block.kind === "code" || !block.source.includes("formulary-")) return NONE;
  return findComments(block, format).flatMap((comment) => {
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) return [];
    const [head, does, reach] = match;
    const list = comment.text.slice(head.length).split(/\s--/, 1)[0] ?? "";
    const at = block.source.indexOf(comment.text, comment.start) + head.length;
    return [
      {
        start: comment.start,
        end: comment.end,
        does: does === "enable" ? ("enable" as const) : ("disable" as const),
        reach: (reach ?? "region") as Reach,
        rules: namedRules(list, at),
      },
    ];
  });
}

function namedRules(list: string, at: number): readonly NamedRule[] {
  return Array.from(list.matchAll(/[\w-]+/g), ({ index, 0: id }) => ({
    id,
    start: at + index,
    end: at + index + id.length,
  }));
}

/** The directive at its place in the document. */
export function moveDirective(directive: Directive, by: number): Directive {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return { ...move(directive), rules: directive.rules.map(move) };
}
