import { spawn } from "node:child_process";
import path from "node:path";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { InitializeParams, ProtocolConnection } from "vscode-languageserver-protocol/node";

/** The built server over stdio, as benchmarks drive it. */
const SERVER = path.resolve("dist/server/node.js");
export const URI = "file:///bench/release.md";

export interface Running {
  readonly connection: ProtocolConnection;
  readonly begin: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export async function start(params: Partial<InitializeParams> = {}): Promise<Running> {
  const begin = performance.now();
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    ...params,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const stop = async () => {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    connection.dispose();
  };
  return { connection, begin, pid: child.pid ?? 0, stop };
}

/** Resolves when the diagnostics of a version were pushed. */
export function diagnosed(connection: ProtocolConnection, wanted: number): Promise<void> {
  return new Promise((resolve) => {
    const listener = connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => {
      if (version !== wanted) return;
      listener.dispose();
      resolve();
    });
  });
}

export async function open(connection: ProtocolConnection, text: string): Promise<void> {
  const textDocument = { uri: URI, languageId: "markdown", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function print(what: string, milliseconds: number, bound: number): void {
  console.log(`${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(8)} ms   (bound ${bound} ms)`);
}
