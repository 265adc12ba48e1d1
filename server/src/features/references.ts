import { ReferencesRequest } from "vscode-languageserver-protocol";
import type { Location } from "vscode-languageserver-protocol";
import { definitionAt } from "./definition";
import type { IndexedDocument } from "./indexedDocument";
import type { Feature, OpenDocument } from "./feature";
import { entityKey, mentionAt } from "./mentions";

/** Every mention, in all of `documents`, of the entity at `offset` of `document`, under whatever name. */
export function referencesAt(
  document: OpenDocument,
  offset: number,
  documents: Iterable<IndexedDocument>,
  includeDeclaration: boolean,
): Location[] {
  const mention = mentionAt(document.analysis, offset);
  if (mention === undefined) return [];
  const key = entityKey(mention);
  const declaration = definitionAt(document.analysis, offset);
  const declared = declaration === undefined ? undefined : document.range(declaration).start;
  const locations: Location[] = [];
  for (const { uri, entities } of documents) {
    for (const range of entities.find((sites) => sites.key === key)?.ranges ?? []) {
      const { line, character } = range.start;
      const isDeclaration = uri === document.uri && line === declared?.line && character === declared.character;
      if (includeDeclaration || !isDeclaration) locations.push({ uri, range });
    }
  }
  return locations;
}

export const references: Feature = {
  name: "references",
  capability: () => ({ referencesProvider: true }),
  register: (registrar) => {
    registrar.onDocument(ReferencesRequest.type, "complete", null, (document, { position, context }, workspace) =>
      referencesAt(document, document.offset(position), workspace.indexed(), context.includeDeclaration),
    );
  },
};
