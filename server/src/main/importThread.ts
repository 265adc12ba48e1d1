import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { openKnowledge } from "../core/knowledge/open";
import type { ImportRequest } from "../lsp/host";
import type { BulkFile } from "../sources/import/file";
import type { ImportedLayer } from "../sources/import/job";
import { VERSION } from "./cli/version";

/** Tells a thread that it is there to import. */
const IMPORTS = "--import-for-the-server";

type Message =
  | { readonly records: number }
  | { readonly done: ImportedLayer }
  | { readonly refused: string }
  | { readonly failed: string };

/** What reads files of other databases: loaded by who imports, not at every start. */
async function loadImports() {
  const [{ importLayer, ImportRefused }, { ImportCancelled }] = await Promise.all([
    import("../sources/import/job"),
    import("../sources/import/run"),
  ]);
  return { importLayer, ImportRefused, ImportCancelled };
}

/** Runs an import on a thread of its own, so that the server goes on answering; stopping it is ending the thread. */
export async function importInThread(
  request: ImportRequest,
  progress: (records: number) => void,
  onCancel: (stop: () => void) => void,
): Promise<ImportedLayer> {
  const { ImportRefused, ImportCancelled } = await loadImports();
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(__filename, { argv: [IMPORTS], workerData: request });
  return new Promise<ImportedLayer>((resolve, reject) => {
    onCancel(() => void reject(new ImportCancelled()));
    worker.on("message", (message: Message) => {
      if ("done" in message) resolve(message.done);
      else if ("refused" in message) reject(new ImportRefused(message.refused));
      else if ("failed" in message) reject(new Error(message.failed));
      else progress(message.records);
    });
    worker.on("error", reject);
    worker.on("exit", () => void reject(new Error("the import's thread ended")));
  }).finally(() => void worker.terminate());
}

/** True when this thread was started to import for another one, and has begun to. */
export function servesAsImporter(): boolean {
  if (!process.argv.includes(IMPORTS)) return false;
  void import("node:worker_threads").then(async ({ parentPort, workerData }) => {
    if (parentPort !== null) await serve(workerData as ImportRequest, parentPort);
  });
  return true;
}

async function serve(request: ImportRequest, port: MessagePort): Promise<void> {
  const post = (message: Message): void => void port.postMessage(message);
  const { importLayer, ImportRefused } = await loadImports();
  try {
    const mapping = request.mapping === undefined ? undefined : await textOf(request.mapping);
    const layer = await importLayer(
      {
        source: request.source,
        files: request.files.map(bulkFile),
        retrieved: request.retrieved,
        ...(mapping !== undefined && { mapping }),
      },
      {
        version: VERSION,
        base: () => openKnowledge(request.base.map((bytes) => ({ layer: "embedded", bytes }))),
        progress: (records) => (post({ records }), false),
      },
    );
    post({ done: layer });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post(error instanceof ImportRefused ? { refused: message } : { failed: message });
  }
}

function bulkFile(uri: string): BulkFile {
  const file = fileURLToPath(uri);
  return { name: path.basename(file), bytes: createReadStream(file) };
}

async function textOf(uri: string): Promise<{ path: string; text: string }> {
  const file = fileURLToPath(uri);
  return { path: path.basename(file), text: await readFile(file, "utf8") };
}
