import { l10n, window } from "vscode";
import type { EntitiesView } from "./view";

/** Asks for a filter and applies it while it is typed; Escape brings the one before back. */
export async function askForFilter(view: EntitiesView): Promise<void> {
  const before = view.filter;
  const input = window.createInputBox();
  input.title = l10n.t("Filter Entities");
  input.placeholder = l10n.t("A part of a name or spelling");
  input.value = before;
  input.onDidChangeValue((text) => (view.filter = text));
  let accepted = false;
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.show();
  await new Promise<void>((resolve) => input.onDidHide(() => resolve()));
  if (!accepted) view.filter = before;
  input.dispose();
}
