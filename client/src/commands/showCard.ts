import { l10n, window } from "vscode";
import { entityId } from "./cardInQuestion";
import { activeEditor, cursor } from "./command";
import type { Command } from "./command";

/** `(entity?)`: the card of the entity, by default of the one at the cursor. */
export const showCard: Command = async ({ card }, entity) => {
  const editor = activeEditor();
  const id = entityId(entity);
  if (id !== undefined) {
    if (!(await card.show({ entity: id }))) void window.showInformationMessage(l10n.t("There is no card for {0}.", id));
    return;
  }
  if (editor === undefined) return;
  if (!(await card.show(cursor(editor)))) {
    void window.showInformationMessage(l10n.t("No drug, regulator or designation stands at the cursor."));
  }
};
