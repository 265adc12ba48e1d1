import type { BlockKind } from "../block";
import type { Format } from "../document";
import { hiddenProse } from "../prose";
import type { NextBlock, SplitState } from "../splitter";
import { asciidoc } from "./asciidoc";
import { html } from "./html";
import { latex } from "./latex";
import { markdown } from "./markdown";
import { plaintext } from "./plaintext";
import { restructuredtext } from "./restructuredtext";
import type { FormatSyntax, SplitBlock } from "./syntax";
import { typst } from "./typst";

const yaml: FormatSyntax = {
  next: (reader, start, before) => ({ ...plaintext.next(reader, start, before), kind: "code" }),
  parse: (source) => ({ prose: source }),
};

const SYNTAXES: Readonly<Record<Format, FormatSyntax>> = {
  plaintext,
  markdown,
  latex,
  html,
  restructuredtext,
  asciidoc,
  typst,
  yaml,
};

const WITHOUT_PROSE: ReadonlySet<BlockKind> = new Set(["code", "comment", "front-matter"]);

export function syntaxOf(format: Format): {
  readonly next: NextBlock;
  readonly block: (source: string, kind: BlockKind, before: SplitState) => SplitBlock;
} {
  const { next, parse } = SYNTAXES[format];
  return { next, block };

  function block(source: string, kind: BlockKind, before: SplitState): SplitBlock {
    const continued = before.continues === undefined ? undefined : ({ continued: true } as const);
    if (WITHOUT_PROSE.has(kind)) return { kind, source, prose: hiddenProse(source), before, ...continued };
    return { kind, source, ...parse(source, kind, before), before, ...continued };
  }
}
