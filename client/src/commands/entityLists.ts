import { env } from "vscode";
import { currentEditor } from "../activeDocument";
import type { EntityNode } from "../entities/items";
import { askForFilter } from "../entities/filter";
import { nextSite, openSite as show, siteOf } from "../entities/walk";
import type { Command } from "./command";

/** Shows only the entities whose names hold what is typed. */
export const filterEntities: Command = ({ lists }) => askForFilter(lists.document);

export const filterWorkspaceEntities: Command = ({ lists }) => askForFilter(lists.workspace);

export const clearEntityFilter: Command = async ({ lists }) => {
  lists.document.filter = "";
  lists.workspace.filter = "";
};

export const refreshEntities: Command = async ({ lists }) => lists.workspace.refresh();

/** `(node)`: goes to the next mention of a list's entity; in the workspace's list, to the document with most of them. */
export const walkMentions: Command = async (_, node) => {
  const site = isEntityNode(node) ? nextSite(node.sites, currentEditor()) : undefined;
  if (site !== undefined) await show(site);
};

/** `(site)`: shows a document at a mention. */
export const openSite: Command = async (_, value) => {
  const site = siteOf(value);
  if (site !== undefined) await show(site);
};

/** `(node)`: puts the name of a list's entity on the clipboard. */
export const copyName: Command = async (_, node) => {
  if (isEntityNode(node)) await env.clipboard.writeText(node.name);
};

function isEntityNode(value: unknown): value is EntityNode {
  return typeof value === "object" && value !== null && "level" in value && value.level === "entity";
}
