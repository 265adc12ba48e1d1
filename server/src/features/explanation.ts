import type { Knowledge } from "../core/knowledge/knowledge";
import type { Mention } from "../core/recognition/mention";
import { escapeMarkdown } from "./card/markdown";
import { candidateLabels } from "./card/names";
import { say } from "./messages";

/** Why a mention was recognized: every reason with its weight, the sum, and what else it could be. Markdown. */
export function explanation(mention: Mention, knowledge: Knowledge): string {
  const heading = `**${escapeMarkdown(mention.text)}** → ${escapeMarkdown(mention.name)} (${say(`type/${mention.type}`)})`;
  const reasons = mention.evidence.map(
    ({ kind, detail, weight }) => `| ${weight.toFixed(1)} | ${kind} | ${escapeMarkdown(detail)} |`,
  );
  const table = ["| | | |", "| ---: | --- | --- |", ...reasons, `| **${mention.score.toFixed(1)}** | | |`].join("\n");
  const others = candidateLabels(mention, knowledge);
  const candidates = say("hover/candidates", { names: escapeMarkdown(others.join(", ")) });
  return [heading, table, ...(others.length === 0 ? [] : [`*${candidates}*`])].join("\n\n");
}

/** The strongest reasons in one line. */
export function evidenceLine(mention: Mention): string {
  const reasons = [...mention.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const details = reasons.slice(0, 3).map((reason) => escapeMarkdown(reason.detail));
  return say("hover/evidence", { evidence: details.join("; ") });
}
