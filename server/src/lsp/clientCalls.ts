import { CodeLensRefreshRequest, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Connection } from "vscode-languageserver";
import { KNOWLEDGE_FILES } from "../sources/overlay/files";
import type { ClientWiring } from "./clientFeatures";
import { IGNORE_FILE } from "./exclusion";
import { DOCUMENTS } from "./workspaceFiles";

/** Asks the client to tell of changes of documents, knowledge and ignore files, also in the user's folders where it can. */
export async function watchFiles(
  { client }: Connection,
  { watchesElsewhere }: ClientWiring,
  userFolders: readonly string[],
): Promise<void> {
  const { written, compiled } = KNOWLEDGE_FILES.workspace;
  const watchers = [written, compiled, IGNORE_FILE, DOCUMENTS.replace("**/", "")].map((glob) => ({
    globPattern: `**/${glob}`,
  }));
  const elsewhere = userFolders.flatMap((baseUri) =>
    Object.values(KNOWLEDGE_FILES.user).map((pattern) => ({ globPattern: { baseUri, pattern } })),
  );
  await client.register(DidChangeWatchedFilesNotification.type, {
    watchers: watchesElsewhere ? [...watchers, ...elsewhere] : watchers,
  });
}

/** Tells the client to ask again for what it shows, as far as it listens to that. */
export function askAnew(connection: Connection, { refreshes }: ClientWiring, pullDiagnostics: boolean): void {
  const { languages } = connection;
  if (refreshes.diagnostics && pullDiagnostics) languages.diagnostics.refresh();
  if (refreshes.codeLens) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (refreshes.inlayHints) void languages.inlayHint.refresh();
  if (refreshes.semanticTokens) languages.semanticTokens.refresh();
}
