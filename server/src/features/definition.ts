import { DefinitionRequest } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Span } from "../core/text/span";
import type { Feature } from "./feature";
import { mentionAt, sameEntity } from "./mentions";

/** Where the document introduces the entity at `offset`: the definition of this very form, else the first mention. */
export function definitionAt(analysis: Analysis, offset: number): Span | undefined {
  const mention = mentionAt(analysis, offset);
  if (mention === undefined) return undefined;
  // A definition holds from where it stands, so the nearest one above counts.
  const defined = analysis.definitions
    .filter(({ short }) => short.text === mention.text && short.start <= mention.start)
    .at(-1);
  return defined?.long ?? sameEntity(analysis, mention)[0];
}

export const definition: Feature = {
  name: "definition",
  capability: () => ({ definitionProvider: true }),
  register: (registrar) => {
    registrar.onDocument(DefinitionRequest.type, "now", null, (document, { position }) => {
      const span = definitionAt(document.analysis, document.offset(position));
      return span === undefined ? null : { uri: document.uri, range: document.range(span) };
    });
  },
};
