import type { ExtensionContext } from "vscode";
import { activateExtension } from "./extension";

/** Entry on the desktop and in remote extension hosts: the server is a Node.js process, spoken to over IPC. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, {
    knowledge: (uri) => Promise.resolve(uri.fsPath),
    storage: (uri) => uri.toString(),
    library: () => import("./nodeClient"),
    async connect(clientOptions) {
      const { connectToProcess } = await import("./nodeClient");
      return connectToProcess(context.asAbsolutePath("dist/server/node.js"), clientOptions);
    },
  });
}
