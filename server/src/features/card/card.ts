import type { Company, Designation, Drug, Entity, NameKind, Regulator } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import { identifierLink } from "../links";
import { companySections } from "./companyCard";
import { designationSections } from "./designationCard";
import { drugSections } from "./drugCard";
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
  return [heading(entity, options), ...sections(entity, knowledge, limit, options), identifiers(entity, limit)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** "**FUCASO** — brand name of **equecabtagene autoleucel**", or the preferred name alone. */
function heading(entity: Entity, { surface }: CardOptions): string {
  const label = escapeMarkdown(entity.label);
  if (surface === undefined || surface.text.toLowerCase() === entity.label.toLowerCase()) return `**${label}**`;
  const kind = say(`name/${surface.kind ?? "any"}`);
  return `**${label}** — ${say("card/here", { kind, text: escapeMarkdown(surface.text) })}`;
}

function sections(entity: Entity, knowledge: Knowledge, limit: number, options: CardOptions): readonly string[] {
  const locale = options.locale ?? "en";
  switch (entity.type) {
    case "drug":
      return drugSections(entity, knowledge, { limit, locale, names: names(entity, limit, options) });
    case "regulator":
      return regulatorSections(entity, knowledge, { limit, locale, names: names(entity, limit, options) });
    case "designation":
      return designationSections(entity, knowledge, { limit, locale, names: names(entity, limit, options) });
    case "company":
      return companySections(entity, knowledge, { limit, locale, names: names(entity, limit, options) });
  }
}

/** "Also known as" and, apart, former names. */
function names(entity: Drug | Regulator | Designation | Company, limit: number, { surface }: CardOptions): string {
  const others = otherNames(entity, surface?.text);
  const line = (id: "card/otherNames" | "card/formerNames", texts: readonly string[]) =>
    texts.length === 0 ? [] : [`*${say(id)}:* ${shortList(texts, limit, (count) => say("card/more", { count }))}`];
  const current = others.filter((name) => name.kind !== "former").map((name) => escapeMarkdown(name.text));
  const former = others
    .filter((name) => name.kind === "former")
    .map(
      ({ text, since, until }) =>
        `${escapeMarkdown(text)}${(since ?? until) ? ` (${since ?? ""}–${until ?? ""})` : ""}`,
    );
  return [...line("card/otherNames", current), ...line("card/formerNames", former)].join("  \n");
}

function identifiers(entity: Entity, limit: number): string {
  const links = (entity.identifiers ?? []).map((curie) => {
    const { label, url } = identifierLink(curie);
    return markdownLink(label, url);
  });
  return shortList(links, limit, (count) => say("card/more", { count }));
}
