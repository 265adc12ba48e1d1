import { DocumentSymbolRequest, SymbolKind } from "vscode-languageserver-protocol";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import type { MentionType } from "../core/knowledge/entity";
import type { Feature, OpenDocument } from "./feature";
import { mentionsByEntity } from "./mentions";
import { say } from "./messages";

/** One entity of the outline, with its mentions in order. */
export interface OutlineEntry {
  readonly name: string;
  readonly mentions: readonly [Mention, ...Mention[]];
}

const KINDS: readonly { readonly type: MentionType; readonly symbol: SymbolKind }[] = [
  { type: "drug", symbol: SymbolKind.Class },
  { type: "regulator", symbol: SymbolKind.Interface },
  { type: "designation", symbol: SymbolKind.Enum },
];

/** The document's entities by kind, each in order of its first mention. */
export function outline(analysis: Analysis): ReadonlyMap<MentionType, readonly OutlineEntry[]> {
  const byType = new Map<MentionType, OutlineEntry[]>();
  if (!analysis.biomedical) return byType;
  for (const mentions of mentionsByEntity(analysis).values()) {
    const [{ type, name }] = mentions;
    const entries = byType.get(type) ?? [];
    entries.push({ name, mentions });
    byType.set(type, entries);
  }
  return byType;
}

function hierarchical(document: OpenDocument): DocumentSymbol[] {
  const entries = outline(document.analysis);
  return KINDS.flatMap(({ type, symbol }) => {
    const children = (entries.get(type) ?? []).map((entry) => entitySymbol(document, entry, symbol));
    const first = children[0];
    if (first === undefined) return [];
    const whole = document.range({ start: 0, end: document.analysis.document.text.length });
    return [
      { name: say(`symbols/${type}`), kind: SymbolKind.Namespace, range: whole, selectionRange: first.range, children },
    ];
  });
}

function entitySymbol(document: OpenDocument, { name, mentions }: OutlineEntry, kind: SymbolKind): DocumentSymbol {
  const range = document.range(mentions[0]);
  const detail = mentions.length === 1 ? say("symbols/mention") : say("symbols/mentions", { count: mentions.length });
  return { name, detail, kind, range, selectionRange: range };
}

function flat(document: OpenDocument): SymbolInformation[] {
  const entries = outline(document.analysis);
  return KINDS.flatMap(({ type, symbol }) =>
    (entries.get(type) ?? []).map(({ name, mentions }) => ({
      name,
      kind: symbol,
      containerName: say(`symbols/${type}`),
      location: { uri: document.uri, range: document.range(mentions[0]) },
    })),
  );
}

export const documentSymbol: Feature = {
  name: "documentSymbol",
  capability: () => ({ documentSymbolProvider: { label: "Formulary" } }),
  register: (registrar) => {
    registrar.onDocument(DocumentSymbolRequest.type, "complete", null, (document, _params, { client }) =>
      client.hierarchicalSymbols ? hierarchical(document) : flat(document),
    );
  },
};
