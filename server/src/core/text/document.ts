import type { PartialDate } from "../knowledge/entity";
import type { Span } from "./span";

/** The markup languages whose prose is told from their markup. Everything else is read as plain text. */
export type Format = "plaintext" | "markdown" | "latex" | "html" | "restructuredtext" | "asciidoc" | "typst" | "yaml";

/** An open document as core sees it: no line, no column, no editor. */
export interface TextDocument {
  readonly uri: string;
  readonly format: Format;
  readonly text: string;
}

/** Replaces `span` of the text before the change by `text`. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** The date as of which a document speaks, and where that date was found. */
export interface AsOf {
  readonly date: PartialDate;
  readonly origin: "front-matter" | "dateline" | "setting" | "today";
  readonly span: Span | undefined;
}
