import type {
  CancellationToken,
  Position,
  ProtocolRequestType,
  Range,
  ServerCapabilities,
} from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { EntityId } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { Span } from "../core/text/span";
import type { IndexedDocument } from "./indexedDocument";
import type { ClientFeatures, FeatureSettings } from "./settings";

/** An open document with its analysis. */
export type OpenDocument = Opened<Analysis>;

/** A document with what was found in it. It alone turns offsets into the editor's positions and back. */
export interface Opened<A> {
  readonly uri: string;
  readonly version: number;
  readonly analysis: A;
  range(span: Span): Range;
  position(offset: number): Position;
  offset(position: Position): number;
  span(range: Range): Span;
}

/** What a feature sees of the server besides the document it is asked about. */
export interface Workspace {
  readonly client: ClientFeatures;
  readonly settings: FeatureSettings;
  readonly knowledge: Knowledge;
  /** Where entities are mentioned: in the open documents, then in the workspace's other files. */
  indexed(): Iterable<IndexedDocument>;
  /** How many documents of the workspace that are not open mention an entity. */
  readonly usesElsewhere: (entity: EntityId) => number;
  /** The text of a file of the workspace; `undefined` when it is absent or no text. */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The open document, once it is analysed: to its end, or with a position as {@link Registrar.onDocument} answers at
   * once. `undefined` for one that is not open, not analysed or declined.
   */
  document(at: DocumentPlace): Promise<OpenDocument | undefined>;
}

/** A document, and a place in it where that is all that is asked about. */
export interface DocumentPlace {
  readonly uri: string;
  readonly position?: Position;
}

/** The parameters of requests about one document, and about a place in it. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
  readonly range?: Range;
}

type Answer<R> = R | Promise<R>;

/** Where features hang their handlers. Each runs through the guard: logged, cancellable, empty on failure. */
export interface Registrar {
  /**
   * A request about one open document; `empty` answers for documents that are not open, not analysed or declined.
   * `now` answers at once, while a long document is being analysed from the paragraphs around the place that was
   * asked about; `complete` waits for the whole document.
   */
  onDocument<P extends DocumentParams, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    timing: "now" | "complete",
    empty: NoInfer<R>,
    handler: (document: OpenDocument, params: P, workspace: Workspace, token: CancellationToken) => Answer<NoInfer<R>>,
  ): void;
  /** A request about no document in particular, or about several. */
  onWorkspace<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    empty: NoInfer<R>,
    handler: (params: P, workspace: Workspace, token: CancellationToken) => Answer<NoInfer<R>>,
  ): void;
}

/** One LSP feature: what the server announces for it, and its handlers. */
export interface Feature {
  readonly name: string;
  readonly capability: (client: ClientFeatures) => ServerCapabilities;
  readonly register: (registrar: Registrar) => void;
}
