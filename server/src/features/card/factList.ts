import type { Drug, Fact } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { sourceTitle } from "../../core/knowledge/sourceTitle";
import { say } from "../messages";
import { disputedPhrase, regulatorPhrase, whatPhrase } from "./factText";
import { escapeMarkdown, markdownLink } from "./markdown";
import { jurisdictionName } from "./names";
import { jurisdictionOf } from "./status";

/** Every fact of a drug in the order of dates, each with its source and the day on which that was read. Lines of Markdown. */
export function factLines(drug: Drug, knowledge: Knowledge, locale: string): readonly string[] {
  const facts = [...drug.facts].sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"));
  return facts.map((fact) => factLine(fact, knowledge, locale));
}

function factLine(fact: Fact, knowledge: Knowledge, locale: string): string {
  const { date = say("card/undated"), precision, brand, indication, source } = fact;
  const jurisdiction = jurisdictionOf(fact, knowledge);
  const day = precision === "announcement" ? say("card/announced", { date }) : date;
  const place = jurisdiction === "" ? "" : `, ${jurisdictionName(jurisdiction, locale)}`;
  const product = brand === undefined ? "" : `, ${escapeMarkdown(brand)}`;
  const use = indication === undefined ? "" : ` — ${escapeMarkdown(indication)}`;
  const known = knowledge.source(source.source);
  const link = markdownLink(sourceTitle(source, knowledge), source.url ?? known?.url);
  const what = `${whatPhrase(fact, knowledge)}${place}${regulatorPhrase(fact, knowledge)}${product}`;
  return `**${day}** ${what}${use}${disputedPhrase(fact)} · ${link} (${source.retrieved})`;
}
