import { TextDocumentSyncKind } from "vscode-languageserver";
import type { InitializeParams, InitializeResult } from "vscode-languageserver";
import type { Feature } from "../features/feature";
import type { ClientFeatures } from "../features/settings";

/** What the server announces: what each feature does for this client, and how documents are kept in step. */
export function initializeResult(
  params: InitializeParams,
  client: ClientFeatures,
  version: string,
  features: readonly Feature[],
): InitializeResult {
  const capabilities = Object.assign({}, ...features.map((feature) => feature.capability(client)));
  return {
    serverInfo: { name: "formulary", version },
    capabilities: {
      ...capabilities,
      ...(params.capabilities.general?.positionEncodings !== undefined && { positionEncoding: "utf-16" }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
