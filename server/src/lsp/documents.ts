import type { CancellationToken, Range, TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import type { OpenDocument } from "../features/feature";
import { described } from "./guard";
import type { Log } from "./guard";
import { pause } from "./pacing";
import { DocumentSession } from "./session";
import type { End, Surroundings } from "./session";

/** What the open documents need of the server, and whom they tell. */
export interface DocumentsHost {
  readonly log: Log;
  /** Knowledge and settings for a document; `undefined` for one that is not to be analysed. */
  surroundings(session: DocumentSession): Promise<Surroundings | undefined>;
  /** A document is analysed to its end, after each opening, edit or change of knowledge; or was declined. */
  analyzed(session: DocumentSession, document: OpenDocument | undefined): void;
}

interface Entry {
  readonly session: DocumentSession;
  /** Resolves when knowledge and settings are there. */
  ready: Promise<void>;
  scheduled: boolean;
}

/** The open documents, and the background work on them. */
export class Documents {
  readonly #entries = new Map<string, Entry>();
  readonly #host: DocumentsHost;

  constructor(host: DocumentsHost) {
    this.#host = host;
  }

  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  get size(): number {
    return this.#entries.size;
  }

  open(item: TextDocumentItem): void {
    const session = new DocumentSession(item);
    const entry: Entry = { session, ready: Promise.resolve(), scheduled: false };
    this.#entries.set(item.uri, entry);
    this.#surround(entry);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const entry = this.#entries.get(uri);
    if (entry === undefined) return;
    entry.session.change(changes, version);
    this.#schedule(entry);
  }

  close(uri: string): void {
    this.#entries.delete(uri);
  }

  /** Knowledge or settings changed: everything is analysed anew. */
  refresh(): void {
    for (const entry of this.#entries.values()) this.#surround(entry);
  }

  /**
   * The analysed document, once knowledge and settings are there; while a long one is being analysed, what stands around
   * the place.
   */
  async early(uri: string, place?: Range): Promise<OpenDocument | undefined> {
    const entry = this.#entries.get(uri);
    await entry?.ready;
    return entry?.session.now() ?? (place === undefined ? undefined : entry?.session.around(place));
  }

  /**
   * The document analysed to its end, or with its lists assembled besides; `undefined` when it is declined, closed, or
   * nobody waits any more.
   */
  async settled(uri: string, token?: CancellationToken, end: End = "complete"): Promise<OpenDocument | undefined> {
    const wanted = () => token?.isCancellationRequested !== true;
    while (wanted()) {
      const entry = this.#entries.get(uri);
      if (entry === undefined) return undefined;
      await entry.ready;
      const document = entry.session.now();
      if (entry.session[end]) return document;
      if (!entry.session.analyzable) return undefined;
      await entry.session.finish(wanted, end);
      await pause(); // All who have waited go on now: between their answers others get theirs.
    }
    return undefined;
  }

  *opened(): Iterable<OpenDocument> {
    for (const { session } of this.#entries.values()) {
      const document = session.now();
      if (document !== undefined) yield document;
    }
  }

  #surround(entry: Entry): void {
    entry.session.use(undefined);
    entry.ready = this.#host
      .surroundings(entry.session)
      .then((surroundings) => entry.session.use(surroundings))
      .catch((error: unknown) => this.#host.log.error(`${entry.session.uri}: ${described(error)}`));
    this.#schedule(entry);
  }

  /** Analyses soon, once for all the edits that arrive until then. */
  #schedule(entry: Entry): void {
    if (entry.scheduled) return;
    entry.scheduled = true;
    void pause()
      .then(() => entry.ready)
      .then(() => {
        entry.scheduled = false; // From here on an edit means another round.
        return this.settled(entry.session.uri);
      })
      .then((document) => {
        if (this.#entries.get(entry.session.uri) === entry) this.#host.analyzed(entry.session, document);
      })
      .catch((error: unknown) => this.#host.log.error(`analysis of ${entry.session.uri} failed: ${described(error)}`));
  }
}
