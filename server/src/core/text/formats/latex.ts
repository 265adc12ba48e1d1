import type { BlockKind } from "../block";
import { hideAddresses } from "../prose";
import { lineSplitter } from "../splitter";
import type { Beginning, LineSyntax, SplitState } from "../splitter";
import { HIDDEN_ENVIRONMENTS, TABLE_ENVIRONMENTS } from "./latexCommands";
import { LatexProse } from "./latexProse";
import { isReferencesHeading } from "./references";
import type { FormatSyntax } from "./syntax";

const HEADING =
  /^\\(?:part|chapter|(?:sub){0,2}section|title|subtitle)\*?(?:\[[^\]]{0,200}\])?\{(?<title>[^{}]{0,300})/u;
const ENVIRONMENT = /^\\begin\{(?<name>[A-Za-z]{1,40})\*?\}/u;
const ITEM = /^\\item(?![A-Za-z])/u;
const ENTRY = /^\\bibitem(?![A-Za-z])/u;
/** Lines that stand in a preamble; its title is prose. */
const PREAMBLE_END = "\\begin{document}";

const lines: LineSyntax = {
  begin(reader, at, state) {
    const body = reader.head(at).trim();
    const special = specialLine(body, state);
    if (special !== undefined) return special;
    return { kind: state.references ? "reference-entry" : "paragraph", extent: "flow", state };
  },
  interrupts(reader, at, kind, state) {
    const body = reader.head(at).trim();
    if (kind === "comment") return body.startsWith("%") ? "none" : "before";
    const special = specialLine(body, state);
    return special === undefined || special.kind === "comment" ? "none" : "before";
  },
  closes(line, { inside }) {
    if (inside === PREAMBLE_END && /^\s*\\(?:sub)?title\s*[[{]/u.test(line)) return "before";
    return line.includes(inside) ? "yes" : "no";
  },
  insideKind(inside) {
    if (inside === PREAMBLE_END) return "front-matter";
    if (inside === "\\end{comment}") return "comment";
    return TABLE_ENVIRONMENTS.has(inside.slice("\\end{".length)) ? "table" : "code";
  },
};

function specialLine(body: string, state: SplitState): Beginning | undefined {
  if (!/^[\\$%]/u.test(body)) return undefined;
  if (body.startsWith("%")) return { kind: "comment", extent: "flow", state };
  if (body.startsWith("\\documentclass")) return construct("front-matter", PREAMBLE_END, body, state);
  if (body.startsWith("\\[")) return construct("code", "\\]", body, state);
  if (body.startsWith("$$")) return construct("code", "$$", body.slice(2), state);
  const title = HEADING.exec(body)?.groups?.["title"];
  if (title !== undefined) {
    return { kind: "heading", extent: "line", state: { ...state, references: isReferencesHeading(title) } };
  }
  if (ITEM.test(body)) return { kind: "list-item", extent: "flow", state };
  if (ENTRY.test(body)) return { kind: "reference-entry", extent: "flow", state };
  const name = ENVIRONMENT.exec(body)?.groups?.["name"];
  return name === undefined ? undefined : environment(name, body, state);
}

function environment(name: string, body: string, state: SplitState): Beginning {
  const kind = kindOfEnvironment(name);
  if (kind !== undefined) return construct(kind, `\\end{${name}`, body, state);
  return { kind: name === "quote" || name === "quotation" ? "quotation" : "paragraph", extent: "flow", state };
}

function kindOfEnvironment(name: string): BlockKind | undefined {
  if (name === "comment") return "comment";
  if (TABLE_ENVIRONMENTS.has(name)) return "table";
  return HIDDEN_ENVIRONMENTS.has(name) ? "code" : undefined;
}

function construct(kind: BlockKind, inside: string, body: string, state: SplitState): Beginning {
  return { kind, extent: "construct", closed: body.includes(inside), state: { ...state, inside } };
}

export const latex: FormatSyntax = {
  next: lineSplitter(lines),
  parse(source, kind) {
    const prose = new LatexProse(source, kind === "table").read();
    hideAddresses(prose);
    const text = prose.finish();
    return kind === "table" ? { prose: text, rows: tableRows(text, source) } : { prose: text };
  },
};

/** Rows end at `\\`, cells at `&`, both hidden in the prose; rules and the environment's own lines hold no text. */
function tableRows(prose: string, source: string): readonly (readonly { start: number; end: number }[])[] {
  const rows: { start: number; end: number }[][] = [];
  let at = 0;
  for (const row of source.split("\\\\")) {
    const cells: { start: number; end: number }[] = [];
    for (const cell of row.matchAll(/[^&]+/gu)) {
      const start = at + cell.index;
      const text = prose.slice(start, start + cell[0].length);
      const inner = text.replace(/^[\s\uFFFC\u2060]+/u, "");
      const from = start + text.length - inner.length;
      const length = inner.trimEnd().length;
      if (length > 0) cells.push({ start: from, end: from + length });
    }
    if (cells.length > 0) rows.push(cells);
    at += row.length + 2;
  }
  return rows;
}
