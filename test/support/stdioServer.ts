import { spawn } from "node:child_process";
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
import type {
  InitializeParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";

/** A server that was started as plain editors start one: a process that speaks over stdio. */
export interface StdioServer {
  readonly connection: ProtocolConnection;
  /** `performance.now()` just before the process was started. */
  readonly begin: number;
  readonly pid: number;
  /** Asks it to shut down. Resolves when the process is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts `command` and initializes it; `environment` is added to this process's own. */
export async function startStdio(
  command: string,
  args: readonly string[],
  params: Partial<InitializeParams> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<StdioServer> {
  const begin = performance.now();
  const env = { ...process.env, ...environment };
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"], env });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const own = { processId: process.pid, rootUri: null, capabilities: {} };
  await connection.sendRequest(InitializeRequest.type, { ...own, ...params });
  await connection.sendNotification(InitializedNotification.type, {});
  const stop = async () => {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    await gone;
    connection.dispose();
  };
  return { connection, begin, pid: child.pid ?? 0, stop };
}

/** Resolves with the next diagnostics that are pushed and meet the condition. */
export function published(
  connection: ProtocolConnection,
  isWanted: (params: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  return new Promise((resolve) => {
    const listener = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (!isWanted(params)) return;
      listener.dispose();
      resolve(params);
    });
  });
}

/** Opens version 1 of a Markdown document. */
export async function openMarkdown(connection: ProtocolConnection, uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}
