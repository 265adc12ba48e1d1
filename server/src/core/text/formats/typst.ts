import { hideAddresses, ProseBuilder } from "../prose";
import { lineSplitter } from "../splitter";
import type { Beginning, LineSyntax, SplitState } from "../splitter";
import { writeInline } from "./inline";
import type { InlineRule } from "./inline";
import { isReferencesHeading } from "./references";
import type { FormatSyntax } from "./syntax";
import { writeCode } from "./typstCode";

const HEADING = /^={1,6}[ \t]+/u;
const LIST = /^(?:[\-+/]|\d{1,4}\.)[ \t]+\S/u;
/** Code that goes on to a bracket at the start of a line. */
const OPEN_CODE = /^#(?:let|set|show|import|include)\b.*[([{,]$/u;
const CODE_LINE = /^#(?:let|set|show|import|include|pagebreak|outline|bibliography|v|h|colbreak|line)\b/u;

const lines: LineSyntax = {
  begin(reader, at, state) {
    const body = reader.head(at).trim();
    const special = specialLine(body, state);
    if (special !== undefined) return special;
    const kind = state.references ? "reference-entry" : LIST.test(body) ? "list-item" : "paragraph";
    return { kind, extent: "flow", state };
  },
  interrupts(reader, at, kind, state) {
    const body = reader.head(at).trim();
    if (kind === "comment") return body.startsWith("//") ? "none" : "before";
    return specialLine(body, state) !== undefined || LIST.test(body) ? "before" : "none";
  },
  closes(line, { inside }) {
    if (inside === ")") return /^[)\]}]/u.test(line) ? "yes" : line.trim() === "" ? "before" : "no";
    return line.includes(inside) ? "yes" : "no";
  },
  insideKind: (inside) => (inside === "*/" ? "comment" : "code"),
};

function specialLine(body: string, state: SplitState): Beginning | undefined {
  const fence = /^`{3,}/u.exec(body)?.[0];
  if (fence !== undefined) {
    return {
      kind: "code",
      extent: "construct",
      closed: body.includes(fence, fence.length),
      state: { ...state, inside: fence },
    };
  }
  if (body.startsWith("/*")) {
    return { kind: "comment", extent: "construct", closed: body.includes("*/", 2), state: { ...state, inside: "*/" } };
  }
  if (body.startsWith("//")) return { kind: "comment", extent: "flow", state };
  if (OPEN_CODE.test(body)) return { kind: "code", extent: "construct", state: { ...state, inside: ")" } };
  if (CODE_LINE.test(body)) return { kind: "code", extent: "line", state };
  if (!HEADING.test(body)) return undefined;
  const title = body.replace(HEADING, "").replace(/<[\w-]{1,60}>$/u, "");
  return { kind: "heading", extent: "line", state: { ...state, references: isReferencesHeading(title.trim()) } };
}

const INLINE: readonly InlineRule[] = [
  { pattern: /(?<![:/])\/\/.*$/gmu, as: "vanish" },
  { pattern: /\/\*[^*]{0,2000}\*\//gu, as: "vanish" },
  { pattern: /(?<!`)`{3}[^`]{0,2000}`{3}|`[^`\n]{1,500}`/gu, as: "hide" },
  { pattern: /(?<!\\)\$[^$]{1,1000}(?<!\\)\$/gu, as: "hide" },
  { pattern: /^[ \t]*(?:={1,6}|[\-+/])(?=[ \t])/gmu, as: "vanish" },
  { pattern: /(?<![\p{L}\p{N}.])@\p{L}[\w:.-]{0,60}\w(?:\[[^\]]{0,200}\])?/gu, as: "vanish" },
  { pattern: /<[A-Za-z][\w:.-]{0,60}>/gu, as: "vanish" },
  { pattern: /\\u\{[\da-fA-F]{1,6}\}/gu, as: "hide" },
  { pattern: /\\(?=[^\s\w])/gu, as: "vanish" },
  { pattern: /\\$/gmu, as: "hide" },
  { pattern: /(?<!\\)~/gu, as: "vanish", shown: "\u00a0" },
  { pattern: /(?<![\p{L}\p{N}\\])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, as: "vanish" },
  { pattern: /---/gu, as: "vanish", shown: "—" },
  { pattern: /--/gu, as: "vanish", shown: "–" },
];

export const typst: FormatSyntax = {
  next: lineSplitter(lines),
  parse(source) {
    const prose = new ProseBuilder(source);
    writeCode(prose);
    writeInline(prose, INLINE);
    hideAddresses(prose);
    return { prose: prose.finish() };
  },
};
