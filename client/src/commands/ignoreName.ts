import { l10n, Uri, window } from "vscode";
import { appendToList, knowledgeFolder } from "../workspaceKnowledge";
import { nameAtCursor } from "./nameAtCursor";
import type { Command } from "./command";

/** `(name?: string)`: the name, by default the one at the cursor, is recognized no more in this workspace. */
export const ignoreName: Command = async ({ server }, argument) => {
  const name = typeof argument === "string" ? argument : await nameAtCursor(server);
  if (name === undefined) return;
  const folder = await knowledgeFolder();
  if (folder === undefined) return;
  await appendToList(Uri.joinPath(folder, "ignore.yaml"), ["ignore"], name);
  window.setStatusBarMessage(l10n.t("“{0}” is ignored in this workspace (.formulary/ignore.yaml).", name), 8000);
};
