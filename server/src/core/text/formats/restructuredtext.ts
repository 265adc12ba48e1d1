import type { BlockKind } from "../block";
import type { LineReader } from "../lines";
import { hideAddresses, ProseBuilder } from "../prose";
import { lineSplitter } from "../splitter";
import type { Beginning, LineSyntax, SplitState } from "../splitter";
import { writeInline } from "./inline";
import type { InlineRule } from "./inline";
import { isReferencesHeading } from "./references";
import type { FormatSyntax } from "./syntax";

const ADORNMENT = /^([\p{P}\p{S}])\1{2,}\s*$/u;
const GRID = /^\+(?:[-=]+\+)+\s*$/u;
const SIMPLE_RULE = /^=+(?:[ \t]+=+)+\s*$/u;
const LIST = /^(?:[-*+•‣⁃]|\(?(?:\d{1,4}|[A-Za-z#]|[ivxlc]{1,6})[.)])[ \t]+\S/u;
const FIELD = /^:[^:\s][^:]{0,60}:(?:\s|$)/u;
const DOCINFO =
  /^:(?:author|authors|organization|contact|date|status|revision|version|copyright|lang|language|locale|profile|formulary[\w.-]*|as-of|published):/iu;
/** Directives whose content is prose. */
const PROSE_DIRECTIVE =
  /^\.\. (?:note|warning|tip|hint|important|caution|attention|danger|error|admonition|topic|sidebar|epigraph|highlights|pull-quote|figure|rubric|abstract|table|list-table|versionadded|versionchanged|deprecated)::/u;
const NOTE = /^\.\. \[[^\]]{1,60}\]\s/u;

/** Blocks by blank lines, indentation and explicit markup. What is indented under a hidden directive is open until a line is not. */
const lines: LineSyntax = {
  begin(reader, at, state) {
    const line = reader.head(at);
    const indent = line.length - line.trimStart().length;
    const body = line.trim();
    return explicit(body, indent, state) ?? flow(reader, at, body, state);
  },
  interrupts(reader, at, kind, state) {
    const line = reader.head(at);
    const body = line.trim();
    if (kind === "table" || kind === "front-matter") return "none";
    if (kind === "paragraph" && ADORNMENT.test(line)) return "heading";
    if (kind === "heading") return "none";
    return LIST.test(body) && (kind === "list-item" || state.references) ? "before" : "none";
  },
  closes(line, { inside }) {
    const least = Number(inside.slice(inside.indexOf(":") + 1));
    const isInside = line.trim() === "" || line.length - line.trimStart().length > least;
    return isInside ? "no" : "before";
  },
  after(source, state) {
    const text = source.trimEnd();
    const references = state.references;
    if (!text.endsWith("::") || text.startsWith("..")) return { ...state, references };
    const lastLine = source.slice(source.lastIndexOf("\n", text.length - 1) + 1);
    return { ...state, inside: `literal:${lastLine.length - lastLine.trimStart().length}` };
  },
  insideKind: (inside) => (inside.startsWith("comment") ? "comment" : "code"),
};

/** `..` markup. */
function explicit(body: string, indent: number, state: SplitState): Beginning | undefined {
  if (body !== ".." && !body.startsWith(".. ")) return undefined;
  if (NOTE.test(body)) return { kind: "reference-entry", extent: "flow", state };
  if (PROSE_DIRECTIVE.test(body)) return { kind: "paragraph", extent: "line", state };
  const isMarkup = /^\.\. (?:[\w:.+-]{1,60}::|[_|[])/u.test(body);
  const inside = `${isMarkup ? "directive" : "comment"}:${indent}`;
  return { kind: isMarkup ? "code" : "comment", extent: "construct", state: { ...state, inside } };
}

function flow(reader: LineReader, at: number, body: string, state: SplitState): Beginning {
  if (GRID.test(body) || SIMPLE_RULE.test(body)) return { kind: "table", extent: "flow", state };
  if (ADORNMENT.test(body)) return adorned(reader, at, state);
  const kind = flowKind(reader, at, body, state);
  if (kind === "heading")
    return { kind: "paragraph", extent: "flow", state: { ...state, references: isReferencesHeading(body) } };
  return { kind, extent: "flow", state };
}

function flowKind(reader: LineReader, at: number, body: string, state: SplitState): BlockKind {
  if (DOCINFO.test(body) || (at === 0 && FIELD.test(body))) return "front-matter";
  if (body.startsWith(">>> ")) return "code";
  const next = reader.next(at);
  if (next < reader.text.length && ADORNMENT.test(reader.head(next))) return "heading";
  if (state.references) return "reference-entry";
  return LIST.test(body) || FIELD.test(body) ? "list-item" : "paragraph";
}

/** A line over a title; alone it is a transition. */
function adorned(reader: LineReader, at: number, state: SplitState): Beginning {
  const next = reader.next(at);
  if (next >= reader.text.length || reader.isBlank(next, 512)) return { kind: "code", extent: "line", state };
  return {
    kind: "heading",
    extent: "flow",
    state: { ...state, references: isReferencesHeading(reader.head(next).trim()) },
  };
}

const INLINE: readonly InlineRule[] = [
  { pattern: /^[ \t]*\.\. (?:[\w-]{1,40}::|\[[^\]]{1,60}\])/gu, as: "vanish" },
  { pattern: /^[ \t]*:[\w-]{1,30}:(?=\s)/gmu, as: "hide" },
  { pattern: /^[ \t]*([\p{P}\p{S}])\1{2,}[ \t]*$/gmu, as: "hide" },
  { pattern: /``[^`]{1,1000}``/gu, as: "hide" },
  {
    pattern:
      /:(?:math|code|literal|raw|file|command|program|samp|kbd|ref|doc|cite|eq|numref|download|py:\w{1,12}|c:\w{1,12}):`[^`]{1,500}`/gu,
    as: "hide",
  },
  { pattern: /:[\w:-]{1,40}:`(?<text>[^`<]{1,500})(?:<[^<>`]{0,300}>)?`/dgu, as: "vanish" },
  { pattern: /`(?<text>[^`<]{1,500})(?<!\s)(?:\s?<[^<>`]{1,500}>)?`_{0,2}/dgu, as: "vanish" },
  { pattern: /\[(?:\d{1,4}|#[\w-]{0,30}|\*|[A-Za-z][\w.-]{0,30})\]_/gu, as: "vanish" },
  { pattern: /\|[^|\s][^|\n]{0,60}\|_{0,2}/gu, as: "hide" },
  { pattern: /(?<=\p{L}|\p{N})_{1,2}(?![\p{L}\p{N}_])/gu, as: "vanish" },
  { pattern: /\\(?:\s|(?=\S))/gu, as: "vanish" },
  { pattern: /\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}/gu, as: "vanish" },
  { pattern: /^[ \t]*(?:[-*+•]|#\.)(?=[ \t])/gmu, as: "vanish" },
  { pattern: /::(?=\s*$)/gu, as: "vanish" },
];

const TABLE_RULES: readonly InlineRule[] = [{ pattern: /^[ \t]*[+|=][-+=| \t]{2,}$|\|/gmu, as: "hide" }];

export const restructuredtext: FormatSyntax = {
  next: lineSplitter(lines),
  parse(source, kind) {
    const prose = new ProseBuilder(source);
    if (kind === "table") writeInline(prose, TABLE_RULES);
    writeInline(prose, INLINE);
    hideAddresses(prose);
    if (kind !== "table") return { prose: prose.finish() };
    return { prose: prose.finish(), rows: gridRows(source) };
  },
};

/** Cells of a grid table, line by line; of other tables none. */
function gridRows(source: string): readonly (readonly { start: number; end: number }[])[] {
  const rows: { start: number; end: number }[][] = [];
  for (const line of source.matchAll(/^[ \t]*\|.*$/gmu)) {
    const row: { start: number; end: number }[] = [];
    for (const cell of line[0].matchAll(/[^|\s][^|]*/gu)) {
      const start = line.index + cell.index;
      row.push({ start, end: start + cell[0].trimEnd().length });
    }
    if (row.length > 0) rows.push(row);
  }
  return rows;
}
