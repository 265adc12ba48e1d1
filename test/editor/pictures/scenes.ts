import * as vscode from "vscode";
import { closeAll, open, openAt, problems, putCursor } from "../suite/editor";
import { page } from "../suite/page";
import type { Test } from "../suite/runner";
import { camera } from "./camera";
import { inTheme, onlyActiveGroup, showSideBar } from "./window";

const HOVER = ".monaco-hover:not(.hidden) .hover-contents";
const QUICK_PICK = ".quick-input-widget";

/** One scene a picture; its name is the picture's file name. */
export const scenes: Readonly<Record<string, Test>> = {
  /** The first scene doubles as the proof that the server runs. */
  "hover-card": () => inTheme("dark", hoverCard("hover-card")),
  "hover-card-light": () => inTheme("light", hoverCard("hover-card-light")),
  "lens-and-hints": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await page.text(".codelens-decoration", "equecabtagene autoleucel");
    await camera.picture("images/lens-and-hints.png");
    await closeAll();
    return undefined;
  },
  problems: async () => {
    const editor = await open("press-release.md");
    await problems(editor, (all) => all.length >= 6, "the sample's problems");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await page.text(".markers-panel .monaco-list-row", "designation-wrong-regulator");
    putCursor(editor, "received pembroli$0zumb were");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("Control+.");
    await page.text(".action-widget", "pembrolizumab");
    await camera.picture("images/problems.png");
    await page.press("Escape");
    await closeAll();
    return undefined;
  },
  sidebar: async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await showSideBar("formulary.entities.focus");
    await page.click('.pane-body .monaco-list-row:has-text("equecabtagene autoleucel") .monaco-tl-twistie');
    await page.text(".pane-body .monaco-list-row", "line 12");
    await camera.picture("images/sidebar.png");
    await showSideBar(undefined);
    await closeAll();
    return undefined;
  },
  "entity-card": () =>
    inTheme("dark", async () => {
      await openAt("press-release.md", "ciltacabt$0agene autoleucel |");
      await vscode.commands.executeCommand("formulary.showCard");
      await page.webview("ciltacabtagene autoleucel");
      await onlyActiveGroup(() => camera.picture("images/entity-card.png"));
      await closeAll();
    }),
  "find-entity": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    void vscode.commands.executeCommand("formulary.findEntity");
    await page.text(QUICK_PICK, "Find Entity");
    await page.type("mk-34");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "pembrolizumab");
    await camera.picture("images/find-entity.png");
    await page.press("Escape");
    await closeAll();
    return undefined;
  },
  report: async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.showReport");
    await page.webview("Statements");
    await onlyActiveGroup(() => camera.picture("images/report.png"));
    await closeAll();
    return undefined;
  },
  comparison: async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    void vscode.commands.executeCommand("formulary.compareDrugs");
    await page.text(QUICK_PICK, "Compare Drugs");
    for (const name of ["ciltacabtagene autoleucel", "idecabtagene vicleucel"]) {
      await page.click(`${QUICK_PICK} .monaco-list-row`, name);
    }
    await page.press("Enter");
    await page.webview("ciltacabtagene autoleucel · idecabtagene vicleucel");
    await onlyActiveGroup(() => camera.picture("images/comparison.png"));
    await closeAll();
    return undefined;
  },
};

function hoverCard(name: string): () => Promise<void> {
  return async () => {
    await showSideBar(undefined);
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("editor.action.showHover");
    await page.text(HOVER, "equecabtagene autoleucel");
    await camera.picture(`images/${name}.png`);
    await page.press("Escape");
    await closeAll();
  };
}
