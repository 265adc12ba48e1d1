import {
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from "vscode";
import type { Disposable, TreeDataProvider, TreeView } from "vscode";
import { MENTIONS, SUMMARY } from "../../server/src/lsp/protocol";
import type { WireMention } from "../../server/src/lsp/protocol";
import { isRead } from "./documents";
import type { Server } from "./server";

const VIEW = "formulary.entities";

/** A kind with its entities, an entity with its mentions, or one mention. */
type Node =
  | { readonly level: "kind"; readonly type: string; readonly entities: readonly EntityNode[] }
  | EntityNode
  | { readonly level: "mention"; readonly mention: WireMention; readonly uri: Uri };

interface EntityNode {
  readonly level: "entity";
  readonly type: string;
  readonly name: string;
  readonly entity: string | null;
  readonly mentions: readonly WireMention[];
  readonly uri: Uri;
}

const KINDS: Readonly<Record<string, { readonly icon: string; readonly label: () => string }>> = {
  drug: { icon: "beaker", label: () => l10n.t("Drugs") },
  regulator: { icon: "law", label: () => l10n.t("Regulators") },
  designation: { icon: "tag", label: () => l10n.t("Designations") },
};

/** The active document's entities by kind, with counts and spellings; a click walks to a mention. */
export class EntitiesView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #subscription: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView<Node>(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = window.onDidChangeActiveTextEditor(() => this.#changed.fire());
    server.onNotification(SUMMARY, () => {
      if (this.#view.visible) this.#changed.fire();
    });
    this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.#changed.fire();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.#kinds();
    if (node.level === "kind") return [...node.entities];
    if (node.level === "entity") return node.mentions.map((mention) => ({ level: "mention", mention, uri: node.uri }));
    return [];
  }

  getTreeItem(node: Node): TreeItem {
    if (node.level === "kind") return kindItem(node.type, node.entities.length);
    return node.level === "entity" ? entityItem(node) : mentionItem(node.mention, node.uri);
  }

  async #kinds(): Promise<Node[]> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isRead(document)) return [];
    const params = { uri: document.uri.toString() };
    const mentions = await this.#server.request<readonly WireMention[]>(MENTIONS, params);
    const entities = [...groups(mentions, document.uri).values()].sort((a, b) => a.name.localeCompare(b.name));
    return Object.keys(KINDS).flatMap((type) => {
      const own = entities.filter((entity) => entity.type === type);
      return own.length === 0 ? [] : [{ level: "kind" as const, type, entities: own }];
    });
  }
}

function groups(mentions: readonly WireMention[], uri: Uri): Map<string, EntityNode> {
  const entities = new Map<string, EntityNode>();
  for (const mention of mentions) {
    const { entity, name, type } = mention;
    const key = entity ?? `${type}:${name.toLowerCase()}`;
    const known = entities.get(key);
    entities.set(key, { level: "entity", type, name, entity, uri, mentions: [...(known?.mentions ?? []), mention] });
  }
  return entities;
}

function kindItem(type: string, count: number): TreeItem {
  const item = new TreeItem(KINDS[type]?.label() ?? type, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  return item;
}

function entityItem({ name, type, entity, mentions }: EntityNode): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  const spellings = [...new Set(mentions.map(({ text }) => text))];
  const others = spellings.filter((text) => text.toLowerCase() !== name.toLowerCase());
  item.description = [String(mentions.length), ...others].join(" · ");
  item.tooltip = entity === null ? l10n.t("{0}: not in the knowledge base", name) : spellings.join(", ");
  const colour = entity === null ? new ThemeColor("disabledForeground") : undefined;
  item.iconPath = new ThemeIcon(KINDS[type]?.icon ?? "symbol-misc", colour);
  item.contextValue = entity === null ? "unlisted" : "entity";
  return item;
}

function mentionItem({ text, range: { start, end } }: WireMention, uri: Uri): TreeItem {
  const item = new TreeItem(text);
  item.description = l10n.t("line {0}", start.line + 1);
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: "vscode.open", title: l10n.t("Go to mention"), arguments: [uri, { selection }] };
  return item;
}
