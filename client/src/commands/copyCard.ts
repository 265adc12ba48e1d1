import { env, l10n, window } from "vscode";
import { cardInQuestion } from "./cardInQuestion";
import type { Command } from "./command";

/** `(entity?)`: puts the card on the clipboard as Markdown. */
export const copyCard: Command = async (context, entity) => {
  const card = await cardInQuestion(context, entity);
  if (card === undefined) return;
  await env.clipboard.writeText(`${card.markdown}\n`);
  window.setStatusBarMessage(l10n.t("The card of {0} was copied as Markdown.", card.title), 5000);
};
