import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  Range,
} from "vscode-languageserver-protocol/node";
import { SUMMARY } from "../../server/src/lsp/protocol";
import type { ClientOptions, DocumentSummary } from "../../server/src/lsp/protocol";
import type { RunningServer, Transport } from "./transports";

export interface ClientSetup {
  readonly capabilities?: ClientCapabilities;
  readonly options?: ClientOptions;
  readonly folders?: readonly string[];
  /** The language of its interface. */
  readonly locale?: string;
  /** Answers `workspace/configuration`. */
  readonly configuration?: (scope: string | undefined) => unknown;
  /** Answers the server's own requests. */
  readonly requests?: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>>;
}

/** What a richly equipped editor announces. */
export const RICH: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceFolders: true },
};

/** An editor as far as the server can tell. Waits are for messages, never for time. */
export class TestClient {
  readonly server: RunningServer;
  readonly initialized: InitializeResult;
  readonly log: string[] = [];
  readonly published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  /** How many long works of the server have come to their end. */
  finished = 0;
  readonly #listeners = new Set<() => void>();
  readonly #summaries = new Map<string, DocumentSummary>();

  private constructor(server: RunningServer, initialized: InitializeResult) {
    this.server = server;
    this.initialized = initialized;
  }

  get connection(): ProtocolConnection {
    return this.server.connection;
  }

  static async start(transport: Transport, setup: ClientSetup = {}): Promise<TestClient> {
    const server = await transport.start();
    const { connection } = server;
    const { capabilities = {}, options = {}, folders = [], locale } = setup;
    if (setup.configuration !== undefined) {
      const answer = setup.configuration;
      connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) =>
        items.map(({ scopeUri }) => answer(scopeUri)),
      );
    }
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    for (const [method, answer] of Object.entries(setup.requests ?? {})) connection.onRequest(method, answer);
    connection.listen();
    const initialize = connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { knowledge: server.knowledge, ...options },
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(locale !== undefined && { locale }),
    });
    const ended = server.gone.then(() => {
      throw new Error("the server ended at its start");
    });
    const client = new TestClient(server, await Promise.race([initialize, ended]));
    client.#listen();
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(uri: string, text: string, languageId = "markdown", version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** The diagnostics that were pushed for a version of a document. */
  async diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]> {
    await this.until(() => this.published.get(uri)?.version === version);
    return this.published.get(uri)?.diagnostics ?? [];
  }

  async summary(uri: string, version: number): Promise<DocumentSummary> {
    const found = () => {
      const summary = this.#summaries.get(uri);
      return summary?.version === version ? summary : undefined;
    };
    await this.until(() => found() !== undefined);
    const summary = found();
    if (summary === undefined) throw new Error("no summary");
    return summary;
  }

  /** The next {@link summary} has to be a new one. */
  forgetSummary(uri: string): void {
    this.#summaries.delete(uri);
  }

  /** Resolves when a message has made `condition` true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await this.server.kill();
    this.connection.dispose();
  }

  #listen(): void {
    const heard = () => void [...this.#listeners].forEach((listener) => void listener());
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.published.set(uri, { version, diagnostics });
      heard();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
      heard();
    });
    this.connection.onNotification("$/progress", ({ value }: { value: { kind?: string } }) => {
      if (value.kind === "end") this.finished++;
      heard();
    });
    this.connection.onNotification(SUMMARY, (summary: DocumentSummary) => {
      this.#summaries.set(summary.uri, summary);
      heard();
    });
  }
}
