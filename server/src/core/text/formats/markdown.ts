import type { BlockKind } from "../block";
import type { LineReader } from "../lines";
import { FRONT_REACH, lineSplitter } from "../splitter";
import type { Beginning, Interruption, LineSyntax, SplitState } from "../splitter";
import { parseMarkdown } from "./markdownProse";
import { isReferencesHeading } from "./references";
import type { FormatSyntax } from "./syntax";

/** CommonMark with tables, front matter, math and the fenced divs of Quarto and R Markdown, line by line. */
const lines: LineSyntax = {
  begin(reader, at, state) {
    const line = reader.head(at);
    const indent = indentOf(line);
    const body = line.trimStart();
    const isCode = indent >= 4 + state.indent && reader.atLineStart(at);
    const frame: SplitState = { ...state, indent: Math.min(state.indent, indent) };
    if (isCode) return { kind: "code", extent: "flow", state };
    return (
      frontMatter(reader, at, line, frame) ??
      construct(body, frame) ??
      singleLine(body, frame) ??
      flow(reader, at, body, indent, frame)
    );
  },
  interrupts(reader, at, kind, state) {
    const line = reader.head(at);
    if (kind === "code") return indentOf(line) >= 4 + state.indent ? "none" : "before";
    return interruption(reader, at, line, kind, state);
  },
  closes(line, { inside }) {
    if (inside.startsWith("`") || inside.startsWith("~")) return closesFence(line, inside) ? "yes" : "no";
    if (inside === "---") return /^(?:---|\.\.\.)\s*$/u.test(line) ? "yes" : "no";
    if (inside === "+++") return /^\+\+\+\s*$/u.test(line) ? "yes" : "no";
    return line.toLowerCase().includes(inside) ? "yes" : "no";
  },
  insideKind(inside) {
    if (inside === "---" || inside === "+++") return "front-matter";
    return inside === "-->" ? "comment" : "code";
  },
};

export const markdown: FormatSyntax = { next: lineSplitter(lines), parse: parseMarkdown };

/** Columns of white space before the text, tabs to the next multiple of four. */
function indentOf(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 9) column += 4 - (column % 4);
    else if (code === 32) column++;
    else break;
  }
  return column;
}

/** Front matter opens the document and is closed not too far from there; else the line is a thematic break. */
function frontMatter(reader: LineReader, at: number, line: string, state: SplitState): Beginning | undefined {
  if (at !== 0 || !/^(?:---|\+\+\+)\s*$/u.test(line)) return undefined;
  const inside = line.slice(0, 3);
  const closer = inside === "---" ? /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u : /\n\+\+\+[ \t]*(?:\r?\n|$)/u;
  if (!closer.test(reader.text.slice(0, FRONT_REACH))) return undefined;
  return { kind: "front-matter", extent: "construct", state: { ...state, inside } };
}

const RAW_ELEMENT = /^<(script|pre|style|textarea)(?:[\s>]|$)/iu;

function construct(body: string, state: SplitState): Beginning | undefined {
  const fence = /^(?:`{3,}|~{3,})/u.exec(body)?.[0];
  if (fence !== undefined && (fence.startsWith("~") || !body.includes("`", fence.length))) {
    return { kind: "code", extent: "construct", state: { ...state, inside: fence } };
  }
  if (body.startsWith("$$")) return enclosed("code", "$$", 2);
  if (body.startsWith("<!--")) return enclosed("comment", "-->", 4);
  const raw = RAW_ELEMENT.exec(body)?.[1];
  return raw === undefined ? undefined : enclosed("code", `</${raw.toLowerCase()}>`, raw.length);

  function enclosed(kind: BlockKind, inside: string, from: number): Beginning | undefined {
    const closing = body.toLowerCase().indexOf(inside, from);
    // What follows the end on the same line is prose: the paragraph's parser tells them apart.
    if (closing >= 0 && body.slice(closing + inside.length).trim() !== "") return undefined;
    return { kind, extent: "construct", closed: closing >= 0, state: { ...state, inside } };
  }
}

const HEADING = /^#{1,6}(?:\s|$)/u;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const DIV_FENCE = /^:{3,}/u;

function singleLine(body: string, state: SplitState): Beginning | undefined {
  if (HEADING.test(body)) {
    const references = isReferencesHeading(
      body
        .replace(/^#+\s{0,9}/u, "")
        .replace(/\{[^{}]*\}\s*$/u, "")
        .replace(/#{1,9}\s*$/u, "")
        .trim(),
    );
    return { kind: "heading", extent: "line", state: { ...state, indent: 0, references } };
  }
  if (THEMATIC_BREAK.test(body) || DIV_FENCE.test(body)) return { kind: "code", extent: "line", state };
  return undefined;
}

const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/u;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/u;

function flow(reader: LineReader, at: number, body: string, indent: number, state: SplitState): Beginning {
  const marker = LIST_MARKER.exec(body)?.[0];
  const base: BlockKind = state.references ? "reference-entry" : "paragraph";
  if (marker !== undefined) {
    const width = marker.length - marker.trimEnd().length > 4 ? marker.trimEnd().length + 1 : marker.length;
    const kind = state.references ? "reference-entry" : "list-item";
    return { kind, extent: "flow", state: { ...state, indent: indent + width } };
  }
  if (body.startsWith(">")) return { kind: "quotation", extent: "flow", state };
  if (opensTable(reader, at, body)) return { kind: "table", extent: "flow", state };
  if (FOOTNOTE.test(body)) return { kind: base, extent: "flow", state: { ...state, indent: 4 } };
  const kind = indent > 0 && state.indent > 0 && !state.references ? "list-item" : base;
  return { kind, extent: "flow", state };
}

/** A line with a pipe over a row of dashes, colons and pipes. */
function opensTable(reader: LineReader, at: number, line: string): boolean {
  if (!line.includes("|")) return false;
  const next = reader.next(at);
  if (next >= reader.text.length) return false;
  const rule = reader.head(next).trim();
  return rule.includes("-") && /^[\s|:-]+$/u.test(rule) && (rule.includes("|") || rule.includes(":"));
}

function interruption(reader: LineReader, at: number, line: string, kind: BlockKind, state: SplitState): Interruption {
  const body = line.trimStart();
  const indent = indentOf(line);
  if (indent >= 4 + state.indent) return "none";
  if (kind === "paragraph" && indent < 4 && /^(?:=+|-+)\s*$/u.test(body)) return "heading";
  if (construct(body, state) !== undefined || singleLine(body, state) !== undefined) return "before";
  const marker = LIST_MARKER.exec(body)?.[0];
  if (
    marker !== undefined &&
    (kind === "list-item" || kind === "reference-entry" || interruptsParagraph(marker, body))
  ) {
    return "before";
  }
  if (body.startsWith(">") !== (kind === "quotation") && (body.startsWith(">") || LIST_MARKER.test(body)))
    return "before";
  return kind !== "table" && opensTable(reader, at, body) ? "before" : "none";
}

/** Only an item with text, and of an ordered list only the first, may follow a paragraph without a blank line. */
function interruptsParagraph(marker: string, body: string): boolean {
  return marker.length < body.length && (/^[-+*]/u.test(marker) || /^1[.)]/u.test(marker));
}

function closesFence(line: string, fence: string): boolean {
  const bare = line.replace(/^[\s>]+/u, "").trimEnd();
  return bare.length >= fence.length && bare.startsWith(fence) && bare === fence.charAt(0).repeat(bare.length);
}
