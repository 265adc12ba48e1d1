import type { PartialDate } from "../core/knowledge/entity";
import type { KnowledgeHost } from "../core/knowledge/open";
import type { ImportedLayer } from "../sources/import/job";

/** What differs between Node and a browser's worker, supplied by the mains. */
export interface ServerHost {
  readonly version: string;
  /** The compiled knowledge: at `location` as the client gave it, else where the installation has it. */
  readonly loadKnowledge: (location: string | undefined) => Promise<Uint8Array>;
  /** Folder URI of the installed rule pages, for clients that name none. */
  readonly rulePages: string | undefined;
  /** How many files of a workspace are read in the background. */
  readonly indexLimit: number;
  /** The workspace's files, where the host can read them itself. */
  readonly files: FileAccess | undefined;
  /** Folder URI of what the user knows in every workspace, where the host has such a place. */
  readonly userFolder: string | undefined;
  /**
   * Imports files of this disk beside the server's other work; `onCancel` is given what stops it.
   * @throws ImportRefused, ImportCancelled
   */
  readonly inThread?: (
    request: ImportRequest,
    progress: (records: number) => void,
    onCancel: (stop: () => void) => void,
  ) => Promise<ImportedLayer>;
  /** What the host lends to an opened knowledge: ranking of search hits, fast copies of text. */
  readonly knowledge: KnowledgeHost;
  /** The local calendar day, as ISO. */
  readonly today: () => PartialDate;
}

/** Reads the files of a workspace. */
export interface FileAccess {
  /** URIs of the files under `folders` that match the glob `include` and none of `exclude`, at most `limit`. */
  readonly list: (
    folders: readonly string[],
    query: { readonly include: string; readonly exclude: readonly string[]; readonly limit: number },
  ) => Promise<readonly string[]>;
  /** Changes whenever the file does; `undefined` when it is absent, or only its text could tell. */
  readonly stamp: (uri: string) => Promise<string | undefined>;
  /** The text of a file; `undefined` when it is absent or no text. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** A file of any kind and size, piece by piece; `undefined` when it is absent. */
  readonly open: (uri: string) => Promise<OpenedFile | undefined>;
  /** Writes a file whole or not at all, its folder too where it is missing. @throws Error when it cannot. */
  readonly write: (uri: string, bytes: Uint8Array) => Promise<void>;
}

export interface OpenedFile {
  /** In bytes. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** An import of files on this disk. */
export interface ImportRequest {
  readonly source: string;
  /** File URIs. */
  readonly files: readonly string[];
  readonly mapping?: string;
  readonly retrieved: PartialDate;
  /** The compiled base, to whose substances rows are assigned. */
  readonly base: readonly Uint8Array[];
}
