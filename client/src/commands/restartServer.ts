import { l10n, window } from "vscode";
import type { Command } from "./command";

/** Stops the language server and starts it anew, with all open documents. */
export const restartServer: Command = async ({ server }) => {
  await server.restart();
  window.setStatusBarMessage(l10n.t("Formulary's server was restarted."), 5000);
};
