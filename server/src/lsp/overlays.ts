import { DiagnosticSeverity } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver";
import type { PartialDate } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import { OVERLAY_FILES } from "../sources/overlay/files";
import type { SourceProblem } from "../sources/problem";
import type { SourceText } from "../sources/yaml";
import { SOURCE } from "../features/diagnostic";
import type { FileAccess } from "./host";
import { lineRange, rangeIn } from "./positions";

/** More files than this are no hand-kept knowledge. */
const MAX_FILES = 1000;

/** What a workspace's own files say. */
export interface LoadedOverlay {
  /** A compiled layer; `undefined` when there is nothing to put on top. */
  readonly bytes: Uint8Array | undefined;
  /** The files that were read; `path` is the URI. */
  readonly files: readonly SourceText[];
  /** `file` is the URI. */
  readonly problems: readonly SourceProblem[];
}

/** Reads the overlay of all folders together; later folders win. What is faulty in a file is reported, the rest counts. */
export async function readOverlay(
  access: FileAccess,
  folders: readonly string[],
  below: Knowledge,
  today: PartialDate,
): Promise<LoadedOverlay> {
  const uris = await access.list(folders, { include: OVERLAY_FILES, exclude: [], limit: MAX_FILES });
  const texts = await Promise.all(uris.map(async (uri) => ({ path: uri, text: (await access.read(uri)) ?? "" })));
  if (texts.length === 0) return { bytes: undefined, files: [], problems: [] };
  // The readers of YAML and tables are only loaded where a workspace has some.
  const { compileOverlay } = await import("../sources/overlay/compile");
  return { ...compileOverlay(texts, below, today), files: texts };
}

/** The faults of the files as diagnostics, by URI. */
export function overlayDiagnostics({ files, problems }: LoadedOverlay): ReadonlyMap<string, Diagnostic[]> {
  const byUri = new Map<string, Diagnostic[]>();
  for (const { path, text } of files) {
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
