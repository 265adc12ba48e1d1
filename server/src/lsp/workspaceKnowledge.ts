import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Connection } from "vscode-languageserver";
import { openKnowledge } from "../core/knowledge/open";
import type { Knowledge } from "../core/knowledge/knowledge";
import { described } from "./guard";
import type { FileAccess, ServerHost } from "./host";
import { importedLayers } from "./layers";
import type { KnowledgeFolders, LayerBytes } from "./layers";
import { overlayDiagnostics, readOverlay } from "./overlays";
import type { LoadedOverlay } from "./overlays";

/**
 * The knowledge that is in use: the installed base, what was imported, what the user and what the workspace know beyond
 * it, each on top of the others. All but the base is read when the client is ready and whenever its files change; faults
 * are told as diagnostics of those files.
 */
export class WorkspaceKnowledge {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #files: FileAccess;
  readonly #folders: () => KnowledgeFolders;
  readonly #embedded: Promise<Uint8Array | undefined>;
  readonly #base: Promise<Knowledge>;
  #current: Promise<Knowledge>;
  #begin: (first: Promise<Knowledge>) => void = () => undefined;
  /** Files with reported faults, whose diagnostics have to be taken back. */
  #reported: readonly string[] = [];

  constructor(
    connection: Connection,
    host: ServerHost,
    options: { location: string | undefined; files: FileAccess; folders: () => KnowledgeFolders },
  ) {
    this.#connection = connection;
    this.#host = host;
    this.#files = options.files;
    this.#folders = options.folders;
    this.#embedded = host.loadKnowledge(options.location).catch((error: unknown) => {
      connection.console.error(`the knowledge base could not be read: ${described(error)}`);
      return undefined;
    });
    this.#base = this.#open([]);
    // Nothing may be asked of the client before it is ready, so that the first knowledge waits for the first reading.
    this.#current = new Promise((resolve) => (this.#begin = resolve));
  }

  get current(): Promise<Knowledge> {
    return this.#current;
  }

  /** The installed base alone. */
  async base(): Promise<{ readonly bytes: Uint8Array | undefined; readonly knowledge: Knowledge }> {
    return { bytes: await this.#embedded, knowledge: await this.#base };
  }

  /** Reads what lies on top of the base, now or anew. */
  reload(): void {
    const next = this.#read();
    this.#begin(next);
    this.#current = next;
  }

  async #read(): Promise<Knowledge> {
    const base = await this.#base;
    try {
      const folders = this.#folders();
      const layers = await importedLayers(this.#files, folders, (fault) => this.#warn(fault));
      let knowledge = layers.length === 0 ? base : await this.#open(layers);
      const overlays: LoadedOverlay[] = [];
      for (const whose of ["user", "workspace"] as const) {
        const overlay = await readOverlay(this.#files, whose, folders[whose], knowledge, this.#host.today());
        overlays.push(overlay);
        if (overlay.bytes === undefined) continue;
        layers.push({ layer: whose, bytes: overlay.bytes });
        knowledge = await this.#open(layers);
      }
      await this.#report(overlays);
      return knowledge;
    } catch (error) {
      this.#connection.console.error(`what lies on top of the knowledge base could not be read: ${described(error)}`);
      return base;
    }
  }

  /** An imported layer that cannot be used concerns the person who imported it. */
  #warn(fault: string): void {
    this.#connection.console.warn(fault);
    // A notification: the library's own method asks, and not every client answers.
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `Formulary: ${fault}`,
    });
  }

  async #report(overlays: readonly LoadedOverlay[]): Promise<void> {
    const diagnostics = overlayDiagnostics(overlays);
    for (const uri of this.#reported) {
      if (!diagnostics.has(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, items] of diagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: items });
    this.#reported = [...diagnostics.keys()];
  }

  async #open(onTop: readonly LayerBytes[]): Promise<Knowledge> {
    const embedded = await this.#embedded;
    try {
      const layers = embedded === undefined ? onTop : [{ layer: "embedded" as const, bytes: embedded }, ...onTop];
      return openKnowledge(layers, this.#host.knowledge);
    } catch (error) {
      this.#connection.console.error(`the knowledge base could not be opened: ${described(error)}`);
      return openKnowledge([]);
    }
  }
}
