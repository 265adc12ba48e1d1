import * as vscode from "vscode";
import { expect } from "./runner";

const TIMEOUT = 10_000;
const INTERVAL = 25;
const CURSOR = "$0";

export const EXTENSION = "formulary.formulary-lsp";

/** The first workspace folder: the samples. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  expect(first !== undefined, "no workspace folder is open");
  return first.uri;
}

/** Opens a file of the samples and shows it. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path));
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Opens a file with the cursor at `$0` of a passage. */
export async function openAt(path: string, passage: string): Promise<vscode.TextEditor> {
  const editor = await open(path);
  putCursor(editor, passage);
  return editor;
}

/** Opens a new, unsaved document. */
export async function openText(content: string, language = "markdown"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.commands.executeCommand("workbench.action.closePanel");
}

/** The position of `$0` in `passage`, which stands in the document. */
export function at({ document }: vscode.TextEditor, passage: string): vscode.Position {
  const cursor = passage.indexOf(CURSOR);
  const text = passage.replace(CURSOR, "");
  const start = document.getText().indexOf(text);
  expect(cursor >= 0 && start >= 0, `"${passage}" has no ${CURSOR}, or does not stand in ${document.uri.path}`);
  return document.positionAt(start + cursor);
}

export function putCursor(editor: vscode.TextEditor, passage: string): vscode.Position {
  const position = at(editor, passage);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return position;
}

/** Waits until the answer satisfies the condition, and returns it. Polls what has no event of its own. */
export async function until<T>(
  ask: () => Thenable<T> | T,
  holds: (answer: T) => boolean,
  what: string | ((answer: T) => string),
): Promise<T> {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) {
      const missing = typeof what === "string" ? `${what}; the last answer: ${JSON.stringify(answer)}` : what(answer);
      throw new Error(`waited in vain for ${missing}`);
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

/** The text of the hover at a position, once there is one. */
export async function hoverText(editor: vscode.TextEditor, passage: string): Promise<string> {
  const position = at(editor, passage);
  return until(
    () => hoverAt(editor, position),
    (text) => text !== "",
    `a hover at ${passage}`,
  );
}

export async function hoverAt(editor: vscode.TextEditor, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    editor.document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map(textOf)).join("\n\n");
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === "string" ? content : content.value;
}

/** Formulary's problems of a document, once they satisfy the condition. */
export function problems(
  { document }: vscode.TextEditor,
  holds: (problems: readonly vscode.Diagnostic[]) => boolean,
  what: string | ((problems: readonly vscode.Diagnostic[]) => string),
): Promise<readonly vscode.Diagnostic[]> {
  return until(() => ownProblems(document.uri), holds, what);
}

export function ownProblems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === "formulary");
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
