import { commands, Disposable, window, workspace } from "vscode";
import { isRead } from "./documents";

/** Context key: the active editor's document is one that Formulary reads. Key bindings and menus depend on it. */
const ACTIVE_KEY = "formulary.active";

export function trackActiveDocument(): Disposable {
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand("setContext", ACTIVE_KEY, document !== undefined && isRead(document));
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update), // A document's change of language closes and opens it.
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("formulary.languages")) update();
    }),
  );
}
