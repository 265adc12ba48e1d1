import { env, l10n, version, window, workspace } from "vscode";
import { CARD, STATUS } from "../../../server/src/lsp/protocol";
import type { CardParams, CardResult, ServerStatus } from "../../../server/src/lsp/protocol";
import { activeEditor, cursor } from "./command";
import type { Command } from "./command";

/** `(entity?: string)`: opens the text of a report about the entity's facts. Nothing is sent anywhere. */
export const reportWrongFact: Command = async ({ server, context }, entity) => {
  const editor = activeEditor();
  const params: CardParams | undefined =
    typeof entity === "string" ? { entity } : editor === undefined ? undefined : cursor(editor);
  const card = params === undefined ? null : await server.request<CardResult | null>(CARD, params);
  if (card === null) {
    void window.showInformationMessage(l10n.t("Place the cursor on the drug, regulator or designation in question."));
    return;
  }
  const status = await server.request<ServerStatus>(STATUS, {});
  const content = [
    `# ${l10n.t("Wrong fact: {0}", card.title)}`,
    `## ${l10n.t("What is wrong")}`,
    `## ${l10n.t("What is right, and where it is published (address and date)")}`,
    `## ${l10n.t("What Formulary shows")}`,
    quote(card.markdown),
    `${card.entity} · knowledge ${status.knowledgeVersion} (${status.knowledgeHash}) · ` +
      `Formulary ${String(context.extension.packageJSON.version)} · ${env.appName} ${version}`,
  ].join("\n\n");
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content: `${content}\n` }));
};

function quote(markdown: string): string {
  return markdown.replaceAll(/^/gmu, "> ");
}
