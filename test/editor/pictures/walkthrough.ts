import * as vscode from "vscode";
import { closeAll, openAt, openText, problems, putCursor, until } from "../suite/editor";
import { outside, page } from "../suite/page";
import type { Test } from "../suite/runner";
import { camera } from "./camera";
import { inTheme, showSideBar, withSettings } from "./window";

/** As much as can be read in the walkthrough's column. */
const WINDOW = { width: 540, height: 400 };
/** Nothing but the text. */
const BARE = {
  "editor.folding": false,
  "editor.fontSize": 13,
  "editor.glyphMargin": false,
  "editor.lineNumbers": "off",
  "workbench.activityBar.location": "hidden",
  "workbench.statusBar.visible": false,
};
const HOVER = ".monaco-hover:not(.hidden) .hover-contents";
/** The innermost elements of the editor's lines, each of one colour. */
const PIECE = ".view-line span span:not(:has(*))";
const QUICK_PICK = ".quick-input-widget";

/** The scenes of the walkthrough's steps, by the step's id. */
const STEPS: Readonly<Record<string, () => Promise<void>>> = {
  open: async () => {
    const editor = await openAt("press-release.md", "trade name: FUC$0ASO");
    editor.revealRange(new vscode.Range(9, 0, 9, 0), vscode.TextEditorRevealType.AtTop);
    await annotated();
  },
  hover: async () => {
    const editor = await openAt("press-release.md", "trade name: FUC$0ASO");
    editor.revealRange(new vscode.Range(11, 0, 11, 0), vscode.TextEditorRevealType.AtTop);
    await annotated();
    await vscode.commands.executeCommand("editor.action.showHover");
    await page.text(HOVER, "equecabtagene autoleucel");
  },
  problems: async () => {
    const editor = await openAt("press-release.md", "FUC$0ASO was approved by the NMPA on June 30, 2022");
    await problems(editor, (all) => all.length >= 5, "the sample's problems");
    editor.revealRange(new vscode.Range(25, 0, 25, 0), vscode.TextEditorRevealType.AtTop);
    putCursor(editor, "received pembroli$0zumb were");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("Control+.");
    await page.text(".action-widget", "pembrolizumab");
  },
  find: async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await annotated();
    void vscode.commands.executeCommand("formulary.findEntity");
    await page.text(QUICK_PICK, "Find Entity");
    await page.type("tislel");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "tislelizumab");
  },
  add: async () => {
    const editor = await openText(
      "# Pipeline\n\n\n\n\n\n\n\n\nThe FDA cleared the trial of pembrolizumab with our candidate QZX-901.\n",
    );
    putCursor(editor, "candidate QZX$0-901");
    void vscode.commands.executeCommand("formulary.addToKnowledge", "QZX-901");
    await page.text(QUICK_PICK, "What is “QZX-901”?");
  },
};

/** Each step in a light and in a dark theme: `docs/walkthrough/<step>-<theme>.png`. */
export const walkthrough: Readonly<Record<string, Test>> = Object.fromEntries(
  Object.entries(STEPS).flatMap(([step, scene]) =>
    (["light", "dark"] as const).map((theme) => [
      `walkthrough ${step} ${theme}`,
      () => inTheme(theme, () => withSettings(BARE, () => take(`${step}-${theme}`, scene))),
    ]),
  ),
);

/** Resolves when the names have their colours and the lenses their text. */
async function annotated(): Promise<void> {
  await page.text(".codelens-decoration", "zevorcabtagene autoleucel");
  await until(
    () => Promise.all(["FUCASO", "approved by"].map((text) => page.style("color", PIECE, text))),
    ([name, text]) => name !== text,
    "colours",
  );
}

async function take(name: string, scene: () => Promise<void>): Promise<void> {
  await showSideBar(undefined);
  await outside.resize(WINDOW);
  try {
    await scene();
    await camera.picture(`walkthrough/${name}.png`);
  } finally {
    await page.press("Escape");
    await page.press("Escape");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    await outside.resize({});
  }
}
