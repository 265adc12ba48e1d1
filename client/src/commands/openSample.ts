import { Uri, ViewColumn, window, workspace } from "vscode";
import type { Command } from "./command";

/** Opens a new document with the walkthrough's text, beside the walkthrough. */
export const openSample: Command = async ({ context }) => {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "docs/walkthrough/sample.md"));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: "markdown", content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
};
