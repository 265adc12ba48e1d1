import { CancellationTokenSource, commands, l10n, ThemeIcon, window, workspace } from "vscode";
import type { QuickInputButton, QuickPick, QuickPickItem } from "vscode";
import { COMMANDS, SEARCH } from "../../../server/src/lsp/protocol";
import type { SearchParams, SearchResult } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import type { Command } from "./command";

const LIMIT = 50;
const ICONS: Readonly<Record<string, string>> = {
  drug: "beaker",
  regulator: "law",
  designation: "tag",
  company: "organization",
};

interface EntityItem extends QuickPickItem {
  /** Absent in the item that says that nothing was found. */
  readonly result?: SearchResult;
}

/** Searches all names while the user types, in the server's order; opens the card, or inserts the name. */
export const findEntity: Command = async ({ server, card }) => {
  const pick = window.createQuickPick<EntityItem>();
  // The server ranks; the editor must not sort again by label. The property is not in the stable typings.
  Reflect.set(pick, "sortByLabel", false);
  pick.title = l10n.t("Find Entity");
  pick.placeholder = l10n.t("Name, brand, code, regulator or designation");
  const insert: QuickInputButton = { iconPath: new ThemeIcon("insert"), tooltip: l10n.t("Insert name") };
  const search = new Search(server, pick, insert);
  pick.onDidChangeValue((query) => search.run(query));
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    if (item.result !== undefined) void insertAtCursor(item.result.name);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item === undefined) return;
    pick.hide();
    if (item.result !== undefined) void card.show({ entity: item.result.entity });
    else if (isWritable()) void commands.executeCommand(COMMANDS.addToKnowledge, pick.value.trim());
  });
  pick.value = selectedText();
  pick.show();
  search.run(pick.value);
  await new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
  search.cancel();
  pick.dispose();
};

/** One search at a time: a newer query cancels the older one, whose answer is dropped. */
class Search {
  readonly #server: Server;
  readonly #pick: QuickPick<EntityItem>;
  readonly #insert: QuickInputButton;
  #running: CancellationTokenSource | undefined;

  constructor(server: Server, pick: QuickPick<EntityItem>, insert: QuickInputButton) {
    this.#server = server;
    this.#pick = pick;
    this.#insert = insert;
  }

  run(query: string): void {
    this.cancel();
    if (query.trim() === "") {
      this.#pick.items = [];
      return;
    }
    const source = new CancellationTokenSource();
    this.#running = source;
    this.#pick.busy = true;
    const params: SearchParams = { query, limit: LIMIT };
    this.#server.request<readonly SearchResult[]>(SEARCH, params, source.token).then(
      (results) => {
        if (this.#running === source) this.#show(query.trim(), results);
      },
      (error: unknown) => {
        if (this.#running !== source) return;
        this.#pick.busy = false;
        this.#server.output.error(`search: ${String(error)}`);
      },
    );
  }

  cancel(): void {
    this.#running?.cancel();
    this.#running = undefined;
  }

  #show(query: string, results: readonly SearchResult[]): void {
    this.#pick.busy = false;
    if (results.length === 0) this.#pick.items = [nothing(query)];
    else
      this.#pick.items = results.map((result) => ({
        label: `$(${ICONS[result.type] ?? "symbol-misc"}) ${result.name}`,
        description: result.name === result.label ? result.nameKindText : `${result.nameKindText} · ${result.label}`,
        alwaysShow: true,
        buttons: window.activeTextEditor === undefined ? [] : [this.#insert],
        result,
      }));
  }
}

function nothing(query: string): EntityItem {
  return {
    label: l10n.t("Nothing known is called “{0}”.", query),
    ...(isWritable() && { detail: l10n.t("Press Enter to add it to the workspace’s knowledge.") }),
    alwaysShow: true,
  };
}

/** There is a folder to write knowledge of one's own to. */
function isWritable(): boolean {
  return (workspace.workspaceFolders ?? []).length > 0;
}

async function insertAtCursor(name: string): Promise<void> {
  const editor = window.activeTextEditor;
  await editor?.edit((edit) => editor.selections.forEach((selection) => edit.replace(selection, name)));
}

/** A short selection of one line is what the user wants to find. */
function selectedText(): string {
  const editor = window.activeTextEditor;
  if (editor === undefined || !editor.selection.isSingleLine) return "";
  return editor.document.getText(editor.selection).trim();
}
