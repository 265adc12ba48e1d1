import { l10n, Position, Range, Selection, window } from "vscode";
import { EXPLAIN } from "../../../server/src/lsp/protocol";
import type { ExplainResult, WireRange } from "../../../server/src/lsp/protocol";
import { activeEditor, cursor } from "./command";
import type { Command } from "./command";

/** `(at?: { uri, position })`: says in a hover why the mention at the cursor, or there, was recognized. */
export const explainMention: Command = async ({ server, hover }, at) => {
  const editor = activeEditor();
  if (editor === undefined) return;
  const position = positionIn(at, editor.document.uri.toString());
  if (position !== undefined) editor.selection = new Selection(position, position);
  const explained = await server.request<ExplainResult | null>(EXPLAIN, cursor(editor));
  if (explained === null) {
    void window.showInformationMessage(l10n.t("No drug, regulator or designation was recognized at the cursor."));
    return;
  }
  await hover.show(editor, asRange(explained.range), explained.markdown);
};

function asRange({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The argument's position, when it speaks of the document `uri`. */
function positionIn(at: unknown, uri: string): Position | undefined {
  if (typeof at !== "object" || at === null || !("uri" in at) || at.uri !== uri || !("position" in at))
    return undefined;
  const { position } = at;
  if (typeof position !== "object" || position === null || !("line" in position) || !("character" in position)) {
    return undefined;
  }
  const { line, character } = position;
  return typeof line === "number" && typeof character === "number" ? new Position(line, character) : undefined;
}
