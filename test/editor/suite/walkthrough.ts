import * as vscode from "vscode";
import { closeAll, codeOf, EXTENSION, ownProblems, until } from "./editor";
import { page } from "./page";
import type { Test } from "./runner";

export const walkthroughTests: Readonly<Record<string, Test>> = {
  "the walkthrough opens its sample, which has problems to fix": async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${EXTENSION}#start`, false);
    await page.text(".gettingStartedContainer", "Open a text about medicines");
    await page.screenshot("walkthrough");
    await vscode.commands.executeCommand("formulary.openSample");
    const editor = await until(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.isUntitled === true,
      "the sample to be open",
    );
    const uri = editor?.document.uri ?? vscode.Uri.parse("untitled:none");
    const found = await until(
      () => ownProblems(uri).map(codeOf),
      (codes) => codes.length >= 2,
      "the sample's problems",
    );
    await page.screenshot("walkthrough-sample");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await closeAll();
    return [...found].sort().join(", ");
  },
};
