import type { ExtensionContext, TextEditor } from "vscode";
import { currentEditor } from "../activeDocument";
import type { CardPanel } from "../card/panel";
import { isRead } from "../documents";
import type { EntitiesView } from "../entities/view";
import type { Scope } from "../entities/items";
import type { OneTimeHover } from "../oneTimeHover";
import type { Server } from "../server";
import type { WorkspaceProblems } from "../workspaceProblems";

/** What commands work with. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly card: CardPanel;
  readonly lists: Readonly<Record<Scope, EntitiesView>>;
  readonly hover: OneTimeHover;
  readonly workspaceProblems: WorkspaceProblems;
}

/**
 * A command's work. Arguments come from links, lenses, menus and key bindings, also those that people write: each
 * command narrows what it takes.
 */
export type Command = (context: CommandContext, ...values: readonly unknown[]) => Promise<void>;

/** The editor in which a person works, where its document is one that Formulary reads. */
export function activeEditor(): TextEditor | undefined {
  const editor = currentEditor();
  return editor !== undefined && isRead(editor.document) ? editor : undefined;
}

/** Where the cursor is, as the protocol's requests take it. */
export function cursor(editor: TextEditor): { uri: string; position: { line: number; character: number } } {
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
