import { env, l10n, Uri, window, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import type { CardResult } from "../../../server/src/lsp/protocol";
import { panelTexts } from "../card/panel";
import { fileName, writeAndOffer } from "../page";
import { cardInQuestion } from "./cardInQuestion";
import type { Command } from "./command";

interface FormatItem extends QuickPickItem {
  readonly extension: "html" | "svg";
}

/** `(entity?)`: writes the card as a page, or its timeline as a picture, where the user chooses. */
export const exportCard: Command = async (context, entity) => {
  const card = await cardInQuestion(context, entity);
  const extension = card === undefined ? undefined : await chooseFormat(card);
  if (card === undefined || extension === undefined) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${fileName(card.title)}.${extension}`) }),
    filters: { [extension.toUpperCase()]: [extension] },
    title: l10n.t("Export Card"),
  });
  if (target === undefined) return;
  const { renderCardFile, renderTimelineFile } = await import("../card/render");
  const picture = extension === "svg" ? renderTimelineFile(card) : undefined;
  await writeAndOffer(target, picture ?? renderCardFile(card, env.language, panelTexts()));
};

/** A card without dated events has no picture. */
async function chooseFormat({ timeline, title }: CardResult): Promise<FormatItem["extension"] | undefined> {
  if (timeline === undefined) return "html";
  const formats: readonly FormatItem[] = [
    { label: l10n.t("Whole card"), description: "HTML", extension: "html" },
    { label: l10n.t("Timeline"), description: "SVG", extension: "svg" },
  ];
  return (await window.showQuickPick(formats, { title: l10n.t("Export the Card of {0}", title) }))?.extension;
}
