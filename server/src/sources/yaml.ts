import { isNode, LineCounter, parseAllDocuments, visit } from "yaml";
import type { Document } from "yaml";
import type { Span } from "../core/text/span";
import type { SourceProblem } from "./problem";

/** A text file that is somebody's source of knowledge. */
export interface SourceText {
  /** As it is to be shown in messages. */
  readonly path: string;
  readonly text: string;
}

/** Keys and indices from a document's root to a value. */
export type ValuePath = readonly (string | number)[];

/** One YAML document of a file, and where each of its values stands. */
export interface YamlDocument {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor that exists. */
  locate(path: ValuePath): { readonly line: number; readonly span: Span };
}

/**
 * Reads every document of a file. All scalars are strings but `true` and `false`: a date or a code is never a number.
 * Documents with syntax errors are reported and left out, and so are empty ones.
 */
export function readYaml(source: SourceText): { documents: YamlDocument[]; problems: SourceProblem[] } {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(source.text, {
    lineCounter: lines,
    schema: "failsafe",
    customTags: ["bool"],
    keepSourceTokens: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const documents: YamlDocument[] = [];
  const problems: SourceProblem[] = [];
  for (const document of "empty" in parsed ? [] : parsed) {
    for (const error of document.errors) {
      const [start, end] = error.pos;
      const span = { start, end: Math.max(end, start) };
      problems.push({
        file: source.path,
        line: lines.linePos(start).line,
        span,
        severity: "error",
        message: error.message,
      });
    }
    const hasAlias = usesAliases(document);
    if (hasAlias)
      problems.push({ file: source.path, line: 1, severity: "error", message: "anchors and aliases are not read" });
    if (document.errors.length === 0 && !hasAlias && document.contents !== null) {
      documents.push(located(source.path, document, lines));
    }
  }
  return { documents, problems };
}

/** Aliases could expand to more than the file holds; no source needs them. */
function usesAliases(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function located(file: string, document: Document.Parsed, lines: LineCounter): YamlDocument {
  return {
    file,
    value: document.toJS(),
    locate(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) {
          const [start, end] = node.range;
          return { line: lines.linePos(start).line, span: { start, end } };
        }
      }
      return { line: 1, span: { start: 0, end: 0 } };
    },
  };
}
