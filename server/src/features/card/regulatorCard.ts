import type { Regulator } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import type { SectionOptions } from "./drugCard";
import { sourceList } from "./factText";
import { escapeMarkdown, markdownLink, shortList } from "./markdown";
import { jurisdictionName, shortNameOf } from "./names";

export function regulatorSections(
  regulator: Regulator,
  knowledge: Knowledge,
  options: SectionOptions,
): readonly string[] {
  const { parent, successor, since, until } = regulator;
  const properties = [
    `${say(`kind/${regulator.kind}`)}, ${jurisdictionName(regulator.jurisdiction, options.locale)}`,
    ...(parent === undefined ? [] : [say("card/partOf", { parent: escapeMarkdown(shortNameOf(parent, knowledge)) })]),
    ...(since === undefined ? [] : [say("card/since", { date: since })]),
    ...(until === undefined ? [] : [say("card/until", { date: until })]),
    ...(successor === undefined
      ? []
      : [say("card/successor", { name: escapeMarkdown(shortNameOf(successor, knowledge)) })]),
    ...(regulator.site === undefined ? [] : [markdownLink(say("card/site"), regulator.site)]),
  ];
  const sources = sourceList(regulator.sources, knowledge);
  return [
    properties.join(" · "),
    regulator.description === undefined ? "" : escapeMarkdown(regulator.description),
    options.names,
    `*${say("card/sources")}:* ${shortList(sources, options.limit, (count) => say("card/more", { count }))}`,
  ];
}
