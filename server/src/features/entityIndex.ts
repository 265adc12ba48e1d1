import type { Range } from "vscode-languageserver-protocol";
import type { EntityId, MentionType } from "../core/knowledge/entity";
import type { OpenDocument } from "./feature";
import { mentionsByEntity } from "./mentions";

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

export function indexDocument(document: OpenDocument): IndexedDocument {
  const entities = [...mentionsByEntity(document.analysis)].map(([key, [first, ...others]]): EntitySites => {
    const { type, entity, name } = first;
    const spellings = [...new Set([first, ...others].map(({ text }) => text))];
    const ranges: [Range, ...Range[]] = [document.range(first), ...others.map((mention) => document.range(mention))];
    return { key, type, entity, name, spellings, ranges };
  });
  return { uri: document.uri, entities };
}
