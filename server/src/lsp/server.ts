import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { diagnosticsOf } from "../features/diagnostic";
import type { Feature, OpenDocument, Workspace } from "../features/feature";
import { features as allFeatures } from "../features/registry";
import type { ClientFeatures } from "../features/settings";
import { clientFeatures, clientWiring } from "./clientFeatures";
import type { ClientWiring } from "./clientFeatures";
import { Configuration } from "./configuration";
import { Documents } from "./documents";
import type { FileAccess, ServerHost } from "./host";
import { STATUS, SUMMARY } from "./protocol";
import type { ServerStatus } from "./protocol";
import { createRegistrar } from "./registrar";
import { registerRequests } from "./requests";
import type { DocumentSession, Surroundings } from "./session";
import { summarize } from "./summary";
import { OVERLAY_FILES } from "./overlays";
import { IGNORE_FILE, IgnoreFiles, isExcludedPath } from "./exclusion";
import { serveWorkspaceCheck } from "./workspaceCheck";
import { workspaceFiles } from "./workspaceFiles";
import { WorkspaceKnowledge } from "./workspaceKnowledge";

/**
 * Runs the language server on a connection until the client ends it. `features` is what it serves; tests hand in
 * faulty ones.
 */
export function startServer(
  connection: Connection,
  host: ServerHost,
  features: readonly Feature[] = allFeatures,
): void {
  connection.onInitialize((params) => {
    const client = clientFeatures(params, host.rulePages);
    const server = new Server(connection, host, params, client);
    server.serve(features);
    return initializeResult(params, client, host, features);
  });
  connection.listen();
}

function initializeResult(
  params: InitializeParams,
  client: ClientFeatures,
  host: ServerHost,
  features: readonly Feature[],
): InitializeResult {
  const capabilities = Object.assign({}, ...features.map((feature) => feature.capability(client)));
  return {
    serverInfo: { name: "formulary", version: host.version },
    capabilities: {
      ...capabilities,
      ...(params.capabilities.general?.positionEncodings !== undefined && { positionEncoding: "utf-16" }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** One client's server: what it knows of the client, the documents and the knowledge, and who is told what. */
class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #client: ClientFeatures;
  readonly #wiring: ClientWiring;
  readonly #configuration: Configuration;
  readonly #knowledge: WorkspaceKnowledge;
  readonly #documents: Documents;
  readonly #files: FileAccess;
  readonly #ignored: IgnoreFiles;

  constructor(connection: Connection, host: ServerHost, params: InitializeParams, client: ClientFeatures) {
    this.#connection = connection;
    this.#host = host;
    this.#client = client;
    this.#wiring = clientWiring(params);
    const { options } = this.#wiring;
    this.#configuration = new Configuration(connection, {
      asks: this.#wiring.configuration,
      sent: options.settings,
      folders: (params.workspaceFolders ?? []).map(({ uri }) => uri),
      today: host.today,
    });
    this.#files = workspaceFiles(connection, host.files, options.files === true);
    this.#ignored = new IgnoreFiles(this.#files);
    this.#knowledge = new WorkspaceKnowledge(connection, host, {
      location: options.knowledge,
      files: this.#files,
      folders: () => this.#configuration.folders,
    });
    this.#documents = new Documents({
      log: connection.console,
      surroundings: async ({ uri, languageId }) =>
        (await this.#reads(uri, languageId)) ? this.#surroundings(uri) : undefined,
      analyzed: (session, document) => void this.#analyzed(session, document),
    });
  }

  serve(features: readonly Feature[]): void {
    const connection = this.#connection;
    const workspaceFor = (uri: string | undefined) => this.#workspaceFor(uri);
    const registrar = createRegistrar(connection, connection.console, this.#documents, workspaceFor);
    for (const feature of features) feature.register(registrar);
    if (this.#client.customRequests) {
      registerRequests(registrar);
      connection.onRequest(STATUS, () => this.#status());
    }
    connection.onDidOpenTextDocument(({ textDocument }) => this.#documents.open(textDocument));
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
      this.#documents.change(textDocument.uri, contentChanges, textDocument.version),
    );
    connection.onDidCloseTextDocument(({ textDocument }) => this.#closed(textDocument.uri));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#configuration.changed(settings);
      this.#refresh();
    });
    serveWorkspaceCheck(connection, {
      client: this.#client,
      files: this.#files,
      documents: this.#documents,
      folders: () => this.#configuration.folders,
      exclude: async (folder) => (await this.#configuration.settingsFor(folder)).exclude,
      surroundings: (uri) => this.#surroundings(uri),
    });
    connection.onDidChangeWatchedFiles(() => this.#filesChanged());
    connection.onInitialized(() => void this.#initialized());
  }

  async #initialized(): Promise<void> {
    const { workspace, client } = this.#connection;
    this.#knowledge.reload();
    if (this.#wiring.workspaceFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const left = this.#configuration.folders.filter((folder) => removed.every(({ uri }) => uri !== folder));
        this.#configuration.setFolders([...left, ...added.map(({ uri }) => uri)]);
        this.#filesChanged();
      });
    }
    if (this.#wiring.configuration) {
      await client.register(DidChangeConfigurationNotification.type, { section: "formulary" });
    }
    if (this.#wiring.watchesFiles) {
      const watchers = [OVERLAY_FILES, IGNORE_FILE].map((glob) => ({ globPattern: `**/${glob}` }));
      await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  /** Knowledge and settings for a document, or `undefined` when the settings leave it out. */
  async #surroundings(uri: string): Promise<Surroundings | undefined> {
    const { folders } = this.#configuration;
    const [knowledge, settings] = await Promise.all([this.#knowledge.current, this.#configuration.settingsFor(uri)]);
    if (isExcludedPath(uri, settings, folders) || (await this.#ignored.ignores(uri, folders))) return undefined;
    return { knowledge, settings: settings.analysis };
  }

  async #reads(uri: string, languageId: string): Promise<boolean> {
    const { languages } = await this.#configuration.settingsFor(uri);
    return languages.length === 0 || languages.includes(languageId);
  }

  async #workspaceFor(uri: string | undefined): Promise<Workspace> {
    const [knowledge, settings] = await Promise.all([
      this.#knowledge.current,
      this.#configuration.settingsFor(uri ?? ""),
    ]);
    return {
      client: this.#client,
      settings: settings.features,
      knowledge,
      documents: () => this.#documents.opened(),
      document: (wanted) => this.#documents.now(wanted),
    };
  }

  #analyzed(session: DocumentSession, document: OpenDocument | undefined): void {
    const { uri, version, declined } = session;
    if (declined !== undefined) this.#connection.console.warn(`${uri}: ${declined.text}`);
    if (!this.#client.pullDiagnostics) {
      const diagnostics = document === undefined ? [] : diagnosticsOf(document, this.#client);
      void this.#connection.sendDiagnostics({ uri, version, diagnostics });
    }
    if (this.#client.customRequests) {
      void this.#connection.sendNotification(SUMMARY, summarize(session, document));
    }
  }

  /** The workspace's own knowledge or its ignore files changed. */
  #filesChanged(): void {
    this.#knowledge.reload();
    this.#ignored.forget();
    this.#refresh();
  }

  #closed(uri: string): void {
    this.#documents.close(uri);
    if (!this.#client.pullDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Knowledge or settings changed: all is analysed anew, and the client is told to ask again. */
  #refresh(): void {
    this.#documents.refresh();
    const { refreshes } = this.#wiring;
    const { languages } = this.#connection;
    if (refreshes.diagnostics && this.#client.pullDiagnostics) languages.diagnostics.refresh();
    if (refreshes.codeLens) void this.#connection.sendRequest(CodeLensRefreshRequest.type);
    if (refreshes.inlayHints) void languages.inlayHint.refresh();
    if (refreshes.semanticTokens) languages.semanticTokens.refresh();
  }

  async #status(): Promise<ServerStatus> {
    const { version, hash } = await this.#knowledge.current;
    const { size } = this.#documents;
    return { version: this.#host.version, knowledgeVersion: version, knowledgeHash: hash, documents: size };
  }
}
