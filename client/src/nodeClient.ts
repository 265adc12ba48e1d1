import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

export { WorkDoneProgress, WorkspaceDiagnosticRequest } from "vscode-languageclient/node";

const DEBUG_PORT = 6009;

/** A client of the server `module`, which runs in a process of its own and is spoken to over IPC. */
export function connectToProcess(module: string, clientOptions: LanguageClientOptions): BaseLanguageClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: [`--inspect=${DEBUG_PORT}`] } };
  return new LanguageClient("formulary", "Formulary", { run, debug }, clientOptions);
}
