import { env, l10n, window } from "vscode";
import type { Command } from "./command";

/** `(text)`: puts the text on the clipboard. */
export const copyText: Command = async (_context, text) => {
  if (typeof text !== "string") return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t("Copied."), 3000);
};
