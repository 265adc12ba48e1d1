import { Position, Range, Selection, window, l10n } from "vscode";
import { MENTIONS } from "../../../server/src/lsp/protocol";
import type { MentionsParams, WireMention } from "../../../server/src/lsp/protocol";
import { activeEditor } from "./command";
import type { Command, CommandContext } from "./command";

/** Selects the next mention after the cursor; after the last one, the first. */
export const nextEntity: Command = (context) =>
  goTo(context, (ranges, at) => ranges.find(({ start }) => start.isAfter(at)) ?? ranges[0]);

/** Selects the mention before the one at the cursor; before the first one, the last. */
export const previousEntity: Command = (context) =>
  goTo(context, (ranges, at) => ranges.filter(({ end }) => end.isBefore(at)).at(-1) ?? ranges.at(-1));

async function goTo(
  { server }: CommandContext,
  choose: (ranges: readonly Range[], at: Position) => Range | undefined,
): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const params: MentionsParams = { uri: editor.document.uri.toString() };
  const mentions = await server.request<readonly WireMention[]>(MENTIONS, params);
  const ranges = mentions.map(
    ({ range: { start, end } }) => new Range(start.line, start.character, end.line, end.character),
  );
  const range = choose(ranges, editor.selection.start);
  if (range === undefined) {
    window.setStatusBarMessage(l10n.t("No drug, regulator or designation in this document."), 5000);
    return;
  }
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
