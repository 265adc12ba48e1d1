import type { Rule } from "../../core/rules/rule";
import { say } from "../messages";
import { translatedSummary } from "../translation";
import { escapeMarkdown, markdownLink } from "./markdown";

/** What a rule catches, why it matters and on whose authority; `page` is where its whole page can be opened. Markdown. */
export function ruleCard(rule: Rule, page: string | undefined): string {
  const { id, why, authority } = rule;
  const source =
    authority === undefined ? [] : [`*${say("rule/authority")}:* ${markdownLink(authority.title, authority.url)}`];
  const name = page === undefined ? `\`${id}\`` : `[\`${id}\`](${encodeURI(page)})`;
  return [`**${escapeMarkdown(translatedSummary(rule))}** (${name})`, escapeMarkdown(why), ...source].join("\n\n");
}
