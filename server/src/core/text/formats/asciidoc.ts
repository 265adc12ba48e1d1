import { barRows } from "./barTables";
import type { BlockKind } from "../block";
import { hideAddresses, ProseBuilder } from "../prose";
import { lineSplitter } from "../splitter";
import type { Beginning, LineSyntax, SplitState } from "../splitter";
import { decodeEntity } from "./characterReferences";
import { writeInline } from "./inline";
import type { InlineRule } from "./inline";
import { isReferencesHeading } from "./references";
import type { FormatSyntax } from "./syntax";

/** Delimiters of blocks whose content is no prose, and of tables. */
const CONSTRUCTS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^\/{4,}$/u, "comment"],
  [/^-{4,}$/u, "code"],
  [/^\.{4,}$/u, "code"],
  [/^\+{4,}$/u, "code"],
  [/^`{3}/u, "code"],
  [/^[|!,:]={3,}$/u, "table"],
];

/** Lines that are markup only: delimiters of prose, attributes, anchors, block macros, breaks. */
const MARKUP_LINE =
  /^(?:={4,}|\*{4,}|_{4,}|--|''')$|^\[[^\]]{0,400}\]$|^(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::|^\+$|^<{3}$/u;
const HEADING = /^(?:={1,6}|#{1,6})[ \t]+\S/u;
const ATTRIBUTE = /^:!?[\w-]{1,60}!?:(?:\s|$)/u;
const LIST = /^(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.|<\d{1,3}>)[ \t]+\S|^\S[^:\n]{0,80}:{2,4}(?:\s|$)/u;

const lines: LineSyntax = {
  begin(reader, at, state) {
    const line = reader.head(at);
    const body = line.trimEnd();
    return special(body, state) ?? flow(line, body, state);
  },
  interrupts(reader, at, kind, state) {
    const body = reader.head(at).trimEnd();
    if (kind === "front-matter") return ATTRIBUTE.test(body) ? "none" : "before";
    if (kind === "comment") return body.startsWith("//") ? "none" : "before";
    if (kind === "code") return "none";
    return special(body, state) !== undefined || LIST.test(body) || ATTRIBUTE.test(body) ? "before" : "none";
  },
  closes(line, { inside }) {
    return line.trimEnd() === inside ? "yes" : "no";
  },
  insideKind: (inside) => CONSTRUCTS.find(([pattern]) => pattern.test(inside))?.[1] ?? "code",
};

function special(body: string, state: SplitState): Beginning | undefined {
  const construct = CONSTRUCTS.find(([pattern]) => pattern.test(body));
  if (construct !== undefined) {
    const inside = body.startsWith("`") ? "```" : body;
    return { kind: construct[1], extent: "construct", state: { ...state, inside } };
  }
  if (HEADING.test(body)) {
    return {
      kind: "heading",
      extent: "line",
      state: { ...state, references: isReferencesHeading(body.replace(/^[=#\s]{1,9}/u, "")) },
    };
  }
  if (MARKUP_LINE.test(body)) return { kind: "code", extent: "line", state };
  return body.startsWith("//") && !body.startsWith("///") ? { kind: "comment", extent: "flow", state } : undefined;
}

function flow(line: string, body: string, state: SplitState): Beginning {
  if (ATTRIBUTE.test(body)) return { kind: "front-matter", extent: "flow", state };
  if (/^[ \t]/u.test(line) && !LIST.test(body.trimStart())) return { kind: "code", extent: "flow", state };
  if (state.references) return { kind: "reference-entry", extent: "flow", state };
  return { kind: LIST.test(body.trimStart()) ? "list-item" : "paragraph", extent: "flow", state };
}

const INLINE: readonly InlineRule[] = [
  { pattern: /^={1,6}[ \t]|^[ \t]*(?:\*{1,5}|-|\.{1,5})(?=[ \t])|^\.(?=[^\s.])/gmu, as: "vanish" },
  { pattern: /\+{3}[^\n]{0,500}?\+{3}|pass:[a-z,]{0,12}\[[^\]]{0,500}\]/gu, as: "hide" },
  { pattern: /(?:stem|latexmath|asciimath|kbd|btn|menu|image|icon):[^\s[\]]{0,200}\[[^\]]{0,500}\]/gu, as: "hide" },
  { pattern: /``[^`\n]{1,500}``|`[^`\n]{1,500}`/gu, as: "hide" },
  {
    pattern: /(?:link|xref|mailto|https?):[^\s[\]]{1,500}\[(?<text>[^\],]{0,400})(?:,[^\]]{0,200})?\]/dgu,
    as: "vanish",
  },
  { pattern: /<<[^<>,]{1,100}(?:,(?<text>[^<>]{1,300}))?>>/dgu, as: "vanish" },
  { pattern: /footnote:[\w-]{0,40}\[(?<text>[^\]]{0,1000})\]/dgu, as: "hide" },
  {
    pattern:
      /(?:anchor|indexterm2?|bibitem):[^\s[\]]{0,80}\[[^\]]{0,200}\]|\[\[[^\]]{1,100}\]\]|\(\(\([^()]{1,100}\)\)\)/gu,
    as: "vanish",
  },
  { pattern: /\{[a-z][\w-]{0,60}\}/gu, as: "hide" },
  { pattern: /\[[.#%][^\]\n]{0,60}\](?=[#*_`])/gu, as: "vanish" },
  {
    pattern: /(?<![\p{L}\p{N}])[*_#]{1,2}(?=[^\s*_#])|(?<=[^\s*_#])[*_#]{1,2}(?![\p{L}\p{N}])|\*\*|__|##/gu,
    as: "vanish",
  },
  { pattern: /\^(?<text>[^\s^]{1,60})\^|~(?<more>[^\s~]{1,60})~/dgu, as: "vanish" },
  { pattern: /\(R\)/gu, as: "vanish", shown: "®" },
  { pattern: /\(TM\)/gu, as: "vanish", shown: "™" },
  { pattern: /\(C\)/gu, as: "vanish", shown: "©" },
  { pattern: /[ \t]\+$/gmu, as: "hide" },
];

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/giu;

export const asciidoc: FormatSyntax = {
  next: lineSplitter(lines),
  parse(source, kind) {
    const prose = new ProseBuilder(source);
    writeInline(prose, INLINE);
    for (const match of source.matchAll(ENTITY)) {
      const text = decodeEntity(match[0]);
      if (text !== undefined && !prose.isWritten(match.index))
        prose.show(match.index, match.index + match[0].length, text);
    }
    hideAddresses(prose);
    if (kind !== "table") return { prose: prose.finish() };
    const rows = barRows(prose);
    return { prose: prose.finish(), rows };
  },
};
