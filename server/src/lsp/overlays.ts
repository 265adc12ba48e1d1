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
  const texts = await Promise.all(uris.map(async (uri) => ({ path: uri, text: (await access.read(uri)) ?? "" })));
  if (texts.length === 0) return NOTHING;
  // The readers of YAML and tables are only loaded where a workspace has some.
  const { compileOverlay } = await import("../sources/overlay/compile");
  return { ...compileOverlay(texts, below, today), files: texts };
}

/** The faults of the files as diagnostics, by URI. */
export function overlayDiagnostics(overlays: readonly LoadedOverlay[]): ReadonlyMap<string, Diagnostic[]> {
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
