import type { Rule } from "../../core/rules/rule";
import { say } from "../messages";
import { escapeMarkdown, markdownLink } from "./markdown";

/** What a rule catches, why it matters and on whose authority; `page` is where its whole page can be opened. Markdown. */
export function ruleCard({ id, summary, why, authority }: Rule, page: string | undefined): string {
  const source =
    authority === undefined ? [] : [`*${say("rule/authority")}:* ${markdownLink(authority.title, authority.url)}`];
  const name = page === undefined ? `\`${id}\`` : `[\`${id}\`](${encodeURI(page)})`;
  return [`**${escapeMarkdown(summary)}** (${name})`, escapeMarkdown(why), ...source].join("\n\n");
}
