import * as vscode from "vscode";
import { closeAll, codeOf, openText, problems, putCursor } from "../suite/editor";
import { outside, page } from "../suite/page";
import type { Test } from "../suite/runner";
import { camera } from "./camera";
import { inTheme } from "./window";

const HOVER = ".monaco-hover:not(.hidden) .hover-contents";
const TEXT = "---\ndate: 2024-03-04\n---\n\n# Bispecific antibodies in myeloma\n\n";
const SENTENCE = "The FDA approved teclistamb (Tecvayli) on October 25, 2021.";
/** Smaller than for the pictures: there is one sentence to look at. */
const WINDOW = { width: 1040, height: 500 };
/** How long people look at something, in milliseconds. */
const KEY = 60;
const GLANCE = 900;
const READ = 2600;

/** The main flow: a sentence is typed, two things are underlined, one has a fix, the other a source. */
export const flow: Readonly<Record<string, Test>> = {
  flow: () =>
    inTheme("light", async () => {
      await outside.resize(WINDOW);
      const editor = await openText(TEXT);
      const end = editor.document.positionAt(TEXT.length);
      editor.selection = new vscode.Selection(end, end);
      await camera.roll();
      await camera.frame(GLANCE);
      for (const piece of SENTENCE.match(/.{1,2}/gu) ?? []) {
        await page.type(piece);
        await camera.frame(KEY);
      }
      const both = ["drug-misspelled", "statement-contradicts-fact"];
      await problems(editor, (all) => both.every((rule) => all.some((one) => codeOf(one) === rule)), both.join(", "));
      await camera.frame(GLANCE);
      await hover(editor, "on Octo$0ber 25, 2021", "2022-10-25");
      await fix(editor, "tecli$0stamb", "teclistamab");
      await hover(editor, "(Tecv$0ayli)", "teclistamab");
      await correct(editor, "October 25, 2021$0.", "2");
      await problems(editor, (all) => all.length === 0, "no problem to be left");
      await page.text(".codelens-decoration", "1 confirmed");
      await camera.frame(READ);
      await camera.animation("images/flow.gif");
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await closeAll();
      await outside.resize({});
    }),
};

async function hover(editor: vscode.TextEditor, passage: string, shown: string): Promise<void> {
  putCursor(editor, passage);
  await camera.frame(GLANCE / 2);
  await vscode.commands.executeCommand("editor.action.showHover");
  await page.text(HOVER, shown);
  await camera.frame(READ);
  await page.press("Escape");
  await page.gone(HOVER);
}

async function fix(editor: vscode.TextEditor, passage: string, shown: string): Promise<void> {
  putCursor(editor, passage);
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await page.press("Control+.");
  await page.text(".action-widget", shown);
  await camera.frame(READ / 2);
  await page.press("Enter");
  await problems(editor, (all) => all.every((one) => codeOf(one) !== "drug-misspelled"), "the fix to be applied");
  await camera.frame(GLANCE);
}

/** Changes the character before `$0`. */
async function correct(editor: vscode.TextEditor, passage: string, character: string): Promise<void> {
  const end = putCursor(editor, passage);
  await editor.edit((edit) => edit.delete(new vscode.Range(end.translate(0, -1), end)));
  await camera.frame(GLANCE / 2);
  await editor.edit((edit) => edit.insert(end.translate(0, -1), character));
}
