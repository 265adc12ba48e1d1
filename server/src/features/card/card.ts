import type { Entity, Name, NameKind } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import { identifierLink } from "../links";
import { companySections } from "./companyCard";
import { designationSections } from "./designationCard";
import { drugSections } from "./drugCard";
import type { SectionOptions } from "./drugCard";
import { escapeMarkdown, markdownLink, shortList } from "./markdown";
import { otherNames } from "./names";
import { regulatorSections } from "./regulatorCard";

export interface CardOptions {
  /** `short` for a hover: the newest and most telling of each list; `full` leaves nothing out. */
  readonly detail: "short" | "full";
  /** The surface form that was asked about, and what kind of name it is. */
  readonly surface?: { readonly text: string; readonly kind: NameKind | undefined };
  /** BCP 47, for the names of countries. */
  readonly locale?: string;
}

/** How many items of a list a short card shows. */
const SHORT_LIST = 5;

/** An entity's card in Markdown. Needs no document: hovers, card requests and the command line print the same. */
export function renderCard(entity: Entity, knowledge: Knowledge, options: CardOptions): string {
  const limit = options.detail === "short" ? SHORT_LIST : Infinity;
  const parts = [
    heading(entity, options),
    ...sections(entity, knowledge, limit, options),
    identifiers(entity, limit),
    options.detail === "full" ? foot(knowledge) : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** "**FUCASO** — brand name of **equecabtagene autoleucel**", or the preferred name alone; of a full card, its title. */
function heading(entity: Entity, { detail, surface }: CardOptions): string {
  const label = escapeMarkdown(entity.label);
  if (detail === "full") return `# ${label}`;
  if (surface === undefined || surface.text.toLowerCase() === entity.label.toLowerCase()) return `**${label}**`;
  const kind = say(`name/${surface.kind ?? "any"}`);
  return `**${label}** — ${say("card/here", { kind, text: escapeMarkdown(surface.text) })}`;
}

function sections(entity: Entity, knowledge: Knowledge, limit: number, options: CardOptions): readonly string[] {
  const { detail, locale = "en" } = options;
  const sectionOptions: SectionOptions = { detail, limit, locale, names: names(entity, limit, options) };
  switch (entity.type) {
    case "drug":
      return drugSections(entity, knowledge, sectionOptions);
    case "regulator":
      return regulatorSections(entity, knowledge, sectionOptions);
    case "designation":
      return designationSections(entity, knowledge, sectionOptions);
    case "company":
      return companySections(entity, knowledge, sectionOptions);
  }
}

/** "Also known as" and, apart, former names; of a full card, names by kind. */
function names(entity: Entity, limit: number, { detail, surface }: CardOptions): string {
  const others = otherNames(entity, surface?.text);
  const current = others.filter(({ kind }) => kind !== "former");
  const former = others.filter(({ kind }) => kind === "former").map(formerName);
  if (detail === "full") return namesByKind(current, former);
  return [
    ...nameLine(
      say("card/otherNames"),
      current.map(({ text }) => escapeMarkdown(text)),
      limit,
    ),
    ...nameLine(say("card/formerNames"), former, limit),
  ].join("  \n");
}

function namesByKind(current: readonly Name[], former: readonly string[]): string {
  const kinds = [...new Set(current.map(({ kind }) => kind))];
  const lines = [
    ...kinds.flatMap((kind) => {
      const texts = current.filter((name) => name.kind === kind).map(({ text }) => escapeMarkdown(text));
      return nameLine(say(`name/${kind}`), texts, Infinity);
    }),
    ...nameLine(say("name/former"), former, Infinity),
  ];
  return lines.length === 0 ? "" : [`## ${say("card/names")}`, "", ...lines.map((line) => `- ${line}`)].join("\n");
}

function nameLine(label: string, texts: readonly string[], limit: number): readonly string[] {
  return texts.length === 0 ? [] : [`*${label}:* ${shortList(texts, limit, (count) => say("card/more", { count }))}`];
}

function formerName({ text, since, until }: Name): string {
  const years = (since ?? until) === undefined ? "" : ` (${since ?? ""}–${until ?? ""})`;
  return `${escapeMarkdown(text)}${years}`;
}

/** Which knowledge said all this, and what it is for. */
function foot({ version, hash }: Knowledge): string {
  return `*${escapeMarkdown(say("report/foot", { version, hash: hash.slice(0, 12) }))}*`;
}

function identifiers(entity: Entity, limit: number): string {
  const links = (entity.identifiers ?? []).map((curie) => {
    const { label, url } = identifierLink(curie);
    return markdownLink(label, url);
  });
  return shortList(links, limit, (count) => say("card/more", { count }));
}
