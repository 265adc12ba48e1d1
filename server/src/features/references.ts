import { ReferencesRequest } from "vscode-languageserver-protocol";
import type { Location } from "vscode-languageserver-protocol";
import type { Feature, OpenDocument } from "./feature";
import { definitionAt } from "./definition";
import { entityKey, mentionAt } from "./mentions";

/** Every mention, in all documents, of the entity at `offset` of `document`, under whatever name. */
export function referencesAt(
  document: OpenDocument,
  offset: number,
  documents: Iterable<OpenDocument>,
  includeDeclaration: boolean,
): Location[] {
  const mention = mentionAt(document.analysis, offset);
  if (mention === undefined) return [];
  const key = entityKey(mention);
  const declaration = includeDeclaration ? undefined : definitionAt(document.analysis, offset);
  const locations: Location[] = [];
  for (const other of documents) {
    for (const found of other.analysis.mentions) {
      if (entityKey(found) !== key) continue;
      if (other.uri === document.uri && found.start === declaration?.start) continue;
      locations.push({ uri: other.uri, range: other.range(found) });
    }
  }
  return locations;
}

export const references: Feature = {
  name: "references",
  capability: () => ({ referencesProvider: true }),
  register: (registrar) => {
    registrar.onDocument(ReferencesRequest.type, "complete", null, (document, { position, context }, workspace) =>
      referencesAt(document, document.offset(position), workspace.documents(), context.includeDeclaration),
    );
  },
};
