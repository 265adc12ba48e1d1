import { l10n, Uri, window } from "vscode";
import { knowledgeFolder } from "../workspaceKnowledge";
import { nameAtCursor, namesOf } from "./nameAtCursor";
import type { Command } from "./command";

/** `(name?)`: the name, by default the one at the cursor, or a list's entity by all its spellings, is recognized no more in this workspace. */
export const ignoreName: Command = async ({ server }, argument) => {
  const node = namesOf(argument);
  const names = node.length > 0 ? node : [await nameAtCursor(server)].filter((name) => name !== undefined);
  if (names.length === 0) return;
  const folder = await knowledgeFolder();
  if (folder === undefined) return;
  const { appendToList } = await import("../yamlFiles");
  for (const name of names) await appendToList(Uri.joinPath(folder, "ignore.yaml"), ["ignore"], name);
  const told = l10n.t("“{0}” is ignored in this workspace (.formulary/ignore.yaml).", names.join(", "));
  window.setStatusBarMessage(told, 8000);
};
