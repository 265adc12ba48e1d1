import { DocumentLinkRequest } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Span } from "../core/text/span";
import type { Feature } from "./feature";
import { identifiersIn } from "./identifiers";
import { identifierLink } from "./links";
import { say } from "./messages";

/** Registry pages of the identifiers in the text: trials, substances, classes, publications. */
export function linksOf(analysis: Analysis): readonly (Span & { readonly url: string; readonly tooltip: string })[] {
  if (!analysis.biomedical) return [];
  return identifiersIn(analysis).flatMap(({ start, end, curie }) => {
    const { label, url } = identifierLink(curie);
    return url === undefined ? [] : [{ start, end, url, tooltip: say("links/open", { identifier: label }) }];
  });
}

export const documentLink: Feature = {
  name: "documentLink",
  capability: () => ({ documentLinkProvider: {} }),
  register: (registrar) => {
    registrar.onDocument(DocumentLinkRequest.type, "complete", null, (document) =>
      linksOf(document.analysis).map((link) => ({
        range: document.range(link),
        target: link.url,
        tooltip: link.tooltip,
      })),
    );
  },
};
