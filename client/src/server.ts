import { Uri } from "vscode";
import type { CancellationToken, Disposable, ExtensionContext, LogOutputChannel } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { clientOptions } from "./options";

/** What commands need of the library beyond the client itself. */
export type Library = Pick<typeof import("vscode-languageclient"), "WorkDoneProgress" | "WorkspaceDiagnosticRequest">;

/** What differs between the hosts. */
export interface Host {
  /** Where the server reads the compiled knowledge: a file path or a URL to fetch. */
  readonly knowledge: (uri: Uri) => Promise<string>;
  /** Where the server may keep files, or `undefined` where it cannot. */
  readonly storage: (uri: Uri) => string | undefined;
  readonly connect: (options: LanguageClientOptions) => Promise<BaseLanguageClient>;
  /** The language client's library, loaded on first use. */
  readonly library: () => Promise<Library>;
}

/** The language server's lifetime: started once, restarted on demand, asked through {@link Server.request}. */
export class Server implements Disposable {
  readonly #context: ExtensionContext;
  readonly #host: Host;
  readonly #output: LogOutputChannel;
  readonly #listeners: { method: string; listener: (params: unknown) => void }[] = [];
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(context: ExtensionContext, host: Host, output: LogOutputChannel) {
    this.#context = context;
    this.#host = host;
    this.#output = output;
  }

  get output(): LogOutputChannel {
    return this.#output;
  }

  /** Starts the server unless it runs. Resolves when it answers. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch();
    return this.#client;
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R> {
    const client = await this.start();
    // An absent token must not be handed on: it would count as a second parameter.
    return token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
  }

  library(): Promise<Library> {
    return this.#host.library();
  }

  /** `listener` hears the notification from this server and from every one that replaces it. */
  onNotification(method: string, listener: (params: unknown) => void): void {
    this.#listeners.push({ method, listener });
  }

  dispose(): void {
    void this.#stop();
  }

  async #launch(): Promise<BaseLanguageClient> {
    try {
      const options = clientOptions(this.#output, {
        knowledge: await this.#host.knowledge(Uri.joinPath(this.#context.extensionUri, "dist/knowledge.kb")),
        storage: this.#context.storageUri && this.#host.storage(this.#context.storageUri),
        userFolder: Uri.joinPath(this.#context.globalStorageUri, "knowledge").toString(),
        extension: this.#context.extension.id,
      });
      const [client, { serveFiles }] = await Promise.all([this.#host.connect(options), import("./files")]);
      serveFiles(client);
      // The client keeps one handler a method: it passes what comes on to all who listen.
      for (const method of new Set(this.#listeners.map((entry) => entry.method))) {
        client.onNotification(method, (params: unknown) => {
          for (const entry of this.#listeners) if (entry.method === method) entry.listener(params);
        });
      }
      await client.start();
      return client;
    } catch (error) {
      this.#client = undefined;
      this.#output.error(error instanceof Error ? error : String(error));
      throw error;
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await (await client)?.dispose();
    } catch {
      // A server that did not start, or does not answer any more, has nothing left to stop.
    }
  }
}
