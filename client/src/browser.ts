import { Uri, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import { activateExtension } from "./extension";

/** Entry in browsers: the server is a worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, {
    knowledge: fetchableUrl,
    storage: () => undefined,
    library: () => import("vscode-languageclient/browser"),
    async connect(clientOptions) {
      const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
        await import("vscode-languageclient/browser");
      const script = Uri.joinPath(context.extensionUri, "dist/server/browser.js").toString(true);
      let worker: Worker | undefined;
      // Transports, not the worker: the extension host's own Worker class is not the one that the library tests for.
      const connectAnew = () => {
        worker?.terminate();
        worker = new Worker(script, { name: "Formulary" });
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      };
      return new LanguageClient("formulary", "Formulary", connectAnew, clientOptions);
    },
  });
}

/** Extensions that are not served over HTTP are read by the editor and handed on as a blob. */
async function fetchableUrl(uri: Uri): Promise<string> {
  if (uri.scheme === "http" || uri.scheme === "https") return uri.toString(true);
  const bytes = await workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
}
