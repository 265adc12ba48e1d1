import type { Range } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Opened } from "./feature";
import type { EntitySites, IndexedDocument } from "./indexedDocument";
import { mentionsByEntity, spellingsOf } from "./mentions";

export function indexDocument(document: Opened<Pick<Analysis, "mentions">>): IndexedDocument {
  const entities = [...mentionsByEntity(document.analysis)].map(([key, [first, ...others]]): EntitySites => {
    const { type, entity, name } = first;
    const spellings = spellingsOf([first, ...others]);
    const ranges: [Range, ...Range[]] = [document.range(first), ...others.map((mention) => document.range(mention))];
    return { key, type, entity, name, spellings, ranges };
  });
  return { uri: document.uri, entities };
}
