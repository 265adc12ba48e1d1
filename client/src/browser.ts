import { Uri, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import { activateExtension } from "./extension";

/** Entry in browsers: the server is a worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, {
    knowledge: fetchableUrl,
    storage: () => undefined,
    async connect(clientOptions) {
      const { LanguageClient } = await import("vscode-languageclient/browser");
      const script = Uri.joinPath(context.extensionUri, "dist/server/browser.js");
      return new LanguageClient(
        "formulary",
        "Formulary",
        // A function, so that every restart gets a worker of its own.
        () => Promise.resolve(new Worker(script.toString(true), { name: "Formulary" })),
        clientOptions,
      );
    },
  });
}

/** Extensions that are not served over HTTP are read by the editor and handed on as a blob. */
async function fetchableUrl(uri: Uri): Promise<string> {
  if (uri.scheme === "http" || uri.scheme === "https") return uri.toString(true);
  const bytes = await workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
}
