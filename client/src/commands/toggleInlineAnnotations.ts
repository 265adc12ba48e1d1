import { ConfigurationTarget, workspace } from "vscode";
import type { Command } from "./command";

const KEYS = ["codeLens.enabled", "inlayHints.enabled"];

/** Lenses and hints, both off when one is on, else both on; written where the setting already is, else for the user. */
export const toggleInlineAnnotations: Command = async () => {
  const configuration = workspace.getConfiguration("formulary");
  const areOn = KEYS.some((key) => configuration.get<boolean>(key, true));
  for (const key of KEYS) {
    const set = configuration.inspect(key);
    const target = set?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
    await configuration.update(key, !areOn, target);
  }
};
