import { commentLine } from "../text/comments";
import type { TextDocument } from "../text/document";
import type { Span } from "../text/span";
import type { Edit } from "./problem";
import { lineEnd, lineStart } from "./suppression";

/** A list, a table row, a quotation or a heading: a comment on a line before it would break it in Markdown. */
const MARKED_LINE = /^[ \t]{0,8}(?:[-*+>|#]|\d{1,9}[.)][ \t])/;

/**
 * The edit that silences one rule where a problem begins: a comment of the document's own form, on the line before
 * where that leaves the text's structure alone, else behind the line's end; a rule more in a comment that is there.
 */
export function suppressionEdit(document: TextDocument, { start, rule }: Span & { readonly rule: string }): Edit {
  const { text, format } = document;
  const line = lineStart(text, start);
  const existing = extended(text, line, rule);
  if (existing !== undefined) return existing;
  if (format === "restructuredtext") {
    // A comment there ends a paragraph: it has to stand before its first line, with a blank line between.
    const first = paragraphStart(text, line);
    return insertion(first, `${indentation(text, first)}.. formulary-disable-next-paragraph ${rule}\n\n`);
  }
  const isFirst = line === paragraphStart(text, line) && !MARKED_LINE.test(text.slice(line, lineEnd(text, line)));
  if ((format === "markdown" || format === "html") && !isFirst) {
    return insertion(trimmedEnd(text, line), ` <!-- formulary-disable-line ${rule} -->`);
  }
  return insertion(line, `${indentation(text, line)}${commentLine(`formulary-disable-next-line ${rule}`, format)}\n`);
}

/** The edit that silences one rule in the whole file: a comment at its head, behind front matter and declarations. */
export function fileSuppressionEdit(document: TextDocument, rule: string): Edit {
  const comment = commentLine(`formulary-disable-file ${rule}`, document.format);
  return insertion(headEnd(document.text), document.format === "restructuredtext" ? `${comment}\n\n` : `${comment}\n`);
}

const HEAD = /^(?:---\r?\n[\s\S]{0,4000}?\n---\r?\n|\s{0,20}<!doctype[^>]{0,200}>\r?\n)/i;

function headEnd(text: string): number {
  return HEAD.exec(text)?.[0].length ?? 0;
}

/** The line before already silences rules for this one: this rule joins them. */
function extended(text: string, line: number, rule: string): Edit | undefined {
  if (line === 0) return undefined;
  const before = text.slice(lineStart(text, line - 1), line);
  const match = /formulary-disable-next-line[ \t]+[\w-]+(?:,[ \t]?[\w-]+)*/.exec(before);
  if (match === null) return undefined;
  return insertion(lineStart(text, line - 1) + match.index + match[0].length, `, ${rule}`);
}

function insertion(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function indentation(text: string, line: number): string {
  return /^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? "";
}

/** Start of the first line of the lines without a blank one between that `line` is in. */
function paragraphStart(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (text.slice(before, start).trim() === "") break;
    start = before;
  }
  return start;
}

function trimmedEnd(text: string, line: number): number {
  let end = lineEnd(text, line);
  while (end > line && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
