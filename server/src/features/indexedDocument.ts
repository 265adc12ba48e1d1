import type { Range } from "vscode-languageserver-protocol";
import type { EntityId, MentionType } from "../core/knowledge/entity";

/** Where one entity is mentioned in a document. */
export interface EntitySites {
  /** As `entityKey` has it: the same in every document. */
  readonly key: string;
  readonly type: MentionType;
  readonly entity: EntityId | undefined;
  readonly name: string;
  /** The forms that the document uses, each once. */
  readonly spellings: readonly string[];
  /** In order; at least one. */
  readonly ranges: readonly [Range, ...Range[]];
}

/** What is kept of a document when its analysis is not. */
export interface IndexedDocument {
  readonly uri: string;
  readonly entities: readonly EntitySites[];
}
