import { commands, EventEmitter, l10n, window } from "vscode";
import type { Disposable, TreeDataProvider, TreeItem, TreeView } from "vscode";
import { ENTITIES, SUMMARY } from "../../../server/src/lsp/protocol";
import type { EntitiesParams, WireEntity } from "../../../server/src/lsp/protocol";
import { currentEditor } from "../activeDocument";
import { isRead } from "../documents";
import type { Server } from "../server";
import { byKind, treeItem } from "./items";
import type { Node, Scope } from "./items";

const VIEWS: Readonly<Record<Scope, string>> = {
  document: "formulary.entities",
  workspace: "formulary.workspaceEntities",
};
/** Milliseconds for which a list waits for more changes before it asks again. */
const QUIET: Readonly<Record<Scope, number>> = { document: 100, workspace: 1500 };

/** The entities of the active document, or of the workspace, by kind; a click walks through their mentions. */
export class EntitiesView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #scope: Scope;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #subscription: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #filter = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server, scope: Scope) {
    this.#server = server;
    this.#scope = scope;
    this.#view = window.createTreeView<Node>(VIEWS[scope], {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#subscription = window.onDidChangeActiveTextEditor(() => {
      if (scope === "document") this.#changed.fire();
    });
    server.onNotification(SUMMARY, () => this.#later());
    this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.#changed.fire();
    });
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows only entities one of whose names or spellings holds the text; all for an empty one. */
  set filter(text: string) {
    this.#filter = text.trim();
    this.#view.message = this.#filter === "" ? "" : l10n.t("Filtered by “{0}”", this.#filter);
    void commands.executeCommand("setContext", `${VIEWS[this.#scope]}.filtered`, this.#filter !== "");
    this.#changed.fire();
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined)
      return byKind(
        (await this.#entities()).filter((entity) => this.#shows(entity)),
        this.#scope,
      );
    if (node.level === "kind") return [...node.entities];
    return node.level === "entity" ? node.sites.map((site) => ({ level: "site", site })) : [];
  }

  getTreeItem(node: Node): TreeItem {
    return treeItem(node);
  }

  async #entities(): Promise<readonly WireEntity[]> {
    const document = currentEditor()?.document;
    if (this.#scope === "document" && (document === undefined || !isRead(document))) return [];
    const params: EntitiesParams =
      this.#scope === "document" && document !== undefined ? { uri: document.uri.toString() } : {};
    return this.#server.request<readonly WireEntity[]>(ENTITIES, params);
  }

  #shows({ name, spellings }: WireEntity): boolean {
    const wanted = this.#filter.toLowerCase();
    return [name, ...spellings].some((text) => text.toLowerCase().includes(wanted));
  }

  #later(): void {
    if (!this.#view.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), QUIET[this.#scope]);
  }
}
