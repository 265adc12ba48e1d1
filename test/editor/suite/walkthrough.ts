import * as vscode from "vscode";
import { closeAll, codeOf, EXTENSION, ownProblems, until } from "./editor";
import { page } from "./page";
import type { Test } from "./runner";

const STEP = ".getting-started-step";
/** A step whose completion event came. */
const DONE = `${STEP}:has(.getting-started-checkbox[aria-checked="true"], .codicon-getting-started-step-checked.complete)`;

export const walkthroughTests: Readonly<Record<string, Test>> = {
  "the walkthrough opens its sample, which has problems to fix": async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${EXTENSION}#start`, false);
    await page.text(STEP, "Open a text about medicines");
    await page.screenshot("walkthrough");
    await page.click(`${STEP} .monaco-button`, "Open Sample Document");
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
    await page.text(DONE, "Open a text about medicines");
    await page.screenshot("walkthrough-sample");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await closeAll();
    return [...found].sort().join(", ");
  },
};
