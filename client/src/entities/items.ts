import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { WireEntity, WireSite } from "../../../server/src/lsp/protocol";
import { OPEN_SITE } from "../../../server/src/lsp/protocol";

/** Whose entities a list shows. */
export type Scope = "document" | "workspace";

/** A kind with its entities, an entity with where it is mentioned, or one such site. */
export type Node =
  | { readonly level: "kind"; readonly type: string; readonly entities: readonly EntityNode[] }
  | EntityNode
  | { readonly level: "site"; readonly site: WireSite };

/** Menus hand it to commands, which read `entity` or `name`. */
export interface EntityNode extends WireEntity {
  readonly level: "entity";
  readonly scope: Scope;
}

/** `(node)`: goes to the next mention of a node's entity. Only nodes name it. */
export const WALK = "formulary.walkMentions";

const KINDS: Readonly<Record<string, { readonly icon: string; readonly label: () => string }>> = {
  drug: { icon: "beaker", label: () => l10n.t("Drugs") },
  regulator: { icon: "law", label: () => l10n.t("Regulators") },
  designation: { icon: "tag", label: () => l10n.t("Designations") },
};

/** How far a medicine has come. Each has its own shape, so that nothing depends on colour alone. */
const STATUS_ICONS: Readonly<Record<string, ThemeIcon>> = {
  approval: new ThemeIcon("pass", new ThemeColor("charts.green")),
  withdrawal: new ThemeIcon("circle-slash", new ThemeColor("charts.red")),
  refusal: new ThemeIcon("error", new ThemeColor("charts.red")),
  opinion: new ThemeIcon("comment", new ThemeColor("charts.yellow")),
  submission: new ThemeIcon("history", new ThemeColor("charts.blue")),
  acceptance: new ThemeIcon("history", new ThemeColor("charts.blue")),
  review: new ThemeIcon("history", new ThemeColor("charts.blue")),
  clearance: new ThemeIcon("beaker", new ThemeColor("charts.blue")),
};

/** The entities by kind, those of a kind in the order in which they come. */
export function byKind(entities: readonly WireEntity[], scope: Scope): Node[] {
  return Object.keys(KINDS).flatMap((type) => {
    const own = entities.filter((entity) => entity.type === type);
    if (own.length === 0) return [];
    return [{ level: "kind", type, entities: own.map((entity) => ({ ...entity, level: "entity", scope })) }];
  });
}

export function treeItem(node: Node): TreeItem {
  if (node.level === "kind") return kindItem(node.type, node.entities.length);
  return node.level === "entity" ? entityItem(node) : siteItem(node.site);
}

function kindItem(type: string, count: number): TreeItem {
  const item = new TreeItem(KINDS[type]?.label() ?? type, TreeItemCollapsibleState.Expanded);
  item.id = type;
  item.description = String(count);
  return item;
}

function entityItem(node: EntityNode): TreeItem {
  const { name, key, type, entity, mentions, documents, spellings, status, scope } = node;
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = key;
  const others = spellings.filter((text) => text.toLowerCase() !== name.toLowerCase());
  const counts =
    documents < 2 || scope === "document" ? [String(mentions)] : [l10n.t("{0} in {1} files", mentions, documents)];
  item.description = [...counts, ...others].join(" · ");
  item.tooltip = tooltip(node);
  const unlisted = new ThemeIcon("question", new ThemeColor("disabledForeground"));
  item.iconPath =
    entity === null
      ? unlisted
      : (STATUS_ICONS[status?.event ?? ""] ?? new ThemeIcon(KINDS[type]?.icon ?? "symbol-misc"));
  item.contextValue = entity === null ? "unlisted" : type === "drug" ? "entity.drug" : "entity";
  item.accessibilityInformation = {
    label: [name, ...(status === null ? [] : [status.text]), l10n.t("{0} mentions", mentions), ...others].join(", "),
  };
  item.command = { command: WALK, title: l10n.t("Go to Next Mention"), arguments: [node] };
  return item;
}

function tooltip({ name, entity, status, mentions, spellings }: EntityNode): MarkdownString {
  const lines = [
    ...(entity === null ? [l10n.t("{0}: not in the knowledge base", name)] : [name]),
    ...(status === null ? [] : [status.text]),
    l10n.t("{0} mentions", mentions),
    ...(spellings.length < 2 ? [] : [l10n.t("Written as {0}", spellings.join(", "))]),
  ];
  return new MarkdownString().appendText(lines.join("\n"));
}

function siteItem(site: WireSite): TreeItem {
  const { uri, range, text, count } = site;
  const file = Uri.parse(uri);
  const item = new TreeItem(text ?? workspace.asRelativePath(file));
  item.description = text === undefined ? String(count) : l10n.t("line {0}", range.start.line + 1);
  if (text === undefined) {
    item.resourceUri = file;
    item.iconPath = ThemeIcon.File;
  }
  item.command = { command: OPEN_SITE, title: l10n.t("Go to Mention"), arguments: [site] };
  return item;
}
