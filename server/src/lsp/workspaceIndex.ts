import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { indexDocument } from "../features/entityIndex";
import type { IndexedDocument } from "../features/indexedDocument";
import { recognizeClosed } from "./closedFiles";
import { described, lastingLog } from "./guard";
import type { Log } from "./guard";
import type { FileAccess } from "./host";
import { readIndex, writeIndex } from "./indexStore";
import type { IndexedFile } from "./indexStore";
import { pause, runInSlices } from "./pacing";
import type { Surroundings } from "./session";
import { DOCUMENTS } from "./workspaceFiles";

/** How many files are fetched side by side, and told about together. */
const BATCH = 32;

/** What the index needs of the server. */
export interface WorkspaceIndexHost {
  readonly files: FileAccess;
  /** URI of the file that keeps the index between sessions; `undefined` where nothing can be kept. */
  readonly store: string | undefined;
  /** The server's version: what another one kept is not used. */
  readonly version: string;
  /** More files than this are left out. */
  readonly limit: number;
  /** The client shows the progress of long work, and lets it be cancelled. */
  readonly showsProgress: boolean;
  readonly folders: () => readonly string[];
  readonly exclude: (folder: string) => Promise<readonly string[]>;
  readonly surroundings: (uri: string) => Promise<Surroundings | undefined>;
}

/** A file that is to be indexed, as far as it had to be read. */
interface Fetched {
  readonly uri: string;
  readonly stamp: string | undefined;
  readonly known: IndexedFile | undefined;
  readonly text: string | undefined;
  readonly surroundings: Surroundings | undefined;
}

/**
 * Where entities are mentioned in the files that are not open: read in the background, kept while they do not change,
 * and from session to session.
 */
export class WorkspaceIndex {
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #host: WorkspaceIndexHost;
  readonly #files = new Map<string, IndexedFile>();
  /** What was known before this round, or kept by an earlier session. */
  #earlier: Map<string, IndexedFile> | undefined;
  #isKept = true;
  /** Counts what makes a running round obsolete. */
  #round = 0;

  constructor(connection: Connection, host: WorkspaceIndexHost) {
    this.#connection = connection;
    this.#log = lastingLog(connection.console);
    this.#host = host;
  }

  /** What is indexed so far, or was when it was last looked at. */
  *documents(): Iterable<IndexedDocument> {
    for (const { document } of this.#files.values()) if (document !== undefined) yield document;
    for (const [uri, { document }] of this.#earlier ?? []) {
      if (document !== undefined && !this.#files.has(uri)) yield document;
    }
  }

  /** Begins at once where an earlier session kept an index: it is ready then, and only looked through for changes. */
  async resume(): Promise<void> {
    this.#earlier ??= await this.#readStore();
    if (this.#earlier.size > 0) this.begin();
  }

  /** Reads all files, the first time that it is asked to. */
  begin(): void {
    if (this.#round === 0) void this.#buildAnew();
  }

  /** Knowledge or settings changed: what was read may be obsolete. */
  rebuild(): void {
    if (this.#round > 0) void this.#buildAnew();
  }

  /** A file was saved, created or deleted. Never rejects. */
  async update(uri: string): Promise<void> {
    if (this.#round === 0) return;
    const round = this.#round;
    try {
      await this.#index(await this.#fetch(uri), () => round === this.#round);
    } catch (error) {
      this.#log.error(`${uri} could not be indexed: ${described(error)}`);
    }
  }

  /** Keeps what is known for the next session. Never rejects: without it the next one reads the files again. */
  async keep(): Promise<void> {
    const { files, store, version } = this.#host;
    if (store === undefined || this.#isKept) return;
    this.#isKept = true;
    try {
      const written = await runInSlices(writeIndex(version, this.#files), () => true);
      if (written !== undefined) await files.write(store, new TextEncoder().encode(written));
    } catch (error) {
      this.#log.warn(`the workspace's index could not be kept: ${described(error)}`);
    }
  }

  /** Never rejects. */
  async #buildAnew(): Promise<void> {
    const round = ++this.#round;
    try {
      await this.#build(() => round === this.#round);
    } catch (error) {
      this.#log.error(`the workspace could not be indexed: ${described(error)}`);
    }
  }

  async #build(isCurrent: () => boolean): Promise<void> {
    const earlier = (this.#earlier ??= await this.#readStore());
    for (const [uri, file] of this.#files) earlier.set(uri, file);
    this.#files.clear();
    const uris = await this.#list();
    if (uris.length === 0 || !isCurrent()) return;
    const progress = this.#host.showsProgress ? await this.#connection.window.createWorkDoneProgress() : undefined;
    progress?.begin("Formulary", 0, undefined, true);
    const wanted = () => isCurrent() && progress?.token.isCancellationRequested !== true;
    await this.#readAll(uris, wanted, progress);
    if (wanted()) {
      earlier.clear();
      await this.keep();
    }
    progress?.done();
  }

  async #readStore(): Promise<Map<string, IndexedFile>> {
    const { files, store, version } = this.#host;
    const text = store === undefined ? undefined : await files.read(store).catch(() => undefined);
    const kept = text === undefined ? undefined : await runInSlices(readIndex(version, text), () => true);
    return kept ?? new Map<string, IndexedFile>();
  }

  async #readAll(
    uris: readonly string[],
    wanted: () => boolean,
    progress: WorkDoneProgressServerReporter | undefined,
  ): Promise<void> {
    for (let at = 0; at < uris.length && wanted(); at += BATCH) {
      await pause();
      const fetched = await Promise.all(uris.slice(at, at + BATCH).map((uri) => this.#fetch(uri)));
      for (const file of fetched) await this.#index(file, wanted);
      const done = Math.min(at + BATCH, uris.length);
      progress?.report(Math.round((100 * done) / uris.length), `${done} / ${uris.length}`);
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

  /** Reads the file, unless it is as it was when it was indexed. */
  async #fetch(uri: string): Promise<Fetched> {
    const { files } = this.#host;
    const [surroundings, version] = await Promise.all([this.#host.surroundings(uri), files.stamp(uri)]);
    const stamp = surroundings && version && `${version} ${stampOf(surroundings)}`;
    const before = this.#files.get(uri) ?? this.#earlier?.get(uri);
    const known = stamp !== undefined && before?.stamp === stamp ? before : undefined;
    const isRead = known === undefined && surroundings !== undefined;
    return { uri, stamp, known, surroundings, text: isRead ? await files.read(uri) : undefined };
  }

  async #index({ uri, stamp, known, text, surroundings }: Fetched, wanted: () => boolean): Promise<void> {
    const readable = text !== undefined && surroundings !== undefined;
    const document = readable ? await recognizeClosed(uri, text, surroundings, wanted) : undefined;
    if (!wanted()) return;
    if (known !== undefined) this.#files.set(uri, known);
    else if (text === undefined) this.#isKept = !this.#files.delete(uri) && this.#isKept;
    else {
      this.#isKept = false;
      this.#files.set(uri, {
        stamp,
        document: document?.analysis.biomedical === true ? indexDocument(document) : undefined,
      });
    }
  }
}

/** Changes with what recognition depends on besides the text. */
function stampOf({ knowledge, settings: { enable, threshold } }: Surroundings): string {
  return `${knowledge.hash} ${enable} ${threshold}`;
}
