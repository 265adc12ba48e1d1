import type { InitializeParams } from "vscode-languageserver";
import type { ClientFeatures } from "../features/settings";
import { COMMANDS } from "./protocol";
import type { ClientOptions } from "./protocol";

/** What only the connection needs to know of the client. */
export interface ClientWiring {
  readonly options: ClientOptions;
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly showsProgress: boolean;
  readonly watchesFiles: boolean;
  /** Files outside of the workspace, too. */
  readonly watchesElsewhere: boolean;
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly codeLens: boolean;
    readonly inlayHints: boolean;
    readonly semanticTokens: boolean;
  };
}

/** Narrows the initialization options, which may be anything, to what the protocol defines. */
export function clientOptions(value: unknown): ClientOptions {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const text = (key: keyof ClientOptions) => (typeof given[key] === "string" ? { [key]: given[key] } : {});
  const flag = (key: keyof ClientOptions) => (given[key] === true ? { [key]: true } : {});
  return {
    ...flag("customRequests"),
    ...flag("commandLinks"),
    ...flag("files"),
    ...flag("workspaceDiagnosticsByCommand"),
    ...text("knowledge"),
    ...text("rulePages"),
    ...text("storage"),
    ...text("userFolder"),
    ...("settings" in given && { settings: given["settings"] }),
  };
}

/** What features may rely on. `rulePages` is where the pages are when the client does not say. */
export function clientFeatures(params: InitializeParams, rulePages: string | undefined): ClientFeatures {
  const options = clientOptions(params.initializationOptions);
  const { textDocument } = params.capabilities;
  return {
    commands: options.commandLinks === true ? COMMANDS : undefined,
    customRequests: options.customRequests === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    checksOnCommand: options.workspaceDiagnosticsByCommand === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    // Who says nothing of it has shown Markdown since before it could be said.
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    createsFiles:
      params.capabilities.workspace?.workspaceEdit?.documentChanges === true &&
      params.capabilities.workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    rulePages: options.rulePages ?? rulePages,
    locale: params.locale ?? "en",
  };
}

export function clientWiring(params: InitializeParams): ClientWiring {
  const { workspace } = params.capabilities;
  return {
    options: clientOptions(params.initializationOptions),
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: params.capabilities.window?.workDoneProgress === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}
