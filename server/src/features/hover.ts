import { HoverRequest } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import type { Statement } from "../core/statements/statement";
import type { Span } from "../core/text/span";
import { renderCard } from "./card/card";
import { eventPhrase } from "./card/factText";
import { commandUri, escapeMarkdown, markdownLink, markup } from "./card/markdown";
import { candidateLabels } from "./card/names";
import { ruleCard } from "./card/ruleCard";
import { rulePage } from "./diagnostic";
import type { Feature, OpenDocument } from "./feature";
import { evidenceLine } from "./explanation";
import { mentionAt, statementAt } from "./mentions";
import { say } from "./messages";
import { rulesAt } from "./rulesAt";
import type { ClientFeatures } from "./settings";

export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** The card of what stands at an offset: a statement's verdict, the mention, the rules that report it. */
export function hoverAt(document: OpenDocument, offset: number, client: ClientFeatures): HoverCard | undefined {
  const { analysis } = document;
  const mention = mentionAt(analysis, offset);
  const statement = statementAt(analysis, offset);
  const rules = rulesAt(analysis, offset);
  const parts = [
    ...(statement === undefined ? [] : [verdictText(statement, analysis)]),
    ...(mention === undefined ? [] : [mentionCard(mention, analysis, client), ...footer(mention, document, client)]),
    ...rules.map(({ rule }) => ruleCard(rule, rulePage(rule.id, client))),
  ];
  const span = mention ?? statement?.trigger ?? rules[0];
  return span === undefined ? undefined : { span, markdown: parts.join("\n\n---\n\n") };
}

function mentionCard(mention: Mention, { knowledge }: Analysis, client: ClientFeatures): string {
  const entity = mention.entity === undefined ? undefined : knowledge.entity(mention.entity);
  if (entity === undefined) return unlisted(mention);
  const surface = { text: mention.text, kind: mention.nameKind };
  const others = candidateLabels(mention, knowledge);
  const card = renderCard(entity, knowledge, { detail: "short", surface, locale: client.locale });
  if (others.length === 0) return card;
  return `${card}\n\n*${say("hover/candidates", { names: escapeMarkdown(others.slice(0, 3).join(", ")) })}*`;
}

/** "-tinib: tyrosine kinase inhibitor; not in the knowledge base". */
function unlisted(mention: Mention): string {
  return `**${escapeMarkdown(mention.name)}** — ${say(`type/${mention.type}`)}, ${say("card/notListed")}\n\n${evidenceLine(mention)}`;
}

/** Links to the card and the evidence where the client runs commands; else the evidence in one line. */
function footer(mention: Mention, document: OpenDocument, client: ClientFeatures): readonly string[] {
  const { commands } = client;
  if (commands === undefined) return mention.entity === undefined ? [] : [`*${evidenceLine(mention)}*`];
  const position = document.position(mention.start);
  const links = [
    ...(mention.entity === undefined
      ? []
      : [markdownLink(say("hover/open"), commandUri(commands.showCard, mention.entity))]),
    markdownLink(say("hover/why"), commandUri(commands.explainMention, { uri: document.uri, position })),
  ];
  return [links.join(" · ")];
}

function verdictText(statement: Statement, { knowledge }: Analysis): string {
  const difference = statement.difference === undefined ? "" : say(`difference/${statement.difference}`);
  const verdict = say(`statement/${statement.verdict}`, { difference });
  return [`**${verdict}**`, ...statement.facts.slice(0, 3).map((fact) => `- ${eventPhrase(fact, knowledge)}`)].join(
    "\n",
  );
}

export const hover: Feature = {
  name: "hover",
  capability: () => ({ hoverProvider: true }),
  register: (registrar) => {
    registrar.onDocument(HoverRequest.type, "now", null, (document, { position }, { client }) => {
      const card = hoverAt(document, document.offset(position), client);
      if (card === undefined) return null;
      return { range: document.range(card.span), contents: markup(card.markdown, client) };
    });
  },
};
