import * as vscode from "vscode";
import { closeAll, openText, until } from "./editor";
import { outside } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

/** Texts as people write them, of the shared test data. */
export const passageTests: Readonly<Record<string, Test>> = {
  "annotated passages and seeds leave no error in the output": async () => {
    const passages = await outside.passages();
    if (passages.length === 0) return "skipped: the shared test data is not there (FORMULARY_SHARED)";
    const before = await errorsInOutput();
    let names = 0;
    for (const { name, text } of passages) names += await namesIn(name, text);
    const errors = (await errorsInOutput()).slice(before.length);
    expect(errors.length === 0, errors.join("\n"));
    expect(names > passages.length, `${names} names in ${passages.length} passages`);
    return `${passages.length} passages, ${names} names`;
  },
};

/** How many names are coloured in the text, once all that people see of it was asked for. */
async function namesIn(name: string, text: string): Promise<number> {
  const { uri } = (await openText(text)).document;
  const ask = <T>(command: string, ...more: readonly unknown[]) =>
    vscode.commands.executeCommand<T>(command, uri, ...more);
  const tokens = await until(
    () => ask<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens"),
    (answer) => answer !== undefined,
    `an answer for ${name}`,
  );
  await ask("vscode.executeDocumentSymbolProvider");
  await ask("vscode.executeCodeLensProvider", 20);
  await ask("vscode.executeInlayHintProvider", new vscode.Range(0, 0, 1000, 0));
  await ask("vscode.executeCodeActionProvider", new vscode.Range(0, 0, 0, 20));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return (tokens?.data.length ?? 0) / 5; // Five numbers a token.
}

/** The lines of the extension's output that tell of an error. */
async function errorsInOutput(): Promise<readonly string[]> {
  await vscode.commands.executeCommand("formulary.showOutput");
  const output = await until(
    () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "output" && uri.path.includes("Formulary")),
    (document) => document !== undefined,
    () => `the output among ${vscode.workspace.textDocuments.map(({ uri }) => uri.toString()).join(" ")}`,
  );
  const lines = output?.getText().split("\n") ?? [];
  await closeAll();
  return lines.filter((line) => line.includes("[error]"));
}
