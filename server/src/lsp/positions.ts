import type { Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { TextChange } from "../core/text/document";
import { LineMap } from "../core/text/lineMap";
import type { Span } from "../core/text/span";
import type { Opened } from "../features/feature";
import type { EditedText } from "./editedText";

/**
 * The one file that knows lines and columns. Inside the server there are only UTF-16 offsets, which is also the
 * encoding that is announced to the client, so that no text is ever counted twice.
 */

/** An analysis together with the line map of its text, of which it may be a part that begins at `base`. */
export function openDocument<A>(text: EditedText, analysis: A, base = 0): Opened<A> {
  const { uri, version } = text;
  const position = (offset: number): Position => text.positionAt(offset + base);
  const offset = (at: Position): number => text.offsetAt(at) - base;
  return {
    uri,
    version,
    analysis,
    position,
    offset,
    range: ({ start, end }: Span): Range => ({ start: position(start), end: position(end) }),
    span: ({ start, end }: Range): Span => ({ start: offset(start), end: offset(end) }),
  };
}

/**
 * Applies the client's edits to `text`, one after the other as the protocol has them, and tells them in offsets:
 * each counts in the text as the ones before it left it. `undefined` when the whole text was replaced.
 */
export function applyChanges(
  text: EditedText,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): readonly TextChange[] | undefined {
  const edits: TextChange[] = [];
  let whole = false;
  text.version = version;
  for (const change of changes) {
    if (!("range" in change)) {
      whole = true;
      text.set(change.text);
      continue;
    }
    const [from, to] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)];
    const span = { start: Math.min(from, to), end: Math.max(from, to) };
    edits.push({ span, text: change.text });
    text.replace(span, change.text);
  }
  return whole ? undefined : edits;
}

/** A range of a text that is not an open document. */
export function rangeIn(text: string, span: Span): Range {
  const document = new LineMap(text);
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The whole of a zero-based line. */
export function lineRange(text: string, line: number): Range {
  const document = new LineMap(text);
  // A column beyond the line counts as its end.
  const end = document.positionAt(document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
  return { start: { line, character: 0 }, end };
}
