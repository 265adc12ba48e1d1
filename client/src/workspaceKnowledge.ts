import { l10n, Uri, window, workspace } from "vscode";
import type { WorkspaceFolder } from "vscode";

/** Where a workspace keeps what it knows beyond the built-in knowledge. */
const FOLDER = ".formulary";

/** The folder of the active document, or the only one, or the one that the user picks; `undefined` without any. */
export async function knowledgeFolder(): Promise<Uri | undefined> {
  const folder = await chooseFolder();
  return folder === undefined ? undefined : Uri.joinPath(folder.uri, FOLDER);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : workspace.getWorkspaceFolder(active);
  const folders = workspace.workspaceFolders ?? [];
  if (own !== undefined) return own;
  if (folders.length > 1) return window.showWorkspaceFolderPick();
  if (folders.length === 0) {
    void window.showInformationMessage(
      l10n.t("Open a folder first: its knowledge is kept in files beside the documents."),
    );
  }
  return folders[0];
}
