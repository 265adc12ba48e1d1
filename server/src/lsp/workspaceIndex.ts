import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { indexDocument } from "../features/entityIndex";
import type { IndexedDocument } from "../features/indexedDocument";
import { analyzeClosed } from "./closedFiles";
import { described } from "./guard";
import type { FileAccess } from "./host";
import { pause } from "./pacing";
import type { Surroundings } from "./session";
import { DOCUMENTS } from "./workspaceFiles";

/** How many files are told about together. */
const BATCH = 20;

/** What the index needs of the server. */
export interface WorkspaceIndexHost {
  readonly files: FileAccess;
  /** More files than this are left out. */
  readonly limit: number;
  /** The client shows the progress of long work, and lets it be cancelled. */
  readonly showsProgress: boolean;
  readonly folders: () => readonly string[];
  readonly exclude: (folder: string) => Promise<readonly string[]>;
  readonly surroundings: (uri: string) => Promise<Surroundings | undefined>;
}

/** Where entities are mentioned in the files that are not open: read in the background, kept while they do not change. */
export class WorkspaceIndex {
  readonly #connection: Connection;
  readonly #host: WorkspaceIndexHost;
  readonly #files = new Map<string, IndexedDocument>();
  /** Counts what makes a running round obsolete. */
  #round = 0;

  constructor(connection: Connection, host: WorkspaceIndexHost) {
    this.#connection = connection;
    this.#host = host;
  }

  /** What is indexed so far. */
  documents(): Iterable<IndexedDocument> {
    return this.#files.values();
  }

  /** Reads all files, the first time that it is asked to. */
  begin(): void {
    if (this.#round === 0) void this.#buildAnew();
  }

  /** Knowledge or settings changed: what was read is obsolete. */
  rebuild(): void {
    if (this.#round > 0) void this.#buildAnew();
  }

  /** Never rejects. */
  async #buildAnew(): Promise<void> {
    const round = ++this.#round;
    this.#files.clear();
    try {
      await this.#build(() => round === this.#round);
    } catch (error) {
      this.#connection.console.error(`the workspace could not be indexed: ${described(error)}`);
    }
  }

  /** A file was saved, created or deleted. Never rejects. */
  async update(uri: string): Promise<void> {
    if (this.#round === 0) return;
    const round = this.#round;
    try {
      await this.#read(uri, () => round === this.#round);
    } catch (error) {
      this.#connection.console.error(`${uri} could not be indexed: ${described(error)}`);
    }
  }

  async #build(isCurrent: () => boolean): Promise<void> {
    const uris = await this.#list();
    if (uris.length === 0 || !isCurrent()) return;
    const progress = this.#host.showsProgress ? await this.#connection.window.createWorkDoneProgress() : undefined;
    progress?.begin("Formulary", 0, undefined, true);
    const wanted = () => isCurrent() && progress?.token.isCancellationRequested !== true;
    await this.#readAll(uris, wanted, progress);
    progress?.done();
  }

  async #readAll(
    uris: readonly string[],
    wanted: () => boolean,
    progress: WorkDoneProgressServerReporter | undefined,
  ): Promise<void> {
    for (let at = 0; at < uris.length && wanted(); at += BATCH) {
      await pause();
      for (const uri of uris.slice(at, at + BATCH)) await this.#read(uri, wanted);
      progress?.report(Math.round((100 * at) / uris.length), `${Math.min(at + BATCH, uris.length)} / ${uris.length}`);
    }
  }

  async #list(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const folder of this.#host.folders()) {
      const exclude = await this.#host.exclude(folder);
      const limit = this.#host.limit - found.length;
      found.push(...(await this.#host.files.list([folder], { include: DOCUMENTS, exclude, limit })));
    }
    return found;
  }

  async #read(uri: string, wanted: () => boolean): Promise<void> {
    const [text, surroundings] = await Promise.all([this.#host.files.read(uri), this.#host.surroundings(uri)]);
    const readable = text !== undefined && surroundings !== undefined;
    const document = readable ? await analyzeClosed(uri, text, surroundings, wanted) : undefined;
    if (!wanted()) return;
    if (document === undefined || !document.analysis.biomedical) this.#files.delete(uri);
    else this.#files.set(uri, indexDocument(document));
  }
}
