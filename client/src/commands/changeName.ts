import { commands, l10n, Position, Range, window, workspace } from "vscode";
import type { QuickPickItem, WorkspaceEdit } from "vscode";
import { NAMES } from "../../../server/src/lsp/protocol";
import type { NamesResult } from "../../../server/src/lsp/protocol";
import { activeEditor, cursor } from "./command";
import type { Command } from "./command";

interface NameItem extends QuickPickItem {
  readonly text: string;
}

/** Gives all mentions of the entity at the cursor one of its names: Rename Symbol with a choice, and as careful as that. */
export const changeName: Command = async ({ server }) => {
  const editor = activeEditor();
  if (editor === undefined) return;
  const at = cursor(editor);
  const found = await server.request<NamesResult | null>(NAMES, at);
  if (found === null) {
    void window.showInformationMessage(l10n.t("No drug, regulator or designation stands at the cursor."));
    return;
  }
  const { start, end } = found.range;
  const written = editor.document.getText(new Range(start.line, start.character, end.line, end.character));
  const items = found.names.map(({ text, kind }): NameItem => {
    return { label: text, description: kind, text, ...(text === written && { detail: l10n.t("As written here") }) };
  });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("One Name for {0}", found.label),
    placeHolder: l10n.t("Quotations, definitions, references and trial titles keep theirs"),
    matchOnDescription: true,
  });
  if (chosen === undefined) return;
  const { position } = at;
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    editor.document.uri,
    new Position(position.line, position.character),
    chosen.text,
  );
  const count = edit.entries().reduce((sum, [, edits]) => sum + edits.length, 0);
  if (count > 0) await workspace.applyEdit(edit);
  window.setStatusBarMessage(
    count === 0
      ? l10n.t("All mentions have this name already, or keep theirs.")
      : l10n.t("{0} mentions changed.", count),
    5000,
  );
};
