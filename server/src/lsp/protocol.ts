/**
 * What client and server say to each other beyond plain LSP. Free of library types, so that any client can use it.
 * A custom request is only answered to, and a `command:` link only sent to, a client that announced
 * {@link ClientOptions} in its initialization options; without them the plain LSP answer stands.
 */

/** `initializationOptions` of the VS Code client; every field may be absent. */
export interface ClientOptions {
  /** The client understands the custom requests below. */
  readonly customRequests?: boolean;
  /** The client runs `command:formulary.*` links in hovers and the commands in lenses. */
  readonly commandLinks?: boolean;
  /**
   * The client answers {@link LIST_FILES}, {@link READ_FILE}, {@link READ_BYTES} and {@link WRITE_FILE}: for servers that
   * cannot read the workspace themselves.
   */
  readonly files?: boolean;
  /**
   * The client sends `workspace/diagnostic` when the user asks for it (Check Workspace). The server answers it, but does
   * not announce `workspaceDiagnostics`, because the client's library would poll it all the time.
   */
  readonly workspaceDiagnosticsByCommand?: boolean;
  /** Where the compiled knowledge is: a URL to fetch (web) or a file path (Node). Default: beside the server. */
  readonly knowledge?: string;
  /** Folder URI of the installed rule pages (docs/rules). */
  readonly rulePages?: string;
  /** `formulary.*` settings, for clients that are never asked (`workspace/configuration`). */
  readonly settings?: unknown;
  /** URI of a folder that is the workspace's own, where the server may keep its index. */
  readonly storage?: string;
  /** Folder URI of the user's own knowledge: imported layers (`*.kb`) and files as in a workspace's `.formulary`. */
  readonly userFolder?: string;
}

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** `formulary/search`: entities by name, across all names. */
export const SEARCH = "formulary/search";
export interface SearchParams {
  readonly query: string;
  readonly type?: string;
  readonly limit?: number;
}
export interface SearchResult {
  readonly entity: string;
  readonly type: string;
  readonly label: string;
  readonly name: string;
  readonly nameKind: string;
  /** The kind in the client's language. */
  readonly nameKindText: string;
  readonly score: number;
}

/** `formulary/card`: an entity's card, by id or by what stands at a position; null when there is none. */
export const CARD = "formulary/card";
export type CardParams = { readonly entity: string } | { readonly uri: string; readonly position: WirePosition };
export interface CardResult {
  readonly entity: string;
  readonly title: string;
  readonly markdown: string;
  /** A drug's dated events as a picture, with the style sheet it needs; absent where nothing is dated. */
  readonly timeline?: { readonly svg: string; readonly css: string };
  /** Where the workspace mentions it: documents with the most mentions first. */
  readonly mentions: readonly WireSite[];
}

/** One document's mentions of an entity, or one of them alone. */
export interface WireSite {
  readonly uri: string;
  readonly count: number;
  /** The first one. */
  readonly range: WireRange;
  /** How it is written, where the site is one mention. */
  readonly text?: string;
}

/** `formulary/entities`: the entities of one document, else of the whole workspace, in the order of their names. */
export const ENTITIES = "formulary/entities";
export interface EntitiesParams {
  readonly uri?: string;
}
export interface WireEntity {
  /** The same in every document. */
  readonly key: string;
  readonly type: string;
  /** Null for what the knowledge does not list. */
  readonly entity: string | null;
  readonly name: string;
  /** All mentions and all documents, of which `sites` has the first ones. */
  readonly mentions: number;
  readonly documents: number;
  readonly spellings: readonly string[];
  /** The latest status of a drug, in words, and the event that it is. */
  readonly status: { readonly event: string; readonly text: string } | null;
  /** Of a document every mention; of the workspace one for each document, those with the most mentions first. */
  readonly sites: readonly WireSite[];
}

/** `formulary/names`: the names of the entity at a position, for a choice; null when there is none. */
export const NAMES = "formulary/names";
export interface NamesParams {
  readonly uri: string;
  readonly position: WirePosition;
}
export interface NamesResult {
  readonly range: WireRange;
  readonly label: string;
  /** Each with its kind in the client's language; the preferred name first. */
  readonly names: readonly { readonly text: string; readonly kind: string }[];
}

/** `formulary/report`: an open document's statements, verdicts and problems as one HTML page; null when it is not open. */
export const REPORT = "formulary/report";
export interface ReportParams {
  readonly uri: string;
  /** Line numbers are links that run {@link OPEN_SITE}, which a page in the client can and a saved one cannot. */
  readonly links?: boolean;
}

/** `formulary/compare`: two to six drugs side by side as one HTML page. */
export const COMPARE = "formulary/compare";
export interface CompareParams {
  readonly entities: readonly string[];
}

/** A page of its own: no script, nothing loaded. */
export interface PageResult {
  readonly title: string;
  readonly html: string;
}

/** `formulary/explain`: why the mention at a position was recognized, as Markdown; null when there is none. */
export const EXPLAIN = "formulary/explain";
export interface ExplainParams {
  readonly uri: string;
  readonly position: WirePosition;
}
export interface ExplainResult {
  readonly range: WireRange;
  readonly markdown: string;
}

/** `formulary/mentions`: every mention of a document in order. */
export const MENTIONS = "formulary/mentions";
export interface MentionsParams {
  readonly uri: string;
}
export interface WireMention {
  readonly range: WireRange;
  readonly type: string;
  readonly text: string;
  readonly entity: string | null;
  readonly name: string;
  readonly nameKind: string | null;
}

/** `formulary/summary`: notification after each analysis; what the status bar shows. */
export const SUMMARY = "formulary/summary";
export interface DocumentSummary {
  readonly uri: string;
  readonly version: number;
  readonly biomedical: boolean;
  /** Distinct entities by type. */
  readonly drugs: number;
  readonly regulators: number;
  readonly designations: number;
  readonly statements: number;
  readonly problems: number;
  /** Why a document was declined (too large, binary), for people. */
  readonly note?: string;
}

/** `formulary/status`: request; the server's version, knowledge and memory, for "Show Output" and reports. */
export const STATUS = "formulary/status";
export interface ServerStatus {
  readonly version: string;
  readonly knowledgeVersion: string;
  readonly knowledgeHash: string;
  readonly documents: number;
}

/**
 * `formulary/listFiles`: the server asks the client; URIs of the workspace's files that match `include` (a VS Code
 * glob), without those that match one of `exclude`, at most `limit`.
 */
export const LIST_FILES = "formulary/listFiles";
export interface ListFilesParams {
  readonly include: string;
  readonly exclude: readonly string[];
  readonly limit: number;
  /** URIs of the folders to look in, the workspace's or not. */
  readonly folders: readonly string[];
}

/** `formulary/readFile`: the server asks the client; the text of one file, null when it is absent or no UTF-8 text. */
export const READ_FILE = "formulary/readFile";
export interface ReadFileParams {
  readonly uri: string;
}

/** `formulary/readBytes`: the server asks the client; a piece of a file of any kind, null when the file is absent. */
export const READ_BYTES = "formulary/readBytes";
export interface ReadBytesParams {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
}
export interface ReadBytesResult {
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** The piece in base 64. */
  readonly data: string;
}

/** `formulary/writeFile`: the server asks the client to write a file whole or not at all. */
export const WRITE_FILE = "formulary/writeFile";
export interface WriteFileParams {
  readonly uri: string;
  /** The content in base 64. */
  readonly data: string;
}

/** `formulary/importSources`: the registers whose bulk files can be imported; any other table as `table`. */
export const IMPORT_SOURCES = "formulary/importSources";
export interface ImportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Which files it takes, for people. */
  readonly files: string;
}

/**
 * `formulary/import`: reads bulk files into a layer of the knowledge, which is in use from then on. The same source
 * imported again replaces it; cancelled or failed, nothing changes. Progress reports count records.
 */
export const IMPORT = "formulary/import";
export interface ImportParams {
  readonly source: string;
  /** URIs. */
  readonly files: readonly string[];
  /** URI of the mapping that explains the columns, for the source `table`. */
  readonly mapping?: string;
  /** URI of the workspace's folder in whose `.formulary` the layer is kept; the user's own folder by default. */
  readonly folder?: string;
  readonly workDoneToken?: string | number;
}
export type ImportResult = ImportDone | { readonly failed: string };
export interface ImportDone {
  /** URI of the written layer. */
  readonly layer: string;
  readonly title: string;
  readonly records: number;
  readonly substances: number;
  readonly names: number;
  readonly facts: number;
  /** Substances that the embedded knowledge has already, to which the records were added. */
  readonly merged: number;
  readonly conflicts: number;
  /** Rows that could not be read or assigned; some of them are of unknown substances. */
  readonly reported: number;
  readonly unresolved: number;
  /** Names that are not worth recognizing: systematic names, catalogue numbers and the like. */
  readonly leftOut: number;
  /** The first of the reported rows as `file:line: reason`, and of the conflicts. */
  readonly problems: readonly string[];
}

/**
 * Commands of the client that hovers and lenses may name, with their arguments. An argument that is absent is taken
 * from the cursor.
 */
export const COMMANDS = {
  /** `(entity?: string)`: opens an entity's card. */
  showCard: "formulary.showCard",
  /** `(entity?: string)`: puts an entity's card on the clipboard as Markdown. */
  copyCard: "formulary.copyCard",
  /** Asks which name all mentions of the entity at the cursor are to have, and gives it to them. */
  changeName: "formulary.changeName",
  /** `(at?: { uri: string; position: WirePosition })`: says why something was recognized. */
  explainMention: "formulary.explainMention",
  /** `(name?: string)`: the name is no entity in this workspace. */
  ignoreName: "formulary.ignoreName",
  /** `(name?: string)`: asks for kind, preferred name and source, and writes them to the workspace's knowledge. */
  addToKnowledge: "formulary.addToKnowledge",
  /** Shows the report of the document in front. */
  showReport: "formulary.showReport",
  /** `(text: string)`: puts the text on the clipboard. */
  copyText: "formulary.copyText",
  /** `(entity?: string)`: prepares the text of a report about a fact of the entity. */
  reportWrongFact: "formulary.reportWrongFact",
} as const;

/** `(site: WireSite)`: a command of the client that shows a document at a place. Only links of our own pages name it. */
export const OPEN_SITE = "formulary.openSite";
