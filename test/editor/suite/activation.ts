import * as vscode from "vscode";
import { closeAll } from "./editor";
import { outside, page } from "./page";

/** How long loading the extension's code and its activation took, in milliseconds, as the editor itself lists it. */
export async function activationTime(): Promise<number> {
  await outside.resize({ height: 2400 }); // The list shows only the rows for which there is space.
  await vscode.commands.executeCommand("workbench.action.showRuntimeExtensions");
  const row = await page.reveal(".runtime-extensions-editor .monaco-list-row", "Formulary");
  await page.screenshot("running-extensions");
  await outside.resize({});
  await closeAll();
  return Number(/Activation: (\d+)\s?ms/u.exec(row)?.[1] ?? Number.NaN);
}
