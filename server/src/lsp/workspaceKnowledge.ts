import type { Connection } from "vscode-languageserver";
import { openKnowledge } from "../core/knowledge/open";
import type { Knowledge } from "../core/knowledge/knowledge";
import { described } from "./guard";
import type { FileAccess, ServerHost } from "./host";
import { overlayDiagnostics, readOverlay } from "./overlays";
import type { LoadedOverlay } from "./overlays";

/**
 * The knowledge that is in use: the installed base with the workspace's own on top, which is read when the client is
 * ready and whenever its files change. Its faults are told as diagnostics of those files.
 */
export class WorkspaceKnowledge {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #files: FileAccess;
  readonly #folders: () => readonly string[];
  readonly #embedded: Promise<Uint8Array | undefined>;
  readonly #base: Promise<Knowledge>;
  #current: Promise<Knowledge>;
  #begin: (first: Promise<Knowledge>) => void = () => undefined;
  /** Files with reported faults, whose diagnostics have to be taken back. */
  #reported: readonly string[] = [];

  constructor(
    connection: Connection,
    host: ServerHost,
    options: { location: string | undefined; files: FileAccess; folders: () => readonly string[] },
  ) {
    this.#connection = connection;
    this.#host = host;
    this.#files = options.files;
    this.#folders = options.folders;
    this.#embedded = host.loadKnowledge(options.location).catch((error: unknown) => {
      connection.console.error(`the knowledge base could not be read: ${described(error)}`);
      return undefined;
    });
    this.#base = this.#open(undefined);
    // Nothing may be asked of the client before it is ready, so that the first knowledge waits for the first reading.
    this.#current = new Promise((resolve) => (this.#begin = resolve));
  }

  get current(): Promise<Knowledge> {
    return this.#current;
  }

  /** Reads the workspace's own knowledge, now or anew. */
  reload(): void {
    const next = this.#read();
    this.#begin(next);
    this.#current = next;
  }

  async #read(): Promise<Knowledge> {
    const base = await this.#base;
    try {
      const overlay = await readOverlay(this.#files, this.#folders(), base, this.#host.today());
      await this.#report(overlay);
      return overlay.bytes === undefined ? base : await this.#open(overlay.bytes);
    } catch (error) {
      this.#connection.console.error(`the workspace's knowledge could not be read: ${described(error)}`);
      return base;
    }
  }

  async #report(overlay: LoadedOverlay): Promise<void> {
    const diagnostics = overlayDiagnostics(overlay);
    for (const uri of this.#reported) {
      if (!diagnostics.has(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, items] of diagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: items });
    this.#reported = [...diagnostics.keys()];
  }

  async #open(workspace: Uint8Array | undefined): Promise<Knowledge> {
    const embedded = await this.#embedded;
    try {
      const layers = [
        ...(embedded === undefined ? [] : [{ layer: "embedded" as const, bytes: embedded }]),
        ...(workspace === undefined ? [] : [{ layer: "workspace" as const, bytes: workspace }]),
      ];
      return openKnowledge(layers, this.#host.knowledge);
    } catch (error) {
      this.#connection.console.error(`the knowledge base could not be opened: ${described(error)}`);
      return openKnowledge([]);
    }
  }
}
