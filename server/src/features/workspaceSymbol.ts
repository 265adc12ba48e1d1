import { SymbolKind, WorkspaceSymbolRequest } from "vscode-languageserver-protocol";
import type { SymbolInformation } from "vscode-languageserver-protocol";
import type { MentionType } from "../core/knowledge/entity";
import type { Feature, OpenDocument } from "./feature";
import { mentionsByEntity } from "./mentions";

/** Editors show some hundred; more only costs. */
const LIMIT = 500;

const SYMBOL_KINDS: Readonly<Record<MentionType, SymbolKind>> = {
  drug: SymbolKind.Class,
  regulator: SymbolKind.Interface,
  designation: SymbolKind.Enum,
};

/** Entities of the documents, one of whose names or spellings contains the letters of `query` in their order. */
export function symbolsMatching(query: string, documents: Iterable<OpenDocument>): SymbolInformation[] {
  const wanted = query.toLowerCase();
  const symbols: SymbolInformation[] = [];
  for (const document of documents) {
    const { knowledge } = document.analysis;
    for (const [first, ...others] of mentionsByEntity(document.analysis).values()) {
      const entity = first.entity === undefined ? undefined : knowledge.entity(first.entity);
      const spellings = [first.name, first.text, ...others.map((mention) => mention.text)];
      const names = entity?.names.map((name) => name.text) ?? [];
      if (![...spellings, ...names].some((name) => hasLetters(name.toLowerCase(), wanted))) continue;
      symbols.push({
        name: first.name,
        kind: SYMBOL_KINDS[first.type],
        location: { uri: document.uri, range: document.range(first) },
      });
      if (symbols.length === LIMIT) return symbols;
    }
  }
  return symbols;
}

function hasLetters(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export const workspaceSymbol: Feature = {
  name: "workspaceSymbol",
  capability: () => ({ workspaceSymbolProvider: true }),
  register: (registrar) => {
    registrar.onWorkspace(WorkspaceSymbolRequest.type, null, ({ query }, workspace) =>
      symbolsMatching(query, workspace.documents()),
    );
  },
};
