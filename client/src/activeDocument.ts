import { commands, Disposable, window, workspace } from "vscode";
import type { TextEditor } from "vscode";
import { isRead } from "./documents";

/** Context key: the current editor's document is one that Formulary reads. Key bindings and menus depend on it. */
const ACTIVE_KEY = "formulary.active";

let last: TextEditor | undefined;

/** The editor in which a person works: the active one, or, while a card or report beside it has the focus, the one before. */
export function currentEditor(): TextEditor | undefined {
  if (window.activeTextEditor !== undefined) return window.activeTextEditor;
  return last !== undefined && window.visibleTextEditors.includes(last) ? last : undefined;
}

export function trackActiveDocument(): Disposable {
  const update = (): void => {
    last = currentEditor();
    void commands.executeCommand("setContext", ACTIVE_KEY, last !== undefined && isRead(last.document));
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    workspace.onDidOpenTextDocument(update), // A document's change of language closes and opens it.
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("formulary.languages")) update();
    }),
  );
}
