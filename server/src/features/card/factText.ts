import type { Fact, SourceReference } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { sourceTitle } from "../../core/knowledge/sourceTitle";
import { say } from "../messages";
import { escapeMarkdown, markdownLink } from "./markdown";
import { shortNameOf } from "./names";
import { isOfApplication } from "./status";

/** "approved (BLA), announced 2023-06-30, NMPA": the event, its date linked to the source, the regulator. Markdown. */
export function eventPhrase(fact: Fact, knowledge: Knowledge): string {
  const date = `${fact.date !== undefined && fact.precision === "announcement" ? ", " : " "}${datePhrase(fact)}`;
  return `${whatPhrase(fact, knowledge)}${date}${regulatorPhrase(fact, knowledge)}${disputedPhrase(fact)}`;
}

/** "approved (BLA)", "designated (RMAT)". Markdown. */
export function whatPhrase(fact: Fact, knowledge: Knowledge): string {
  const { designation, submission } = fact;
  const details = [
    ...(designation === undefined ? [] : [shortNameOf(designation, knowledge)]),
    ...(submission === undefined ? [] : [submission]),
  ];
  return details.length === 0 ? eventWord(fact) : `${eventWord(fact)} (${escapeMarkdown(details.join(", "))})`;
}

/** "approved 2023-06-30", without markup. */
export function statusWord(fact: Fact): string {
  return fact.date === undefined ? eventWord(fact) : `${eventWord(fact)} ${fact.date}`;
}

/** "approved", "application withdrawn", without markup. */
export function eventWord(fact: Fact): string {
  return isOfApplication(fact) ? say("event/applicationWithdrawn") : say(`event/${fact.event}`);
}

/** The fact's date as a link to its source; "announced" where only the announcement is dated. */
export function datePhrase(fact: Fact): string {
  if (fact.date === undefined) return markdownLink(say("card/undated"), fact.source.url);
  const date = markdownLink(fact.date, fact.source.url);
  return fact.precision === "announcement" ? say("card/announced", { date }) : date;
}

export function regulatorPhrase(fact: Fact, knowledge: Knowledge): string {
  return fact.regulator === undefined ? "" : `, ${escapeMarkdown(shortNameOf(fact.regulator, knowledge))}`;
}

export function disputedPhrase(fact: Fact): string {
  if (fact.disputed !== true) return "";
  return ` — *${say("card/disputed")}${fact.note === undefined ? "" : `: ${escapeMarkdown(fact.note)}`}*`;
}

/** Each source (of pages: each site) once, with the latest day on which it was read, in the order of first use. Markdown. */
export function sourceList(references: readonly SourceReference[], knowledge: Knowledge): readonly string[] {
  const byTitle = new Map<string, SourceReference>();
  for (const reference of references) {
    const title = sourceTitle(reference, knowledge);
    const known = byTitle.get(title);
    if (known === undefined || known.retrieved < reference.retrieved) byTitle.set(title, reference);
  }
  return [...byTitle].map(([title, reference]) => {
    const url = reference.url ?? knowledge.source(reference.source)?.url;
    return `${markdownLink(title, url)} (${reference.retrieved})`;
  });
}
