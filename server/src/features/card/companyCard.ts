import type { Company } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import type { SectionOptions } from "./drugCard";
import { sourceList } from "./factText";
import { escapeMarkdown, markdownLink, shortList } from "./markdown";

const ROLES = ["originator", "developer", "partner", "holder"] as const;

/** What a company has to do with which drugs, role by role. */
export function companySections(company: Company, knowledge: Knowledge, options: SectionOptions): readonly string[] {
  const more = (count: number): string => say("card/more", { count });
  const lines = ROLES.flatMap((role) => {
    const drugs = (company.drugs ?? []).filter((entry) => entry.role === role);
    const labels = drugs.map(({ drug }) => escapeMarkdown(knowledge.entity(drug)?.label ?? drug));
    return labels.length === 0 ? [] : [`- *${say(`role/${role}`)}:* ${shortList(labels, options.limit, more)}`];
  });
  const sources = sourceList(company.sources, knowledge);
  return [
    company.site === undefined ? "" : markdownLink(say("card/site"), company.site),
    options.names,
    lines.join("\n"),
    sources.length === 0 ? "" : `*${say("card/sources")}:* ${shortList(sources, options.limit, more)}`,
  ];
}
