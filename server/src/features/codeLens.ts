import { CodeLensRequest, CodeLensResolveRequest } from "vscode-languageserver-protocol";
import type { CodeLens } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import { distinctStatements } from "../core/statements/verdicts/distinct";
import type { Span } from "../core/text/span";
import { statusOf } from "./entityList";
import type { Feature, OpenDocument } from "./feature";
import { mentionsByEntity, mentionsOf, spellingsOf } from "./mentions";
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

/** "zevorcabtagene autoleucel: 7 mentions · 3 spellings · China approved 2024-03-01"; of a single mention only the status. */
export function drugLensTitle(analysis: Analysis, entityId: string, locale: string): string | undefined {
  const entity = analysis.knowledge.entity(entityId);
  const mentions = mentionsOf(analysis, entityId);
  if (entity?.type !== "drug" || mentions.length === 0) return undefined;
  const { label } = entity;
  const status = statusOf(entity, analysis.knowledge, locale);
  if (mentions.length === 1) return status === null ? say("lens/mention", { label }) : `${label} · ${status.text}`;
  const spellings = spellingsOf(mentions).length;
  return [
    say("lens/mentions", { label, count: mentions.length }),
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
  const statements = distinctStatements(analysis.statements);
  const verdicts = VERDICTS.flatMap((verdict) => {
    const count = statements.filter((statement) => statement.verdict === verdict).length;
    return count === 0 ? [] : [say("lens/verdict", { count, verdict: say(`verdict/${verdict}`) })];
  });
  return [
    ...(drug === 0 ? [] : [say("lens/drugs", { count: drug })]),
    ...(regulator === 0 ? [] : [say("lens/regulators", { count: regulator })]),
    ...(designation === 0 ? [] : [say("lens/designations", { count: designation })]),
    ...(verdicts.length === 0
      ? []
      : [say("lens/statements", { count: statements.length, verdicts: verdicts.join(", ") })]),
  ].join(" · ");
}

const VERDICTS = ["confirmed", "contradicted", "unknown"] as const;

/** More lenses than these over one line would be cut off at the window's edge. */
const ROW = 3;

/** What a lens carries until it is resolved: the drug, or how many have no room beside it. */
type LensData = { readonly uri: string; readonly entity: string } | { readonly more: number };

function isLensData(data: unknown): data is LensData {
  return typeof data === "object" && data !== null && ("more" in data || ("uri" in data && "entity" in data));
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The lenses of the drugs, line by line. */
export function lensesOf(document: OpenDocument): readonly CodeLens[] {
  const rows = new Map<number, Mention[]>();
  for (const mention of drugLenses(document.analysis)) {
    const { line } = document.range(lensSpan(document.analysis, mention)).start;
    rows.set(line, [...(rows.get(line) ?? []), mention]);
  }
  return [...rows.values()].flatMap((row) => lensesOfRow(row, document));
}

/** As many as a line has room for; the others are counted, and the report tells them. */
function lensesOfRow(row: readonly Mention[], document: OpenDocument): readonly CodeLens[] {
  const rangeOf = (mention: Mention) => document.range(lensSpan(document.analysis, mention));
  const shown = row.length > ROW ? row.slice(0, ROW - 1) : row;
  const lenses = shown.map((mention) => {
    const data: LensData = { uri: document.uri, entity: mention.entity ?? "" };
    return { range: rangeOf(mention), data };
  });
  const next = row[shown.length];
  if (next === undefined) return lenses;
  const data: LensData = { more: row.length - shown.length };
  return [...lenses, { range: rangeOf(next), data }];
}

export const codeLens: Feature = {
  name: "codeLens",
  // A lens is its command; a client that does not run ours gets none.
  capability: ({ commands }) => (commands !== undefined ? { codeLensProvider: { resolveProvider: true } } : {}),
  register: (registrar) => {
    registrar.onDocument(CodeLensRequest.type, "complete", null, (document, _params, { client, settings }) => {
      if (!settings.codeLens.enabled) return [];
      const { analysis } = document;
      const lenses = [...lensesOf(document)];
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
      if ("more" in lens.data) {
        const title = say("card/more", { count: lens.data.more });
        return { ...lens, command: { title, command: commands.showReport } };
      }
      const { uri, entity } = lens.data;
      const document = await workspace.document({ uri });
      const title = document === undefined ? undefined : drugLensTitle(document.analysis, entity, client.locale);
      const command = { title: title ?? "", command: commands.showCard, arguments: [entity] };
      return { ...lens, command };
    });
  },
};
