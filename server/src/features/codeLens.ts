import { CodeLensRequest, CodeLensResolveRequest } from "vscode-languageserver-protocol";
import type { CodeLens } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import { distinctStatements } from "../core/statements/distinct";
import type { Span } from "../core/text/span";
import { statusOf } from "./entityList";
import type { Feature } from "./feature";
import { mentionsByEntity } from "./mentions";
import { say } from "./messages";

/** The first mention of each listed drug, in order. */
export function drugLenses(analysis: Analysis): readonly Mention[] {
  if (!analysis.biomedical) return [];
  return [...mentionsByEntity(analysis).values()]
    .map(([first]) => first)
    .filter((first) => first.type === "drug" && first.entity !== undefined);
}

/** Where a lens stands: over its mention, or over the whole of a table, whose lines it would tear apart. */
export function lensSpan(analysis: Analysis, mention: Mention): Span {
  const block = analysis.blockAt(mention.start);
  return block?.kind === "table" ? { start: block.start, end: block.start } : mention;
}

/** "zevorcabtagene autoleucel: 7 mentions · 3 spellings · China approved 2024-03-01". */
export function drugLensTitle(analysis: Analysis, entityId: string, locale: string): string | undefined {
  const entity = analysis.knowledge.entity(entityId);
  const mentions = analysis.mentions.filter((mention) => mention.entity === entityId);
  if (entity?.type !== "drug" || mentions.length === 0) return undefined;
  const label = entity.label;
  const spellings = new Set(mentions.map((mention) => mention.text)).size;
  const status = statusOf(entity, analysis.knowledge, locale);
  return [
    mentions.length === 1 ? say("lens/mention", { label }) : say("lens/mentions", { label, count: mentions.length }),
    ...(spellings < 2 ? [] : [say("lens/spellings", { count: spellings })]),
    ...(status === null ? [] : [status.text]),
  ].join(" · ");
}

/** What the document holds, for its first line; `undefined` when that is nothing. */
export function documentLensTitle(analysis: Analysis): string | undefined {
  if (!analysis.biomedical || analysis.mentions.length === 0) return undefined;
  const counts = { drug: 0, regulator: 0, designation: 0 };
  for (const [first] of mentionsByEntity(analysis).values()) counts[first.type]++;
  const { drug, regulator, designation } = counts;
  const entities = say("lens/document", { drugs: drug, regulators: regulator, designations: designation });
  const statements = distinctStatements(analysis.statements);
  if (statements.length === 0) return entities;
  const verdicts = VERDICTS.flatMap((verdict) => {
    const count = statements.filter((statement) => statement.verdict === verdict).length;
    return count === 0 ? [] : [say("lens/verdict", { count, verdict: say(`verdict/${verdict}`) })];
  });
  return `${entities} · ${say("lens/statements", { count: statements.length, verdicts: verdicts.join(", ") })}`;
}

const VERDICTS = ["confirmed", "contradicted", "unknown"] as const;

/** What a lens carries until it is resolved. */
interface LensData {
  readonly uri: string;
  readonly entity: string;
}

function isLensData(data: unknown): data is LensData {
  return typeof data === "object" && data !== null && "uri" in data && "entity" in data;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export const codeLens: Feature = {
  name: "codeLens",
  // A lens is its command; a client that does not run ours gets none.
  capability: ({ commands }) => (commands !== undefined ? { codeLensProvider: { resolveProvider: true } } : {}),
  register: (registrar) => {
    registrar.onDocument(CodeLensRequest.type, "complete", null, (document, _params, { client, settings }) => {
      if (!settings.codeLens.enabled) return [];
      const { analysis, uri } = document;
      const lenses: CodeLens[] = drugLenses(analysis).map((mention) => ({
        range: document.range(lensSpan(analysis, mention)),
        data: { uri, entity: mention.entity },
      }));
      const title = settings.codeLens.document ? documentLensTitle(analysis) : undefined;
      if (title !== undefined) {
        const command = { title, command: client.commands?.showReport ?? "" };
        lenses.unshift({ range: document.range({ start: 0, end: 0 }), command });
      }
      return lenses;
    });
    registrar.onWorkspace(CodeLensResolveRequest.type, { range: START }, async (lens, workspace) => {
      const { client } = workspace;
      const { commands } = client;
      if (!isLensData(lens.data) || commands === undefined) return lens;
      const document = await workspace.document({ uri: lens.data.uri });
      const title =
        document === undefined ? undefined : drugLensTitle(document.analysis, lens.data.entity, client.locale);
      const command = { title: title ?? "", command: commands.showCard, arguments: [lens.data.entity] };
      return { ...lens, command };
    });
  },
};
