import type { Position } from "vscode-languageserver";
import { LineMap } from "../core/text/lineMap";
import type { Span } from "../core/text/span";

/** A document's text with its lines, as the client edits it. An edit costs one copy of the text. */
export class EditedText {
  readonly uri: string;
  version: number;
  #text: string;
  #lines: LineMap;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.version = version;
    this.#text = text;
    this.#lines = new LineMap(text);
  }

  getText(): string {
    return this.#text;
  }

  positionAt(offset: number): Position {
    return this.#lines.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.#lines.offsetAt(position);
  }

  /** Replaces the whole of it. */
  set(text: string): void {
    this.#text = text;
    this.#lines = new LineMap(text);
  }

  /** Replaces a part of it. */
  replace(span: Span, text: string): void {
    this.#text = this.#text.slice(0, span.start) + text + this.#text.slice(span.end);
    this.#lines = this.#lines.edited(span, text.length, this.#text);
  }
}
