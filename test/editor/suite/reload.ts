import * as vscode from "vscode";
import { closeAll, openAt, putCursor, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

/** In a browser the editor writes down its state so often, in milliseconds; no event tells when. */
const FLUSH_INTERVAL = 5000;
const FDA = "Food and Drug Administration";

/** A card that took another's place, so that what was shown last is what has to come back. */
export async function leaveCardOpen(): Promise<void> {
  await closeAll();
  const editor = await openAt("press-release.md", "trade name: FUC$0ASO");
  await vscode.commands.executeCommand("formulary.showCard");
  await page.webview("equecabtagene autoleucel");
  putCursor(editor, "US FD$0A in 2019");
  await vscode.commands.executeCommand("formulary.showCard");
  await page.webview(FDA);
  await new Promise((resolve) => setTimeout(resolve, FLUSH_INTERVAL + 1000));
}

/** Run in the window that was loaded anew. */
export const reloadTests: Readonly<Record<string, Test>> = {
  "a reload brings the card back, and leaves the focus in the text": async () => {
    const text = await page.webview(FDA);
    expect(!text.includes("equecabtagene"), `the card of before: ${text.slice(0, 200)}`);
    await page.screenshot("card-restored");
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path ?? "",
      (path) => path.endsWith("press-release.md"),
      "the text to have the focus",
    );
    return undefined;
  },

  "the restored card takes the next one": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("equecabtagene autoleucel");
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const panels = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
    expect(panels.length === 1, `${panels.length} panels`);
    await closeAll();
    return undefined;
  },
};
