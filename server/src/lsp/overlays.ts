import { DiagnosticSeverity } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver";
import type { PartialDate } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import { KNOWLEDGE_FILES } from "../sources/overlay/files";
import type { SourceProblem } from "../sources/problem";
import type { SourceText } from "../sources/yaml";
import { SOURCE } from "../features/diagnostic";
import type { FileAccess } from "./host";
import { lineRange, rangeIn } from "./positions";

/** More files than this are no hand-kept knowledge. */
const MAX_FILES = 1000;

/** What a workspace's or a user's own files say. */
export interface LoadedOverlay {
  /** A compiled layer; `undefined` when there is nothing to put on top. */
  readonly bytes: Uint8Array | undefined;
  /** The files that were read; `path` is the URI. */
  readonly files: readonly SourceText[];
  /** `file` is the URI. */
  readonly problems: readonly SourceProblem[];
}

const NOTHING: LoadedOverlay = { bytes: undefined, files: [], problems: [] };

/**
 * Reads the files of all the folders of the user or of the workspace together; later folders win. What is faulty in a
 * file is reported, the rest counts.
 */
export async function readOverlay(
  access: FileAccess,
  whose: keyof typeof KNOWLEDGE_FILES,
  folders: readonly string[],
  below: Knowledge,
  today: PartialDate,
): Promise<LoadedOverlay> {
  if (folders.length === 0) return NOTHING;
  const uris = await access.list(folders, { include: KNOWLEDGE_FILES[whose].written, exclude: [], limit: MAX_FILES });
  const read = await Promise.all(uris.map(async (uri) => ({ path: uri, text: await access.read(uri) })));
  if (read.length === 0) return NOTHING;
  const files = read.map(({ path, text = "" }) => ({ path, text }));
  const unread = read.filter(({ text }) => text === undefined).map(({ path }) => unreadable(path));
  // The readers of YAML and tables are only loaded where a workspace has some.
  const { compileOverlay } = await import("../sources/overlay/compile");
  const { bytes, problems } = compileOverlay(files, below, today);
  return { bytes, problems: [...unread, ...problems], files };
}

/** What is wrong with the files, without a layer made of them. */
export async function overlayProblems(
  files: readonly SourceText[],
  below: Knowledge,
  today: PartialDate,
): Promise<readonly SourceProblem[]> {
  const { checkOverlay } = await import("../sources/overlay/compile");
  return checkOverlay(files, below, today);
}

function unreadable(file: string): SourceProblem {
  return { file, line: 1, severity: "error", message: "cannot be read: it is no text in UTF-8, or too large" };
}

/** The faults of the files as diagnostics, by URI. */
export function overlayDiagnostics(
  overlays: readonly Pick<LoadedOverlay, "files" | "problems">[],
): ReadonlyMap<string, Diagnostic[]> {
  const byUri = new Map<string, Diagnostic[]>();
  const problems = overlays.flatMap((overlay) => overlay.problems);
  for (const { path, text } of overlays.flatMap(({ files }) => files)) {
    const own = problems.filter(({ file }) => file === path);
    if (own.length === 0) continue;
    const diagnostics = own.map(({ span, line, severity, message }) => ({
      range: span === undefined ? lineRange(text, line - 1) : rangeIn(text, span),
      severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: SOURCE,
      message,
    }));
    byUri.set(path, diagnostics);
  }
  return byUri;
}
