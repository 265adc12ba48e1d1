import * as vscode from "vscode";
import { closeAll, open, openText, putCursor, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

const REFERENCES = ".zone-widget .ref-tree";
const RENAME = ".rename-box input";
const TEXT = "See the appendix. Pembrolizumab was approved by the FDA in 2014. Keytruda is given every three weeks.\n";

export const navigationTests: Readonly<Record<string, Test>> = {
  "F12 goes to where a name is introduced, Shift+F12 shows its mentions, F2 renames it": async () => {
    const editor = await open("press-release.md");
    const before = putCursor(editor, "what FUC$0ASO");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("F12");
    await until(
      () => editor.selection.active,
      (position) => position.isBefore(before),
      "the cursor to be at the definition",
    );
    await page.press("Shift+F12");
    await page.text(REFERENCES, "press-release.md");
    await page.screenshot("references");
    await page.press("Escape");
    await page.gone(REFERENCES);
    await page.press("F2");
    await page.hasValue(RENAME, "autoleucel");
    await page.screenshot("rename");
    await page.press("Escape");
    await closeAll();
    return undefined;
  },

  "F12, Shift+F12 and F2 on other words are answered by other extensions": async () => {
    const editor = await openText(TEXT);
    const { uri } = editor.document;
    const names = await until(
      () => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri),
      (lenses) => lenses.length > 0,
      "the names to be recognized",
    );
    const at = putCursor(editor, "See the appen$0dix");
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
    expect(hovers.length === 0, "a hover on an ordinary word");
    const other = vscode.Uri.parse("untitled:/somewhere/else.md");
    const providers = providersOf(new vscode.Location(other, new vscode.Position(0, 0)));
    try {
      const definitions = await ask<vscode.Location[]>("vscode.executeDefinitionProvider", uri, at);
      const references = await ask<vscode.Location[]>("vscode.executeReferenceProvider", uri, at);
      for (const found of [definitions, references]) {
        expect(
          found.some((location) => location.uri.path === other.path),
          `no answer of the other: ${JSON.stringify(found)}`,
        );
      }
      const rename = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", uri, at, "annex");
      expect(
        rename.get(uri).some(({ newText }) => newText === "annex"),
        "no rename by the other",
      );
    } finally {
      providers.dispose();
    }
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    return `beside ${names.length} lenses`;
  },

  "code is left to its own language": async () => {
    const editor = await openText("// pembrolizumab was approved by the FDA\nconst pembrolizumab = 1;\n", "typescript");
    const { uri } = editor.document;
    const at = putCursor(editor, "const pembro$0lizumab");
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
    const said = JSON.stringify(hovers.flatMap(({ contents }) => contents));
    expect(!said.includes("formulary") && !said.includes("Keytruda"), said);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
    expect(lenses.length === 0, JSON.stringify(lenses));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    return undefined;
  },
};

function ask<T>(command: string, uri: vscode.Uri, at: vscode.Position, ...more: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, uri, at, ...more);
}

/** Providers of another extension for the same language, which know what Formulary does not. */
function providersOf(location: vscode.Location): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider("markdown", { provideDefinition: () => location }),
    vscode.languages.registerReferenceProvider("markdown", { provideReferences: () => [location] }),
    vscode.languages.registerRenameProvider("markdown", {
      provideRenameEdits: (document, position, newName) => {
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, document.getWordRangeAtPosition(position) ?? new vscode.Range(0, 0, 0, 0), newName);
        return edit;
      },
    }),
  );
}
