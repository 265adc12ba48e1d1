import * as vscode from "vscode";
import { closeAll, open, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

const QUICK_PICK = ".quick-input-widget";
const TREE_ROW = ".pane-body .monaco-list-row";

export const viewTests: Readonly<Record<string, Test>> = {
  "the sidebar lists the document's entities and walks to a mention": async () => {
    const editor = await open("press-release.md");
    await vscode.commands.executeCommand("formulary.entities.focus");
    await page.text(TREE_ROW, "equecabtagene autoleucel");
    await page.screenshot("sidebar");
    await page.click(TREE_ROW, "equecabtagene autoleucel");
    await page.click(TREE_ROW, "line 12");
    await until(
      () => editor.document.getText(editor.selection),
      (text) => text === "Equecabtagene autoleucel",
      "the mention to be selected",
    );
    await vscode.commands.executeCommand("workbench.view.explorer");
    await closeAll();
    return undefined;
  },

  "the document report shows statements with their verdicts": async () => {
    await open("press-release.md");
    await vscode.commands.executeCommand("formulary.showReport");
    const text = await page.webview("press-release.md");
    for (const part of ["Timeline", "Statements", "contradicted", "designation-wrong-regulator"]) {
      expect(text.includes(part), `the report lacks ${part}`);
    }
    await page.screenshot("document-report");
    await closeAll();
    return undefined;
  },

  "two drugs side by side": async () => {
    await open("press-release.md");
    void vscode.commands.executeCommand("formulary.compareDrugs");
    await page.text(QUICK_PICK, "Compare Drugs");
    for (const name of ["ciltacabtagene autoleucel", "idecabtagene vicleucel"]) {
      await page.click(`${QUICK_PICK} .monaco-list-row`, name);
    }
    await page.press("Enter");
    const text = await page.webview("ciltacabtagene autoleucel · idecabtagene vicleucel");
    expect(text.includes("European Union"), "the comparison lacks a jurisdiction");
    await page.screenshot("comparison");
    await closeAll();
    return undefined;
  },
};
