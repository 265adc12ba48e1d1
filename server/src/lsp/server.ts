import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Connection, InitializeParams } from "vscode-languageserver";
import type { Analysis } from "../core/analysis";
import { diagnosticsOf } from "../features/diagnostic";
import { indexDocument } from "../features/entityIndex";
import type { IndexedDocument } from "../features/indexedDocument";
import type { Feature, OpenDocument, Workspace } from "../features/feature";
import { features as allFeatures } from "../features/registry";
import type { ClientFeatures } from "../features/settings";
import { speak } from "../features/translation";
import { initializeResult } from "./capabilities";
import { askAnew, watchFiles } from "./clientCalls";
import { clientFeatures, clientWiring } from "./clientFeatures";
import type { ClientWiring } from "./clientFeatures";
import { Configuration } from "./configuration";
import { Documents } from "./documents";
import { described, lastingLog } from "./guard";
import type { FileAccess, ServerHost } from "./host";
import { serveImports } from "./imports";
import { KnowledgeFiles } from "./knowledgeFiles";
import { STATUS, SUMMARY } from "./protocol";
import type { ServerStatus } from "./protocol";
import { createRegistrar } from "./registrar";
import { registerRequests } from "./requests";
import type { DocumentSession, Surroundings } from "./session";
import { summarize } from "./summary";
import { isWrittenKnowledge } from "../sources/overlay/files";
import { IgnoreFiles, isExcludedPath } from "./exclusion";
import { folderOf } from "./uris";
import { serveWorkspaceCheck } from "./workspaceCheck";
import { workspaceFiles } from "./workspaceFiles";
import { Usage } from "./usage";
import { warmUp } from "./warmUp";
import { WorkspaceIndex } from "./workspaceIndex";
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
  connection.onInitialize(async (params) => {
    const client = clientFeatures(params, host.rulePages);
    const server = new Server(connection, host, params, client);
    server.serve(features);
    await speak(client.locale);
    return initializeResult(params, client, host.version, features);
  });
  connection.listen();
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
  readonly #knowledgeFiles: KnowledgeFiles;
  readonly #files: FileAccess;
  readonly #ignored: IgnoreFiles;
  readonly #index: WorkspaceIndex;
  #isWarm = false;
  readonly #usage = new Usage(() => this.#index.documents());

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
      folders: () => ({ user: this.#userFolders, workspace: this.#configuration.folders }),
    });
    this.#documents = new Documents({
      log: lastingLog(connection.console),
      surroundings: async ({ uri, languageId }) =>
        (await this.#reads(uri, languageId)) ? this.#surroundings(uri) : undefined,
      analyzed: (session, document) => void this.#analyzed(session, document),
    });
    this.#knowledgeFiles = new KnowledgeFiles({
      client,
      holds: (uri) => isWrittenKnowledge(uri, this.#userFolders),
      knowledge: () => this.#knowledge.current,
      today: host.today,
      check: (uri, text) => this.#knowledge.check(uri, text),
    });
    this.#index = new WorkspaceIndex(connection, {
      files: this.#files,
      store: options.storage && `${options.storage}/workspace-index.ndjson`,
      version: host.version,
      limit: host.indexLimit,
      showsProgress: this.#wiring.showsProgress,
      ...this.#scope,
    });
  }

  /** Where the user keeps knowledge: the client's place for it, then the host's, where people write by hand. */
  get #userFolders(): readonly string[] {
    return [this.#wiring.options.userFolder ?? [], this.#host.userFolder ?? []].flat();
  }

  /** Which files of the workspace are read, and with what. */
  get #scope() {
    return {
      folders: () => this.#configuration.folders,
      exclude: async (folder: string) => (await this.#configuration.settingsFor(folder)).exclude,
      surroundings: (uri: string) => this.#surroundings(uri),
    };
  }

  serve(features: readonly Feature[]): void {
    const connection = this.#connection;
    const workspaceFor = (uri: string | undefined) => this.#workspaceFor(uri);
    const registrar = createRegistrar(
      connection,
      connection.console,
      this.#documents,
      this.#knowledgeFiles,
      workspaceFor,
    );
    for (const feature of features) feature.register(registrar);
    if (this.#client.customRequests) {
      registerRequests(registrar);
      connection.onRequest(STATUS, () => this.#status());
      serveImports(connection, {
        host: this.#host,
        files: this.#files,
        userFolder: this.#userFolders[0],
        base: () => this.#knowledge.base(),
        imported: () => this.#knowledgeChanged(),
      });
    }
    connection.onDidOpenTextDocument(({ textDocument }) => this.#keeperOf(textDocument.uri).open(textDocument));
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      this.#keeperOf(uri).change(uri, contentChanges, version),
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
      ...this.#scope,
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)));
    connection.onInitialized(() => void this.#initialized());
    connection.onShutdown(() => this.#index.keep());
  }

  /** Who keeps an open document: those that are read for names, or those that say what is known. */
  #keeperOf(uri: string): Documents | KnowledgeFiles {
    return this.#knowledgeFiles.holds(uri) ? this.#knowledgeFiles : this.#documents;
  }

  async #initialized(): Promise<void> {
    const { workspace, client } = this.#connection;
    this.#knowledge.reload();
    void this.#index.resume();
    if (this.#wiring.workspaceFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const left = this.#configuration.folders.filter((folder) => removed.every(({ uri }) => uri !== folder));
        this.#configuration.setFolders([...left, ...added.map(({ uri }) => uri)]);
        this.#knowledgeChanged();
      });
    }
    if (this.#wiring.configuration) {
      await client.register(DidChangeConfigurationNotification.type, { section: "formulary" });
    }
    if (this.#wiring.watchesFiles) await watchFiles(this.#connection, this.#wiring, this.#userFolders);
  }

  /** Knowledge and settings for a document, or `undefined` when the settings leave it out. */
  async #surroundings(uri: string): Promise<Surroundings | undefined> {
    const { folders } = this.#configuration;
    const [knowledge, settings] = await Promise.all([this.#knowledge.current, this.#configuration.settingsFor(uri)]);
    if (settings.analysis.enable === "off") return undefined;
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
      indexed: () => this.#indexed(),
      usesElsewhere: (entity) => this.#usage.of(entity),
      readFile: (wanted) => this.#files.read(wanted),
      document: ({ uri: wanted, position }) =>
        position === undefined
          ? this.#documents.settled(wanted)
          : this.#documents.early(wanted, { start: position, end: position }),
    };
  }

  *#indexed(): Iterable<IndexedDocument> {
    for (const document of this.#documents.opened()) {
      if (document.analysis.biomedical) yield indexDocument(document);
    }
    for (const closed of this.#index.documents()) if (!this.#documents.has(closed.uri)) yield closed;
  }

  #analyzed(session: DocumentSession, document: OpenDocument | undefined): void {
    const { uri, version, declined } = session;
    if (declined !== undefined) this.#connection.console.warn(`${uri}: ${declined.text}`);
    // Somebody who writes about medicines will look for them elsewhere, too; anybody else is spared the reading.
    if (document?.analysis.biomedical === true) this.#index.begin();
    if (document !== undefined) this.#warmUp(document.analysis);
    if (!this.#client.pullDiagnostics) {
      const diagnostics = document === undefined ? [] : diagnosticsOf(document, this.#client);
      void this.#connection.sendDiagnostics({ uri, version, diagnostics });
    }
    if (this.#client.customRequests) {
      void this.#connection.sendNotification(SUMMARY, summarize(session, document));
    }
  }

  /** Once, after the first document was answered. */
  #warmUp(analysis: Analysis): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    const log = lastingLog(this.#connection.console);
    warmUp(analysis, this.#client).catch((error: unknown) => log.error(described(error)));
  }

  #filesChanged(uris: readonly string[]): void {
    const isKnowledge = (uri: string) => uri.includes("/.formulary") || folderOf(uri, this.#userFolders) !== undefined;
    if (uris.some(isKnowledge)) this.#knowledgeChanged();
    else for (const uri of uris) if (!this.#documents.has(uri)) void this.#index.update(uri);
  }

  /** The workspace's own knowledge, its ignore files or its folders changed. */
  #knowledgeChanged(): void {
    this.#knowledge.reload();
    this.#knowledgeFiles.recheck();
    this.#ignored.forget();
    this.#refresh();
  }

  #closed(uri: string): void {
    this.#keeperOf(uri).close(uri);
    if (this.#knowledgeFiles.holds(uri)) return;
    void this.#index.update(uri);
    if (!this.#client.pullDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Knowledge or settings changed: all is analysed anew, and the client is told to ask again. */
  #refresh(): void {
    this.#documents.refresh();
    this.#index.rebuild();
    askAnew(this.#connection, this.#wiring, this.#client.pullDiagnostics);
  }

  async #status(): Promise<ServerStatus> {
    const { version, hash } = await this.#knowledge.current;
    const { size } = this.#documents;
    return { version: this.#host.version, knowledgeVersion: version, knowledgeHash: hash, documents: size };
  }
}
