import { l10n, Uri, window, workspace } from "vscode";
import type { WorkspaceFolder } from "vscode";
import type { Document } from "yaml";
import { exists } from "./files";

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

/** Adds one item to a list in a YAML file, which is created when absent; comments and order stay as they are. */
export async function appendToList(file: Uri, path: readonly string[], item: unknown): Promise<void> {
  const { parseDocument } = await import("yaml");
  const document: Document = parseDocument(await readText(file));
  if (document.hasIn(path)) document.addIn(path, document.createNode(item));
  else document.setIn(path, document.createNode([item]));
  await workspace.fs.writeFile(file, new TextEncoder().encode(document.toString({ lineWidth: 0 })));
}

/** Writes values as the YAML documents of a new file. @throws Error when the file exists. */
export async function createFile(file: Uri, values: readonly unknown[]): Promise<void> {
  if (await exists(file)) throw new Error(`${file.path} exists already`);
  const { stringify } = await import("yaml");
  const text = values.map((value) => stringify(value, { lineWidth: 0 })).join("---\n");
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function readText(file: Uri): Promise<string> {
  if (!(await exists(file))) return "";
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
