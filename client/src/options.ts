import { env } from "vscode";
import type { LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { COMMANDS } from "../../server/src/lsp/protocol";
import type { ClientOptions } from "../../server/src/lsp/protocol";
import { documentSelector, knowledgeSelector } from "./documents";

/** Where things are in this installation. */
export interface Places {
  readonly knowledge: string;
  readonly storage: string | undefined;
  /** Folder URI of the user's own knowledge. */
  readonly userFolder: string;
  /** `publisher.name`, the authority of URIs that the editor brings back to this extension. */
  readonly extension: string;
}

/** How the server is spoken to: which documents it sees, what this client understands. */
export function clientOptions(output: LogOutputChannel, places: Places): LanguageClientOptions {
  const initializationOptions: ClientOptions = {
    customRequests: true,
    commandLinks: true,
    files: true,
    workspaceDiagnosticsByCommand: true,
    knowledge: places.knowledge,
    userFolder: places.userFolder,
    rulePages: `${env.uriScheme}://${places.extension}/rules`,
    ...(places.storage !== undefined && { storage: places.storage }),
  };
  return {
    documentSelector: [...documentSelector(), ...knowledgeSelector()],
    diagnosticCollectionName: "formulary",
    outputChannel: output,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onTabs: true },
  };
}
