import { SymbolKind, WorkspaceSymbolRequest } from "vscode-languageserver-protocol";
import type { SymbolInformation } from "vscode-languageserver-protocol";
import type { MentionType } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { EntitySites, IndexedDocument } from "./indexedDocument";
import type { Feature } from "./feature";

/** Editors show some hundred; more only costs. */
const LIMIT = 500;

const SYMBOL_KINDS: Readonly<Record<MentionType, SymbolKind>> = {
  drug: SymbolKind.Class,
  regulator: SymbolKind.Interface,
  designation: SymbolKind.Enum,
};

/** Entities of the documents, one of whose names or spellings contains the letters of `query` in their order. */
export function symbolsMatching(
  query: string,
  documents: Iterable<IndexedDocument>,
  knowledge: Knowledge,
): SymbolInformation[] {
  const wanted = query.toLowerCase();
  // The same entity is asked about once, in however many documents it is.
  const verdicts = new Map<string, boolean>();
  const symbols: SymbolInformation[] = [];
  for (const { uri, entities } of documents) {
    for (const sites of entities) {
      const known = verdicts.get(sites.key) ?? namesOf(sites, knowledge).some((name) => hasLetters(name, wanted));
      verdicts.set(sites.key, known);
      if (!known && !sites.spellings.some((spelling) => hasLetters(spelling, wanted))) continue;
      symbols.push({ name: sites.name, kind: SYMBOL_KINDS[sites.type], location: { uri, range: sites.ranges[0] } });
      if (symbols.length === LIMIT) return symbols;
    }
  }
  return symbols;
}

function namesOf({ entity, name }: EntitySites, knowledge: Knowledge): readonly string[] {
  const names = entity === undefined ? [] : (knowledge.entity(entity)?.names ?? []);
  return [name, ...names.map(({ text }) => text)];
}

function hasLetters(name: string, wanted: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of wanted) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export const workspaceSymbol: Feature = {
  name: "workspaceSymbol",
  capability: () => ({ workspaceSymbolProvider: true }),
  register: (registrar) => {
    registrar.onWorkspace(WorkspaceSymbolRequest.type, null, ({ query }, workspace) =>
      symbolsMatching(query, workspace.indexed(), workspace.knowledge),
    );
  },
};
