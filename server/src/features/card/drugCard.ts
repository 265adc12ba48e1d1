import type { Drug, Fact, PartialDate } from "../../core/knowledge/entity";
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

/** So many grants of one scheme are told in a short card. */
const GRANTS_OF_A_SCHEME = 3;

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
  const granted = designations(drug);
  const groups = options.detail === "full" ? granted.map((fact) => [fact]) : byScheme(granted);
  const lines = groups.map((facts) => designationLine(facts, knowledge));
  return section(say("card/designations"), "", lines, options);
}

/** The grants of one scheme by one regulator, so that ten of one do not crowd out the others. */
function byScheme(facts: readonly Fact[]): readonly Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.designation ?? ""} ${fact.regulator ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}

function designationLine(facts: readonly Fact[], knowledge: Knowledge): string {
  const [first] = facts;
  if (first === undefined) return "";
  const scheme = first.designation === undefined ? undefined : knowledge.entity(first.designation);
  const name = escapeMarkdown(scheme?.label ?? first.designation ?? "");
  const regulator = regulatorPhrase(first, knowledge);
  const use = ({ indication }: Fact): string => (indication === undefined ? "" : ` — ${escapeMarkdown(indication)}`);
  if (facts.length === 1) return `${name}: ${datePhrase(first)}${regulator}${use(first)}${disputedPhrase(first)}`;
  const grants = facts.map((fact) => `${datePhrase(fact)}${use(fact)}${disputedPhrase(fact)}`);
  return `${name}${regulator}: ${shortList(grants, GRANTS_OF_A_SCHEME, (count) => say("card/more", { count }))}`;
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
