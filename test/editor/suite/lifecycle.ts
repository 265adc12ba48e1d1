import * as vscode from "vscode";
import { at, closeAll, hoverAt, hoverText, open, openText, ownProblems, until } from "./editor";
import { outside } from "./page";
import { expect, HOST } from "./runner";
import type { Test } from "./runner";

/** Come first: nothing is open yet. */
export const startTests: Readonly<Record<string, Test>> = {
  "the server answers": async () => {
    const editor = await open("press-release.md");
    try {
      await hoverText(editor, "trade name: FUC$0ASO");
    } catch (error) {
      await vscode.commands.executeCommand("formulary.showOutput"); // The screenshot of the failure shows it.
      throw error;
    }
    return undefined;
  },

  "the workspace is trusted, or is not, as the host says": async () => {
    // All that Formulary does is there in Restricted Mode, too: it runs nothing that a workspace brings along.
    expect(vscode.workspace.isTrusted === (HOST !== "code-server"), `trusted: ${vscode.workspace.isTrusted}`);
    return vscode.workspace.isTrusted ? "trusted" : "Restricted Mode";
  },
};

export const restartTests: Readonly<Record<string, Test>> = {
  "restart server: documents are picked up": async () => {
    const editor = await openText("The FDA approved pembrolizumab. The EMA granted it RMAT designation.\n");
    await until(
      () => ownProblems(editor.document.uri),
      (all) => all.length > 0,
      "problems before",
    );
    await vscode.commands.executeCommand("formulary.restartServer");
    await until(
      () => ownProblems(editor.document.uri),
      (all) => all.length > 0,
      "problems after",
    );
    await until(
      () => hoverAt(editor, at(editor, "pembro$0lizumab")),
      (text) => text !== "",
      "a hover after",
    );
    await closeAll();
    return undefined;
  },

  "a killed server comes back": async () => {
    if (HOST === "web") return "not applicable: a worker cannot be killed from outside";
    const editor = await open("press-release.md");
    await until(
      () => hoverAt(editor, at(editor, "trade name: FUC$0ASO")),
      (text) => text !== "",
      "a hover before",
    );
    const killed = await outside.killServer();
    expect(killed === 1, `${killed} servers ran`);
    const began = Date.now();
    await until(
      () => hoverAt(editor, at(editor, "trade name: FUC$0ASO")),
      (text) => text !== "",
      "a hover after",
    );
    await closeAll();
    return `answers again after ${Date.now() - began} ms`;
  },
};

/** Comes last: what went over the network during all other tests. */
export const networkTests: Readonly<Record<string, Test>> = {
  "nothing is asked of other computers": async () => {
    const foreign = await outside.foreignRequests();
    expect(foreign.length === 0, foreign.join("\n"));
    return undefined;
  },
};
