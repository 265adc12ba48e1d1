import * as vscode from "vscode";
import { activationTime } from "./activation";
import { at, hoverText, open, openText, putCursor } from "./editor";
import { call, page } from "./page";

/** What is measured in this run: the activation alone, of which each host has but one, or all else. */
declare const __WHAT__: "activation" | "answers";

/** What a person waits for, in the editor: from the question to the answer, the editor's own part included. */
const HOVERS = 400;
const COMPLETIONS = 200;
const CARDS = 9;
const WARM_UP = 20;
/** Beginnings of names that people write. */
const BEGINNINGS = ["pem", "imat", "kein", "zev", "niv", "ada", "tras", "rit", "bev", "atez"];

/** Called by the editor's extension host. */
export async function run(): Promise<void> {
  if (__WHAT__ === "activation") {
    await open("press-release.md");
    return record("activation", [await activationTime()]);
  }
  await hoverText(await open("press-release.md"), "trade name: FUC$0ASO");
  await record("hover", await hoverTimes());
  await record("completion, nothing offered", await withoutCompletion(completionTimes));
  await record("completion", await completionTimes());
  await cardTimes();
}

/** Milliseconds of one thing, which the harness collects under its name. */
function record(name: string, times: readonly number[]): Promise<void> {
  return call("record", { name, times });
}

async function hoverTimes(): Promise<readonly number[]> {
  const editor = await open("press-release.md");
  const { document } = editor;
  const times: number[] = [];
  for (let count = 0; count < HOVERS + WARM_UP; count++) {
    const position = document.positionAt((count * 97) % document.getText().length);
    times.push(
      await timed(() => vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position)),
    );
  }
  return times.slice(WARM_UP);
}

async function completionTimes(): Promise<readonly number[]> {
  const times: number[] = [];
  const editor = await openText(`Patients received ${BEGINNINGS.join(" or ")} daily.`);
  const { uri } = editor.document;
  for (let count = 0; count < COMPLETIONS + WARM_UP; count++) {
    const position = at(editor, `${BEGINNINGS[count % BEGINNINGS.length] ?? ""}$0`);
    times.push(
      await timed(() => vscode.commands.executeCommand("vscode.executeCompletionItemProvider", uri, position)),
    );
  }
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return times.slice(WARM_UP);
}

/** The editor's own part, and that of its other providers: Formulary is asked, and offers nothing. */
async function withoutCompletion<T>(measure: () => Promise<T>): Promise<T> {
  const settings = vscode.workspace.getConfiguration("formulary");
  await settings.update("completion.enabled", false, vscode.ConfigurationTarget.Global);
  try {
    return await measure();
  } finally {
    await settings.update("completion.enabled", undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Cards in turn with panels that hold one word: what the editor itself takes to make one, and to show it anew. */
async function cardTimes(): Promise<void> {
  const times = { emptyMade: [], emptyAnew: [], cardMade: [], cardAnew: [] } as Record<string, number[]>;
  const editor = await open("press-release.md");
  for (let count = 0; count < CARDS; count++) {
    const panels: vscode.WebviewPanel[] = [];
    times["emptyMade"]?.push(await timed(() => emptyPanel(`made-${count}`, panels)));
    times["emptyAnew"]?.push(await timed(() => emptyPanel(`anew-${count}`, panels)));
    await closeBeside();
    putCursor(editor, "US FD$0A in 2019");
    times["cardMade"]?.push(await timed(() => card("Food and Drug Administration")));
    putCursor(editor, "trade name: FUC$0ASO");
    times["cardAnew"]?.push(await timed(() => card("equecabtagene autoleucel")));
    await closeBeside();
  }
  await record("panel of one word", times["emptyMade"] ?? []);
  await record("card", times["cardMade"] ?? []);
  await record("panel of one word, shown anew", times["emptyAnew"] ?? []);
  await record("card, another in its place", times["cardAnew"] ?? []);
}

async function emptyPanel(word: string, panels: vscode.WebviewPanel[]): Promise<void> {
  const [panel = vscode.window.createWebviewPanel("editor-tests.empty", "Empty", vscode.ViewColumn.Beside)] = panels;
  panels[0] = panel;
  panel.webview.html = `<!DOCTYPE html><html lang="en"><body><p>${word}</p></body></html>`;
  await page.webview(word);
}

async function card(text: string): Promise<void> {
  await vscode.commands.executeCommand("formulary.showCard");
  await page.webview(text);
}

async function closeBeside(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
  await vscode.commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
}

async function timed(action: () => Thenable<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}
