import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type {
  CancellationToken,
  Connection,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsOf } from "../features/diagnostic";
import type { ClientFeatures } from "../features/settings";
import { analyzeClosed } from "./closedFiles";
import type { Documents } from "./documents";
import { guarded } from "./guard";
import type { FileAccess } from "./host";
import { pause } from "./pacing";
import type { Surroundings } from "./session";
import { DOCUMENTS } from "./workspaceFiles";

/** More files than this are not checked in one go. */
const MAX_FILES = 20_000;
/** How many files are read at a time, and how many are told about together. */
const BATCH = 20;

/** What a check of the workspace needs. */
export interface WorkspaceCheckHost {
  readonly client: ClientFeatures;
  readonly files: FileAccess;
  readonly documents: Documents;
  readonly folders: () => readonly string[];
  /** Globs of a folder's files that are left alone. */
  readonly exclude: (folder: string) => Promise<readonly string[]>;
  /** As for open documents; `undefined` for a file that is not to be analysed. */
  readonly surroundings: (uri: string) => Promise<Surroundings | undefined>;
}

/** Answers `workspace/diagnostic`: every document of the workspace is checked, problems are told as they are found. */
export function serveWorkspaceCheck(connection: Connection, host: WorkspaceCheckHost): void {
  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
    guarded("workspace/diagnostic", connection.console, { items: [] }, token, async () => {
      progress.begin("Formulary", 0, undefined, true);
      const check = new WorkspaceCheck(host, params, token);
      const rest: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const { reports, share } of check.run()) {
        progress.report(Math.round(share * 100));
        if (partial === undefined) rest.push(...reports);
        else partial.report({ items: reports });
      }
      progress.done();
      return { items: rest } satisfies WorkspaceDiagnosticReport;
    }),
  );
}

class WorkspaceCheck {
  readonly #host: WorkspaceCheckHost;
  readonly #previous: ReadonlyMap<string, string>;
  readonly #token: CancellationToken;

  constructor(host: WorkspaceCheckHost, { previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken) {
    this.#host = host;
    this.#previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    this.#token = token;
  }

  /** Batches of reports, each with the share of the work that is done. Ends early when nobody waits any more. */
  async *run(): AsyncGenerator<{ reports: WorkspaceDocumentDiagnosticReport[]; share: number }> {
    const uris = await this.#uris();
    for (let at = 0; at < uris.length; at += BATCH) {
      if (this.#token.isCancellationRequested) return;
      const batch = uris.slice(at, at + BATCH);
      await pause();
      const texts = await Promise.all(batch.map((uri) => this.#host.files.read(uri)));
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      for (const [index, uri] of batch.entries()) {
        const report = await this.#report(uri, texts[index]);
        if (report !== undefined) reports.push(report);
      }
      yield { reports, share: Math.min(1, (at + BATCH) / uris.length) };
    }
  }

  async #uris(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of this.#host.folders()) {
      const exclude = await this.#host.exclude(folder);
      const limit = MAX_FILES - found.length;
      found.push(...(await this.#host.files.list([folder], { include: DOCUMENTS, exclude, limit })));
    }
    return found;
  }

  async #report(uri: string, text: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const open = await this.#host.documents.settled(uri, this.#token);
    const { client } = this.#host;
    if (open !== undefined) {
      const items = diagnosticsOf(open, client);
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: open.version, items };
    }
    const surroundings = await this.#host.surroundings(uri);
    if (text === undefined || surroundings === undefined) return undefined;
    const resultId = fingerprint(text, surroundings);
    if (this.#previous.get(uri) === resultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    }
    const wanted = () => !this.#token.isCancellationRequested;
    const document = await analyzeClosed(uri, text, surroundings, wanted);
    if (document === undefined) return undefined;
    const items = diagnosticsOf(document, client);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
  }
}

/** Changes with whatever the diagnostics of a text depend on. */
function fingerprint(text: string, { knowledge, settings }: Surroundings): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${knowledge.hash}/${JSON.stringify(settings)}/${text.length}/${(hash >>> 0).toString(16)}`;
}
