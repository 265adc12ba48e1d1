import * as vscode from "vscode";
import { closeAll, EXTENSION, hoverText, open, openAt, problems, putCursor } from "./editor";
import { outside, page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

/** The display languages besides English, in the order in which the window is loaded anew for them. */
export const LANGUAGES = ["de", "ja", "zh-cn"] as const;

const QUICK_PICK = ".quick-input-widget";
const HOVER = ".monaco-hover:not(.hidden) .hover-contents";

/** Run in a window whose display language is `language`: the manifest's, the client's and the server's words. */
export async function languageTests(language: string): Promise<Readonly<Record<string, Test>>> {
  const words = await outside.words(language);
  const say = (id: string): string => words[id] ?? `no ${id} in ${language}`;
  const shoot = (name: string) => page.screenshot(`${language}-${name}`);
  return {
    [`${language}: hover, lens and problems`]: async () => {
      expect(vscode.env.language === language, `the editor speaks ${vscode.env.language}`);
      const editor = await openAt("press-release.md", "trade name: FUC$0ASO");
      const text = await hoverText(editor, "trade name: FUC$0ASO");
      expect(text.includes(say("hover/open")), text);
      await vscode.commands.executeCommand("editor.action.showHover");
      await page.text(HOVER, say("hover/open"));
      await shoot("hover");
      await page.press("Escape");
      const found = await problems(editor, (all) => all.length > 0, "problems");
      putCursor(editor, "received pembroli$0zumb were");
      await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
      await page.press("Control+.");
      await page.text(".action-widget", "pembrolizumab");
      await shoot("quick-fix");
      await page.press("Escape");
      await vscode.commands.executeCommand("workbench.actions.view.problems");
      await page.text(".markers-panel .monaco-list-row", "drug-misspelled");
      await shoot("problems");
      await closeAll();
      return found[0]?.message;
    },

    [`${language}: card, report and sidebar`]: async () => {
      await openAt("press-release.md", "trade name: FUC$0ASO");
      await vscode.commands.executeCommand("formulary.entities.focus");
      await vscode.commands.executeCommand("formulary.showCard");
      const card = await page.webview("equecabtagene autoleucel");
      expect(card.includes(say("card/names")) && card.includes(say("card/facts")), card);
      await shoot("card");
      await vscode.commands.executeCommand("formulary.showReport");
      const report = await page.webview(say("report/statements"));
      expect(report.includes(say("verdict/confirmed")), report);
      await shoot("report");
      await closeAll();
      return undefined;
    },

    [`${language}: commands and the walkthrough`]: async () => {
      await open("press-release.md");
      const title = say("command.findEntity");
      // The list shows only the rows for which there is space.
      void vscode.commands.executeCommand("workbench.action.quickOpen", `>Formulary: ${title.slice(0, 4)}`);
      await page.text(`${QUICK_PICK} .monaco-list-row`, title);
      await shoot("palette");
      await page.press("Escape");
      await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${EXTENSION}#start`, false);
      await page.text(".getting-started-step", say("walkthrough.open.title"));
      await shoot("walkthrough");
      await vscode.commands.executeCommand("workbench.action.openSettings", "@ext:formulary.formulary-lsp");
      await page.text(".settings-group-title-label, .setting-item", "");
      await shoot("settings");
      await vscode.commands.executeCommand("workbench.view.explorer");
      await closeAll();
      return undefined;
    },
  };
}
