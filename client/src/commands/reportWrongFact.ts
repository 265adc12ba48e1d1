import { env, l10n, version, window, workspace } from "vscode";
import { STATUS } from "../../../server/src/lsp/protocol";
import type { ServerStatus } from "../../../server/src/lsp/protocol";
import { cardInQuestion } from "./cardInQuestion";
import type { Command } from "./command";

/** `(entity?)`: opens the text of a report about the entity's facts. Nothing is sent anywhere. */
export const reportWrongFact: Command = async (context, entity) => {
  const card = await cardInQuestion(context, entity);
  if (card === undefined) return;
  const { server, context: extension } = context;
  const status = await server.request<ServerStatus>(STATUS, {});
  const content = [
    `# ${l10n.t("Wrong fact: {0}", card.title)}`,
    `## ${l10n.t("What is wrong")}`,
    `## ${l10n.t("What is right, and where it is published (address and date)")}`,
    `## ${l10n.t("What Formulary shows")}`,
    quote(card.markdown),
    `${card.entity} · knowledge ${status.knowledgeVersion} (${status.knowledgeHash}) · ` +
      `Formulary ${String(extension.extension.packageJSON.version)} · ${env.appName} ${version}`,
  ].join("\n\n");
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content: `${content}\n` }));
};

function quote(markdown: string): string {
  return markdown.replaceAll(/^/gmu, "> ");
}
