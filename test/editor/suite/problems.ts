import * as vscode from "vscode";
import { closeAll, codeOf, open, openText, ownProblems, problems, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

/** What the second half of the sample has on purpose. */
const EXPECTED = ["designation-wrong-regulator", "regulator-obsolete", "drug-misspelled", "fx-inconsistent", "id-cas"];

export const problemTests: Readonly<Record<string, Test>> = {
  "problems of the sample": async () => {
    const editor = await open("press-release.md");
    const found = await problems(
      editor,
      (all) => EXPECTED.every((rule) => all.some((problem) => codeOf(problem) === rule)),
      (all) => `${EXPECTED.join(", ")}, not only ${all.map(codeOf).join(", ")}`,
    );
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await page.text(".markers-panel .monaco-list-row", "designation-wrong-regulator");
    await page.screenshot("problems");
    const pages = found.map(({ code }) => (typeof code === "object" ? code.target.toString(true) : ""));
    expect(
      pages.every((target) => target !== ""),
      `problems without a page: ${pages.join(" ")}`,
    );
    await closeAll();
    return found.map(codeOf).join(", ");
  },

  "the page behind a problem's code": async () => {
    const editor = await open("press-release.md");
    const [problem] = await problems(editor, (all) => all.length > 0, "problems");
    expect(typeof problem?.code === "object", "a problem without a page");
    const rule = codeOf(problem);
    // As the link in the hover and in the Problems panel does.
    await vscode.commands.executeCommand("vscode.open", problem.code.target);
    const text = await page.webview(rule);
    expect(!text.includes("cannot be found"), `no page in the package: ${text}`);
    await page.screenshot("rule-page");
    await closeAll();
    return undefined;
  },

  "a quick fix takes its problem away": async () => {
    const editor = await openText(
      "# Results\n\nThe FDA approved pembrolizumab in 2014. Patients received pembrolizumb until progression.\n",
    );
    const has = (all: readonly vscode.Diagnostic[]) => all.some((problem) => codeOf(problem) === "drug-misspelled");
    const found = await problems(editor, has, "drug-misspelled");
    const range = found.find((problem) => codeOf(problem) === "drug-misspelled")?.range;
    expect(range !== undefined, "no range");
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("Control+.");
    await page.text(".action-widget", "pembrolizumab");
    await page.screenshot("quick-fix");
    await page.press("Enter");
    await until(
      () => editor.document.getText(),
      (text) => !text.includes("pembrolizumb "),
      "the fix to be applied",
    );
    await problems(editor, (all) => !has(all), "the problem to go");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    return undefined;
  },

  "typing: problems follow the text": async () => {
    const editor = await openText("Pembrolizumab (Keytruda) was approved by the FDA in 2014.\n");
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, "\nThe EMA granted it RMAT designation.\n"));
    const wrong = (all: readonly vscode.Diagnostic[]) =>
      all.some((problem) => codeOf(problem) === "designation-wrong-regulator");
    await problems(editor, wrong, "the problem of the new sentence");
    await vscode.commands.executeCommand("undo");
    await problems(editor, (all) => !wrong(all), "the problem to go with its sentence");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    return undefined;
  },

  "check workspace: problems of files that are not open": async () => {
    await closeAll();
    const uri = vscode.Uri.joinPath(
      (vscode.workspace.workspaceFolders ?? [])[0]?.uri ?? vscode.Uri.parse("x:"),
      "press-release.md",
    );
    await vscode.commands.executeCommand("formulary.checkWorkspace");
    const found = await until(
      () => ownProblems(uri),
      (all) => all.length > 0,
      "problems of the press release",
    );
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await page.text(".markers-panel .monaco-list-row", "press-release.md");
    await page.screenshot("check-workspace");
    const editor = await open("press-release.md");
    const open_ = await problems(editor, (all) => all.length === found.length, "the same problems, once, when open");
    await closeAll();
    return `${open_.length} problems`;
  },
};
