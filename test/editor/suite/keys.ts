import * as vscode from "vscode";
import { closeAll, EXTENSION } from "./editor";
import { expect } from "./runner";
import type { Test } from "./runner";

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

export const keyTests: Readonly<Record<string, Test>> = {
  "default keys shadow no key of VS Code": async () => {
    const uri = vscode.Uri.parse("vscode://defaultsettings/keybindings.json");
    const document = await vscode.workspace.openTextDocument(uri);
    // Lines of comments, then a list; behind it, commented commands without a key.
    const text = document
      .getText()
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("//"))
      .join("\n");
    const defaults: readonly Keybinding[] = JSON.parse(text.slice(text.indexOf("["), text.lastIndexOf("]") + 1));
    const manifest: { contributes: { keybindings: Keybinding[] } } =
      vscode.extensions.getExtension(EXTENSION)?.packageJSON;
    const own = manifest.contributes.keybindings;
    const shadowed = own.flatMap(({ key, command }) =>
      defaults
        .filter((other) => other.command !== command && firstChord(other.key) === firstChord(key))
        .map((other) => `${key} (${command}) is ${other.key} ${other.command}`),
    );
    await closeAll();
    expect(shadowed.length === 0, shadowed.join("\n"));
    return own.map(({ key }) => key).join(", ");
  },
};

/** The keys of the first stroke, in one order: `ctrl+k ctrl+i` is shadowed by a binding of `ctrl+k`. */
function firstChord(key: string): string {
  return (key.split(" ")[0] ?? "").split("+").sort().join("+");
}
