import type { ExtensionContext } from "vscode";
import { activateExtension } from "./extension";

const DEBUG_PORT = 6009;

/** Entry on the desktop and in remote extension hosts: the server is a Node.js process, spoken to over IPC. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, {
    knowledge: (uri) => Promise.resolve(uri.fsPath),
    storage: (uri) => uri.fsPath,
    async connect(clientOptions) {
      const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
      const run = { module: context.asAbsolutePath("dist/server/node.js"), transport: TransportKind.ipc };
      const debug = { ...run, options: { execArgv: [`--inspect=${DEBUG_PORT}`] } };
      return new LanguageClient("formulary", "Formulary", { run, debug }, clientOptions);
    },
  });
}
