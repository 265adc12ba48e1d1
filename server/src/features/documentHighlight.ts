import { DocumentHighlightKind, DocumentHighlightRequest } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import type { Feature } from "./feature";
import { mentionAt, sameEntity } from "./mentions";

/** All mentions in the document of the entity at `offset`, under whatever name. */
export function highlightsAt(analysis: Analysis, offset: number): readonly Mention[] {
  const mention = mentionAt(analysis, offset);
  return mention === undefined ? [] : sameEntity(analysis, mention);
}

export const documentHighlight: Feature = {
  name: "documentHighlight",
  capability: () => ({ documentHighlightProvider: true }),
  register: (registrar) => {
    registrar.onDocument(DocumentHighlightRequest.type, "now", null, (document, { position }) => {
      const mentions = highlightsAt(document.analysis, document.offset(position));
      if (mentions.length === 0) return null; // Nothing of ours: the editor highlights the word itself.
      return mentions.map((mention) => ({ range: document.range(mention), kind: DocumentHighlightKind.Text }));
    });
  },
};
