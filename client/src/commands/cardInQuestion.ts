import { l10n, window } from "vscode";
import { CARD } from "../../../server/src/lsp/protocol";
import type { CardParams, CardResult } from "../../../server/src/lsp/protocol";
import { activeEditor, cursor } from "./command";
import type { CommandContext } from "./command";

/** The card that a command is about: of the entity it was given, else the one shown with the focus, else of what stands at the cursor. */
export async function cardInQuestion(
  { server, card }: CommandContext,
  argument: unknown,
): Promise<CardResult | undefined> {
  const entity = entityId(argument);
  if (entity === undefined && card.active !== undefined) return card.active;
  const editor = activeEditor();
  const params: CardParams | undefined = entity !== undefined ? { entity } : editor && cursor(editor);
  const found = params === undefined ? null : await server.request<CardResult | null>(CARD, params);
  if (found !== null) return found;
  void window.showInformationMessage(
    entity === undefined
      ? l10n.t("No drug, regulator or designation stands at the cursor.")
      : l10n.t("There is no card for {0}.", entity),
  );
  return undefined;
}

/** An id from a link or lens, or that of a sidebar's node, which its menu hands over. */
export function entityId(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("entity" in value)) return undefined;
  return typeof value.entity === "string" ? value.entity : undefined;
}
