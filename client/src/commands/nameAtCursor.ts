import { l10n, Range, window } from "vscode";
import { MENTIONS } from "../../../server/src/lsp/protocol";
import type { MentionsParams, WireMention } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import { activeEditor } from "./command";

/** The selected text, else the mention at the cursor, else the word there; tells the user when there is none. */
export async function nameAtCursor(server: Server): Promise<string | undefined> {
  const editor = activeEditor();
  if (editor === undefined) return undefined;
  const selected = editor.document.getText(editor.selection).trim();
  if (selected !== "" && editor.selection.isSingleLine) return selected;
  const at = editor.selection.active;
  const params: MentionsParams = { uri: editor.document.uri.toString() };
  const mentions = await server.request<readonly WireMention[]>(MENTIONS, params);
  const mention = mentions.find(({ range: { start, end } }) =>
    new Range(start.line, start.character, end.line, end.character).contains(at),
  );
  if (mention !== undefined) return mention.text;
  const word = editor.document.getWordRangeAtPosition(at);
  if (word !== undefined) return editor.document.getText(word);
  void window.showInformationMessage(l10n.t("Place the cursor on a name, or select one."));
  return undefined;
}

/** The name that a link or an action hands over, or the spellings of a list's node. */
export function namesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || !("spellings" in value)) return [];
  return Array.isArray(value.spellings) ? value.spellings.filter((text) => typeof text === "string") : [];
}
