import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { CancellationToken, Connection } from "vscode-languageserver";
import type { PartialDate } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { ImportedLayer } from "../sources/import/job";
import type { FileAccess, ImportRequest, ServerHost } from "./host";
import { pause } from "./pacing";
import { IMPORT, IMPORT_SOURCES } from "./protocol";
import type { ImportDone, ImportParams, ImportResult, ImportSource } from "./protocol";
import { baseName } from "./uris";

const MOST_CONFLICTS = 1000;
/** The client hands files on piece by piece, through memory: larger ones are left to those who read the disk. Bytes. */
const LARGEST_HANDED = 200 * 1024 * 1024;

/** What an import needs of the server. */
export interface ImportHost {
  readonly host: ServerHost;
  readonly files: FileAccess;
  /** Where a user's own imports are kept; a folder's URI. */
  readonly userFolder: string | undefined;
  /** The embedded base, to whose substances rows are assigned. */
  readonly base: () => Promise<{ readonly bytes: Uint8Array | undefined; readonly knowledge: Knowledge }>;
  /** A layer was written. */
  readonly imported: () => void;
}

/** Answers the requests behind "Import Knowledge…". */
export function serveImports(connection: Connection, host: ImportHost): void {
  connection.onRequest(IMPORT_SOURCES, sources);
  connection.onRequest(IMPORT, async (params: ImportParams, token: CancellationToken) => {
    const progress = params.workDoneToken;
    const report = (value: object) =>
      progress === undefined ? undefined : void connection.sendNotification("$/progress", { token: progress, value });
    report({ kind: "begin", title: "Formulary", cancellable: true });
    try {
      return await run(host, params, token, (records) => report({ kind: "report", message: String(records) }));
    } catch (error) {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "import cancelled");
      const failed = error instanceof Error ? error.message : String(error);
      connection.console.error(`import of ${params.source}: ${failed}`);
      return { failed } satisfies ImportResult;
    } finally {
      report({ kind: "end" });
    }
  });
}

async function sources(): Promise<ImportSource[]> {
  const { importers } = await import("../sources/import/registry");
  return importers.map(({ id, files, source: { title, publisher, licence } }) => {
    return { id, title, publisher, licence, files };
  });
}

async function run(
  host: ImportHost,
  params: ImportParams,
  token: CancellationToken,
  report: (records: number) => void,
): Promise<ImportResult> {
  const folder = params.folder === undefined ? host.userFolder : `${params.folder.replace(/\/$/, "")}/.formulary`;
  if (folder === undefined) return { failed: "there is no folder of the user's own here: import into a workspace" };
  const { bytes, knowledge } = await host.base();
  const isOnDisk = [...params.files, ...(params.mapping === undefined ? [] : [params.mapping])].every((uri) =>
    uri.startsWith("file:"),
  );
  const { inThread } = host.host;
  const imported =
    inThread !== undefined && isOnDisk
      ? await inThread(toRequest(params, host.host.today(), bytes), report, (stop) =>
          token.onCancellationRequested(stop),
        )
      : await runHere(host, params, knowledge, (records) => (report(records), token.isCancellationRequested));
  if (token.isCancellationRequested) throw new Error("cancelled");
  const layer = `${folder}/${imported.source}.kb`;
  await host.files.write(layer, imported.bytes);
  host.imported();
  return done(layer, imported);
}

function done(layer: string, { summary, problems }: ImportedLayer): ImportDone {
  const { title, records, substances, names, facts, reported, unresolved } = summary;
  const { leftOut, merged, conflicts, passedOver } = summary;
  const numbers = { title, records, substances, names, facts, reported, unresolved };
  const lines = [
    ...Object.entries(passedOver).map(([reason, count]) => `${count} rows passed over: ${reason}`),
    ...problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    ...conflicts.slice(0, MOST_CONFLICTS).map((conflict) => `conflict: ${conflict}`),
  ];
  return {
    layer,
    ...numbers,
    leftOut: sum(leftOut),
    merged: sum(merged),
    conflicts: conflicts.length,
    problems: lines,
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function toRequest(
  { source, files, mapping }: ImportParams,
  retrieved: PartialDate,
  base: Uint8Array | undefined,
): ImportRequest {
  return {
    source,
    files,
    retrieved,
    base: base === undefined ? [] : [base],
    ...(mapping !== undefined && { mapping }),
  };
}

/** In this thread, between other requests: in a worker there is no other, and only the client can read the files. */
async function runHere(
  { host, files }: ImportHost,
  { source, files: uris, mapping }: ImportParams,
  base: Knowledge,
  progress: (records: number) => boolean,
): Promise<ImportedLayer> {
  const { importLayer } = await import("../sources/import/job");
  const map = mapping === undefined ? undefined : await files.read(mapping);
  return importLayer(
    {
      source,
      files: await Promise.all(uris.map((uri) => handedFile(files, uri))),
      retrieved: host.today(),
      ...(mapping !== undefined && map !== undefined && { mapping: { path: baseName(mapping), text: map } }),
    },
    {
      version: host.version,
      base: () => base,
      progress: async (records) => {
        await pause();
        return progress(records);
      },
    },
  );
}

/** @throws Error for a file that is absent or larger than can be handed on. */
async function handedFile(files: FileAccess, uri: string): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  const name = baseName(uri);
  const opened = await files.open(uri);
  if (opened === undefined) throw new Error(`${name} cannot be read`);
  if (opened.size > LARGEST_HANDED) {
    const size = Math.ceil(opened.size / 1024 / 1024);
    throw new Error(
      `${name} has ${size} MB: here files of up to 200 MB are imported. The desktop version and "formulary kb import" take any size.`,
    );
  }
  return { name, bytes: opened.bytes };
}
