import type { PartialDate } from "../core/knowledge/entity";
import type { KnowledgeHost } from "../core/knowledge/open";

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
  /** The text of a file; `undefined` when it is absent or no text. */
  readonly read: (uri: string) => Promise<string | undefined>;
}
