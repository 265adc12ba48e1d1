import * as vscode from "vscode";
import { activationTime } from "./activation";
import { at, closeAll, open, openAt, openText } from "./editor";
import { page, outside } from "./page";

/** What a person waits for, in the editor: from the question to the answer, the editor's own part included. */
const HOVERS = 400;
const COMPLETIONS = 100;
const CARDS = 5;
const WARM_UP = 20;
/** Beginnings of names that people write. */
const BEGINNINGS = ["pem", "imat", "kein", "zev", "niv", "ada", "tras", "rit", "bev", "atez"];

/** Called by the editor's extension host. */
export async function run(): Promise<void> {
  const hovers = await hoverTimes();
  const note = `${(await outside.load()).toFixed(1)} processes waiting for each processor`;
  await outside.report({ name: "activation", milliseconds: await activationTime(), note });
  await outside.report({ name: "hover, p50", milliseconds: quantile(hovers, 0.5) });
  await outside.report({ name: "hover, p99", milliseconds: quantile(hovers, 0.99) });
  const completions = await completionTimes();
  await outside.report({ name: "completion, p50", milliseconds: quantile(completions, 0.5) });
  await outside.report({ name: "completion, p95", milliseconds: quantile(completions, 0.95) });
  await outside.report({ name: "card shown, median", milliseconds: quantile(await cardTimes(), 0.5) });
}

async function hoverTimes(): Promise<readonly number[]> {
  const editor = await open("press-release.md");
  const { document } = editor;
  const times: number[] = [];
  for (let count = 0; count < HOVERS + WARM_UP; count++) {
    const position = document.positionAt((count * 97) % document.getText().length);
    const began = performance.now();
    await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position);
    times.push(performance.now() - began);
  }
  return times.slice(WARM_UP);
}

async function completionTimes(): Promise<readonly number[]> {
  const times: number[] = [];
  const editor = await openText(`Patients received ${BEGINNINGS.join(" or ")} daily.`);
  for (let count = 0; count < COMPLETIONS + WARM_UP; count++) {
    const beginning = BEGINNINGS[count % BEGINNINGS.length] ?? "";
    const position = at(editor, `${beginning}$0`);
    const began = performance.now();
    await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", editor.document.uri, position);
    times.push(performance.now() - began);
  }
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return times.slice(WARM_UP);
}

async function cardTimes(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < CARDS; count++) {
    await openAt("press-release.md", "US FD$0A in 2019");
    const began = performance.now();
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("Food and Drug Administration");
    times.push(performance.now() - began);
    await closeAll();
  }
  return times;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
