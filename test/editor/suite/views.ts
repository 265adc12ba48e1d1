import * as vscode from "vscode";
import { closeAll, folder, open, openAt, putCursor, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

const QUICK_PICK = ".quick-input-widget";
const TREE_ROW = ".pane-body .monaco-list-row";

export const viewTests: Readonly<Record<string, Test>> = {
  "the sidebar lists the document's entities and walks through their mentions": async () => {
    const editor = await open("press-release.md");
    await vscode.commands.executeCommand("formulary.entities.focus");
    await page.text(TREE_ROW, "equecabtagene autoleucel");
    await page.screenshot("sidebar");
    editor.selection = new vscode.Selection(0, 0, 0, 0); // The walk goes on from the cursor.
    const selected = () => editor.document.getText(editor.selection);
    for (const name of ["Equecabtagene autoleucel", "FUCASO", "FUCASO"]) {
      const before = editor.selection.start;
      await page.click(TREE_ROW, "equecabtagene autoleucel");
      await until(
        selected,
        (text) => text === name && !editor.selection.start.isEqual(before),
        `${name} to be selected`,
      );
    }
    await page.click(`${TREE_ROW}:has-text("equecabtagene autoleucel") .monaco-tl-twistie`);
    await page.click(TREE_ROW, "line 12");
    await until(selected, (text) => text === "Equecabtagene autoleucel", "the mention to be selected");
    await vscode.commands.executeCommand("list.collapseAll");
    return undefined;
  },

  "the sidebar's filter looks at names and spellings": async () => {
    await open("press-release.md");
    await vscode.commands.executeCommand("formulary.entities.focus");
    await page.text(TREE_ROW, "pembrolizumab");
    void vscode.commands.executeCommand("formulary.filterEntities");
    await page.text(QUICK_PICK, "Filter Entities");
    await page.type("keytr");
    await page.gone(TREE_ROW, "equecabtagene autoleucel");
    await page.press("Enter");
    await page.text(TREE_ROW, "pembrolizumab");
    await page.screenshot("sidebar-filtered");
    await vscode.commands.executeCommand("formulary.clearEntityFilter");
    await page.text(TREE_ROW, "equecabtagene autoleucel");
    return undefined;
  },

  "the sidebar lists the workspace's entities, and opens a document": async () => {
    await open("press-release.md");
    await vscode.commands.executeCommand("formulary.workspaceEntities.focus");
    await page.text(TREE_ROW, "eftilagimod alfa");
    await page.screenshot("sidebar-workspace");
    await page.click(TREE_ROW, "eftilagimod alfa");
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path ?? "",
      (path) => path.endsWith("briefing.txt"),
      "the document that mentions it",
    );
    await vscode.commands.executeCommand("workbench.view.explorer");
    await closeAll();
    return undefined;
  },

  "the sidebar stays while a card has the focus": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.entities.focus");
    await vscode.commands.executeCommand("formulary.showReport");
    await page.webview("press-release.md");
    await until(
      () => vscode.window.activeTextEditor,
      (active) => active === undefined,
      "the report to have the focus",
    );
    await page.text(TREE_ROW, "equecabtagene autoleucel");
    await vscode.commands.executeCommand("workbench.view.explorer");
    await closeAll();
    return undefined;
  },

  "the card is copied as Markdown, and exported as a page and as a picture": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.copyCard");
    const copied = await vscode.env.clipboard.readText();
    expect(copied.startsWith("# equecabtagene autoleucel") && copied.includes("**2023-06-30** approved"), copied);
    const formats = { "Whole card": ["html", "<!DOCTYPE html>"], Timeline: ["svg", "<svg "] } as const;
    for (const [format, [extension, start]] of Object.entries(formats)) {
      const name = `equecabtagene-autoleucel.${extension}`;
      const file = vscode.Uri.joinPath(folder(), name);
      void vscode.commands.executeCommand("formulary.exportCard");
      await page.click(`${QUICK_PICK} .monaco-list-row`, format);
      await page.text(QUICK_PICK, "Export Card");
      await page.hasValue(`${QUICK_PICK} input[type="text"]`, name);
      await page.press("Enter");
      const bytes = await until(
        () =>
          vscode.workspace.fs.readFile(file).then(
            (read) => read,
            () => undefined,
          ),
        (read) => read !== undefined,
        name,
      );
      const text = new TextDecoder().decode(bytes);
      expect(text.startsWith(start) && text.includes("equecabtagene autoleucel"), `${name}: ${text.slice(0, 200)}`);
      await vscode.workspace.fs.delete(file);
    }
    await closeAll();
    return undefined;
  },

  "a card that was covered shows again what it showed last": async () => {
    const editor = await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("equecabtagene autoleucel");
    putCursor(editor, "US FD$0A in 2019");
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("Food and Drug Administration");
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await page.webview("Food and Drug Administration");
    await closeAll();
    return undefined;
  },

  "the card leads to the workspace's mentions": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.showCard");
    await until(
      () => page.webview("equecabtagene autoleucel"),
      (text) => text.includes("report.tex, line"),
      "the other document on the card",
    );
    await page.clickInWebview("equecabtagene autoleucel", "report.tex, line");
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path ?? "",
      (path) => path.endsWith("report.tex"),
      "the document to be open",
    );
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
    const line = /\n(\d+)\s+FUCASO/.exec(text)?.[1] ?? "";
    await page.clickInWebview("Statements", line);
    await until(
      () => vscode.window.activeTextEditor?.selection.active.line,
      (at) => at === Number(line) - 1,
      "the line of the statement",
    );
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
