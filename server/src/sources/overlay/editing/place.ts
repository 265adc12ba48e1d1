import { isMap, isScalar, parseAllDocuments, visit } from "yaml";
import type { Document, DocumentOptions, Pair, ParseOptions, Scalar, SchemaOptions } from "yaml";
import type { Span } from "../../../core/text/span";
import type { ValuePath } from "../../yaml";

/** Where the cursor is in a YAML file, and what could be written there. */
export interface Place {
  /** The document around the cursor without what is being written at it. */
  readonly document: unknown;
  /** The map in which a key is being written; `undefined` where none can be. */
  readonly key: { readonly path: ValuePath; readonly column: number; readonly isFlow: boolean } | undefined;
  /** The value that is being written; `undefined` where only a key can be. */
  readonly value: ValuePath | undefined;
  /** What is already written at the cursor, up to it, and all of it, which a proposal replaces. */
  readonly typed: string;
  readonly span: Span;
  /** A colon follows: what is there is a key that has its value. */
  readonly isBeforeColon: boolean;
}

/** Stands for the cursor while a text is parsed: no text has it, as Unicode keeps it free of meaning for ever. */
const CURSOR = "\uFDD0";

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: "failsafe",
  customTags: ["bool"],
  prettyErrors: false,
  logLevel: "error",
  strict: false,
};

/** The place at `offset` of a text that may be half written; `undefined` in comments and in texts of several lines. */
export function placeAt(text: string, offset: number): Place | undefined {
  // With a colon the word is a key whatever stands on the next line; a value alone in its place is found all the same.
  const isAlone = isAloneOnLine(text, offset);
  const marked = `${text.slice(0, offset)}${CURSOR}${isAlone ? ":" : ""}${text.slice(offset)}`;
  for (const document of documentsOf(marked)) {
    const found = findCursor(document);
    if (found !== undefined) return toPlace(text, offset, document, found, isAlone);
  }
  return undefined;
}

/** Where a value or a key stands in a file as it is; `undefined` between them. */
export function scalarAt(
  text: string,
  offset: number,
): { document: unknown; path: ValuePath; isKey: boolean; text: string; span: Span } | undefined {
  for (const document of documentsOf(text)) {
    const found = findScalar(document, ({ range }) => range != null && range[0] <= offset && offset <= range[1]);
    if (found?.node.range == null) continue;
    const [start, end] = found.node.range;
    const { path, isKey } = found;
    return { document: plain(document), path, isKey, text: String(found.node.value), span: { start, end } };
  }
  return undefined;
}

function documentsOf(text: string): readonly Document.Parsed[] {
  const parsed = parseAllDocuments(text, OPTIONS);
  return "empty" in parsed ? [] : parsed;
}

function isAloneOnLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const [before, after] = [text.slice(start, offset), text.slice(offset, end < 0 ? text.length : end)];
  return /^[ -]*[\w.]*$/.test(before) && /^\s*$/.test(after);
}

interface Found {
  readonly node: Scalar;
  /** Of the value; of a key, to the pair that it opens. */
  readonly path: ValuePath;
  readonly isKey: boolean;
  /** The map that a key stands in. */
  readonly pairs: readonly Pair[];
  readonly isFlow: boolean;
}

function findCursor(document: Document.Parsed): Found | undefined {
  return findScalar(document, ({ value }) => typeof value === "string" && value.includes(CURSOR));
}

function findScalar(document: Document.Parsed, isWanted: (node: Scalar) => boolean): Found | undefined {
  let found: Found | undefined;
  visit(document, {
    Scalar(key, node, ancestors) {
      if (!isWanted(node)) return undefined;
      const map = [...ancestors].reverse().find((ancestor) => isMap(ancestor));
      const path = ancestors.flatMap((ancestor, index) => stepTo(ancestor, ancestors[index + 1] ?? node));
      const isKey = key === "key";
      found = { node, path, isKey, pairs: isMap(map) ? map.items : [], isFlow: isMap(map) && map.flow === true };
      return visit.BREAK;
    },
  });
  return found;
}

/** The key or index by which `child` hangs from `parent`; nothing for what is no step of a path. */
function stepTo(parent: unknown, child: unknown): ValuePath {
  if (typeof parent !== "object" || parent === null) return [];
  if ("key" in parent && isScalar(parent.key)) return [String(parent.key.value)];
  const items = !isMap(parent) && "items" in parent && Array.isArray(parent.items) ? (parent.items as unknown[]) : [];
  return items.includes(child) ? [items.indexOf(child)] : [];
}

function toPlace(
  text: string,
  offset: number,
  document: Document.Parsed,
  found: Found,
  isAlone: boolean,
): Place | undefined {
  const { node, isKey, isFlow, pairs } = found;
  const path = isKey ? found.path.slice(0, -1) : found.path;
  const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const from = (node.range?.[0] ?? offset) + (isQuoted ? 1 : 0);
  const start = Math.min(from, offset);
  if (text.slice(start, offset).includes("\n")) return undefined;
  // A scalar that goes on over several lines is half written: the rest is another thing.
  const rest = /^[^\n,\]}#:'"]*/.exec(text.slice(offset))?.[0] ?? "";
  const end = offset + (isAlone ? 0 : rest.trimEnd().length);
  const isOnlyKey = isKey && pairs.length === 1 && isAlone;
  return {
    document: plain(document),
    key: isKey ? { path, column: start - (text.lastIndexOf("\n", start - 1) + 1), isFlow } : undefined,
    value: isKey ? (isOnlyKey && path.length > 0 ? path : undefined) : path,
    typed: text.slice(start, offset),
    span: { start, end },
    isBeforeColon: /^\s*:(?:\s|$)/.test(text.slice(end)),
  };
}

/** A document's value without keys and values that hold the cursor. */
function plain(document: Document.Parsed): unknown {
  return withoutCursor(document.toJS());
}

function withoutCursor(value: unknown): unknown {
  if (typeof value === "string") return value.replace(CURSOR, "");
  if (Array.isArray(value)) return value.map(withoutCursor);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.includes(CURSOR));
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutCursor(member)]));
}
