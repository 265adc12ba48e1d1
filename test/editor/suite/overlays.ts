import * as vscode from "vscode";
import { at, closeAll, folder, hoverText, open, ownProblems, until } from "./editor";
import { expect } from "./runner";
import type { Test } from "./runner";

const FILE = ".formulary/draft.yaml";
const DRAFT = "id: drug:draftmab\nlabel: draftmab\nfacts:\n  - { event: approval, regulator: reg }\n";

/** In an editor that has no extension for YAML. */
export const overlayTests: Readonly<Record<string, Test>> = {
  "a file of knowledge is checked as it is written, completed and explained": async () => {
    const uri = vscode.Uri.joinPath(folder(), FILE);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(DRAFT));
    const editor = await open(FILE);
    const complete = async (passage: string, wanted: string) => {
      const ask = () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          uri,
          at(editor, passage),
        );
      const has = ({ items }: vscode.CompletionList) => items.some(({ label }) => label === wanted);
      await until(ask, has, `${wanted} at ${passage}`);
    };
    await complete("regulator: reg$0", "regulator:fda");
    await complete("$0label", "modality");
    expect((await hoverText(editor, "la$0bel")).includes("The preferred name."), "no description of a key");
    const tells = (part: string) =>
      until(
        () => ownProblems(uri).map(({ message }) => message),
        (messages) => messages.some((message) => message.includes(part)),
        part,
      );
    await tells('"names" is missing');
    // Nothing of this is saved.
    await editor.edit((edit) => edit.insert(at(editor, "$0label"), "colour: red\n"));
    await tells("colour: no such key here");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.workspace.fs.delete(uri);
    await closeAll();
    return undefined;
  },
};
