import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Connection } from "vscode-languageserver";
import { openKnowledge } from "../core/knowledge/open";
import type { Knowledge } from "../core/knowledge/knowledge";
import { described } from "./guard";
import type { FileAccess, ServerHost } from "./host";
import type { KnowledgeFolders, LayerBytes } from "./layers";
import { layOnTop } from "./onTop";
import type { LaidOverlay } from "./onTop";
import { overlayDiagnostics, overlayProblems } from "./overlays";
import { folderOf } from "./uris";

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
  #overlays: readonly LaidOverlay[] = [];
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

  /** Tells what is wrong with a file of the user's or the workspace's own as it is being written; as it was read without `text`. */
  async check(uri: string, text?: string): Promise<void> {
    await this.#current;
    const overlay =
      this.#overlays.find(({ files }) => files.some(({ path }) => path === uri)) ??
      this.#overlays.find(({ whose }) => folderOf(uri, this.#folders()[whose]) !== undefined);
    if (overlay === undefined) return;
    const file = text === undefined ? overlay.files.find(({ path }) => path === uri) : { path: uri, text };
    const files = [...overlay.files.filter(({ path }) => path !== uri), ...(file === undefined ? [] : [file])];
    const problems = await overlayProblems(files, overlay.below, this.#host.today());
    const diagnostics = overlayDiagnostics([{ files, problems }]).get(uri) ?? [];
    if (diagnostics.length > 0) this.#reported = [...new Set([...this.#reported, uri])];
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  async #read(): Promise<Knowledge> {
    const base = await this.#base;
    try {
      const laid = await layOnTop(base, {
        files: this.#files,
        folders: this.#folders(),
        today: this.#host.today(),
        open: (layers) => this.#open(layers),
        tell: (fault) => this.#warn(fault),
      });
      this.#overlays = laid.overlays;
      await this.#report();
      return laid.knowledge;
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

  async #report(): Promise<void> {
    const diagnostics = overlayDiagnostics(this.#overlays);
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
