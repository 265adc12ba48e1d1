import type { Designation } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import type { SectionOptions } from "./drugCard";
import { sourceList } from "./factText";
import { escapeMarkdown, markdownLink, shortList } from "./markdown";
import { jurisdictionName, shortNameOf } from "./names";

export function designationSections(
  designation: Designation,
  knowledge: Knowledge,
  options: SectionOptions,
): readonly string[] {
  const { since, until, eligible } = designation;
  const granting = designation.regulators.map((id) => escapeMarkdown(shortNameOf(id, knowledge))).join(", ");
  const properties = [
    jurisdictionName(designation.jurisdiction, options.locale),
    ...(since === undefined ? [] : [say("card/since", { date: since })]),
    ...(until === undefined ? [] : [say("card/until", { date: until })]),
  ];
  const sources = sourceList(designation.sources, knowledge);
  return [
    properties.join(" · "),
    labelled("card/gives", escapeMarkdown(designation.gives)),
    eligible === undefined ? "" : labelled("card/eligible", escapeMarkdown(eligible)),
    granting === "" ? "" : labelled("card/grantedBy", granting),
    labelled("card/legalBasis", markdownLink(designation.legalBasis, designation.url)),
    options.names,
    `*${say("card/sources")}:* ${shortList(sources, options.limit, (count) => say("card/more", { count }))}`,
  ];
}

function labelled(id: "card/gives" | "card/eligible" | "card/grantedBy" | "card/legalBasis", text: string): string {
  return `*${say(id)}:* ${text}`;
}
