import { commands, Hover, languages, MarkdownString, Range, Selection } from "vscode";
import type { Disposable, TextEditor } from "vscode";
import { COMMANDS } from "../../server/src/lsp/protocol";

/** Shows a text once as a hover in place: the answer to a command about what stands at the cursor. */
export class OneTimeHover implements Disposable {
  #provider: Disposable | undefined;

  async show(editor: TextEditor, range: Range, markdown: string): Promise<void> {
    this.dispose();
    const contents = new MarkdownString(markdown);
    contents.isTrusted = { enabledCommands: Object.values(COMMANDS) };
    const hover = new Hover(contents, range);
    this.#provider = languages.registerHoverProvider(
      { scheme: editor.document.uri.scheme, language: editor.document.languageId },
      {
        provideHover: (document, position) =>
          this.#take(document === editor.document && range.contains(position), hover),
      },
    );
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range);
    await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
  }

  dispose(): void {
    this.#provider?.dispose();
    this.#provider = undefined;
  }

  #take(isHere: boolean, hover: Hover): Hover | undefined {
    if (!isHere) return undefined;
    // Forgotten once it was shown, not before the editor has taken it.
    setTimeout(() => this.dispose());
    return hover;
  }
}
