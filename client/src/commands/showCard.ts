import { l10n, window } from "vscode";
import { activeEditor, cursor } from "./command";
import type { Command } from "./command";

/** `(entity?: string)`: the card of the entity, by default of the one at the cursor. */
export const showCard: Command = async ({ card }, entity) => {
  const editor = activeEditor();
  const id = idOf(entity);
  if (id !== undefined) {
    if (!(await card.show({ entity: id }))) void window.showInformationMessage(l10n.t("There is no card for {0}.", id));
    return;
  }
  if (editor === undefined) return;
  if (!(await card.show(cursor(editor)))) {
    void window.showInformationMessage(l10n.t("No drug, regulator or designation stands at the cursor."));
  }
};

/** An id from a link or lens, or a node of the sidebar from its menu. */
function idOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("entity" in value)) return undefined;
  return typeof value.entity === "string" ? value.entity : undefined;
}
