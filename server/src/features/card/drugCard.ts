import type { Drug, PartialDate } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import { factLines } from "./factList";
import { datePhrase, disputedPhrase, eventPhrase, regulatorPhrase, sourceList } from "./factText";
import { escapeMarkdown, shortList } from "./markdown";
import { jurisdictionName } from "./names";
import { designations, statuses } from "./status";

/** What the three kinds of card share. */
export interface SectionOptions {
  /** Whether sections have headings and every fact its line. */
  readonly detail: "short" | "full";
  /** Longest list shown in full. */
  readonly limit: number;
  readonly locale: string;
  /** The rendered names, to be placed where the kind of card wants them. */
  readonly names: string;
}

export function drugSections(drug: Drug, knowledge: Knowledge, options: SectionOptions): readonly string[] {
  return [
    properties(drug),
    drug.description === undefined ? "" : escapeMarkdown(drug.description),
    options.names,
    statusSection(drug, knowledge, options),
    designationSection(drug, knowledge, options),
    factSection(drug, knowledge, options),
    sourceSection(drug, knowledge, options),
  ];
}

/** "cell therapy · targets BCMA · IASO Biotherapeutics (originator)". */
function properties(drug: Drug): string {
  const targets = drug.targets ?? [];
  return [
    ...(drug.modality === undefined ? [] : [say(`modality/${drug.modality}`)]),
    ...(targets.length === 0 ? [] : [say("card/targets", { targets: targets.map(escapeMarkdown).join(", ") })]),
    ...(drug.companies ?? []).map(({ name, role }) => `${escapeMarkdown(name)} (${say(`role/${role}`)})`),
  ].join(" · ");
}

function statusSection(drug: Drug, knowledge: Knowledge, options: SectionOptions): string {
  const { locale } = options;
  const all = statuses(drug, knowledge);
  const shared = new Set(all.map(({ knownThrough }) => knownThrough)).size === 1 ? all[0]?.knownThrough : undefined;
  const lines = all.map(({ jurisdiction, fact, knownThrough }) => {
    const place = jurisdiction === "" ? "" : `**${jurisdictionName(jurisdiction, locale)}** `;
    const horizon = knownThrough === undefined || shared !== undefined ? "" : ` (${knownPhrase(knownThrough)})`;
    return `${place}${eventPhrase(fact, knowledge)}${horizon}`;
  });
  return section(say("card/status"), shared === undefined ? "" : ` (${knownPhrase(shared)})`, lines, options);
}

function knownPhrase(date: PartialDate): string {
  return say("card/knownThrough", { date });
}

function designationSection(drug: Drug, knowledge: Knowledge, options: SectionOptions): string {
  const lines = designations(drug).map((fact) => {
    const scheme = fact.designation === undefined ? undefined : knowledge.entity(fact.designation);
    const name = escapeMarkdown(scheme?.label ?? fact.designation ?? "");
    const indication = fact.indication === undefined ? "" : ` — ${escapeMarkdown(fact.indication)}`;
    return `${name}: ${datePhrase(fact)}${regulatorPhrase(fact, knowledge)}${indication}${disputedPhrase(fact)}`;
  });
  return section(say("card/designations"), "", lines, options);
}

function sourceSection(drug: Drug, knowledge: Knowledge, { limit }: SectionOptions): string {
  const sources = sourceList([...drug.sources, ...drug.facts.map((fact) => fact.source)], knowledge);
  if (sources.length === 0) return "";
  return `*${say("card/sources")}:* ${shortList(sources, limit, (count) => say("card/more", { count }))}`;
}

function factSection(drug: Drug, knowledge: Knowledge, options: SectionOptions): string {
  const lines = options.detail === "short" ? [] : factLines(drug, knowledge, options.locale);
  return section(say("card/facts"), "", lines, options);
}

function section(title: string, note: string, lines: readonly string[], { detail, limit }: SectionOptions): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, limit);
  if (lines.length > shown.length) shown.push(say("card/more", { count: lines.length - shown.length }));
  const heading = detail === "full" ? `## ${title}${note}` : `**${title}**${note}`;
  return [heading, "", ...shown.map((line) => `- ${line}`)].join("\n");
}
