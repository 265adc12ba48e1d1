import { l10n, window } from "vscode";
import type { QuickPickItem } from "vscode";
import { COMPARE, MENTIONS, SEARCH } from "../../../server/src/lsp/protocol";
import type { PageResult, SearchResult, WireMention } from "../../../server/src/lsp/protocol";
import { showPage } from "../page";
import { activeEditor } from "./command";
import type { Command, CommandContext } from "./command";

const LEAST = 2;
const MOST = 6;

interface DrugItem extends QuickPickItem {
  readonly entity: string;
}

/**
 * `(node?, nodes?)`: two to six drugs side by side, those that are selected in a list at once. Otherwise the drugs of the
 * active document are offered first, and typing finds any other.
 */
export const compareDrugs: Command = async (context, node, nodes) => {
  const selected = (Array.isArray(nodes) ? nodes : [node]).flatMap((value) => (isDrugNode(value) ? [value] : []));
  const isEnough = selected.length >= LEAST && selected.length <= MOST;
  const chosen = isEnough ? selected.map(({ entity }) => entity) : await pickDrugs(context, selected);
  if (chosen === undefined) return;
  const page = await context.server.request<PageResult | null>(COMPARE, { entities: chosen });
  if (page !== null) showPage(page, "formulary.comparison", page.title);
};

interface DrugNode {
  readonly entity: string;
  readonly name: string;
}

function isDrugNode(value: unknown): value is DrugNode {
  if (typeof value !== "object" || value === null || !("type" in value && "entity" in value)) return false;
  return value.type === "drug" && typeof value.entity === "string";
}

async function pickDrugs(
  context: CommandContext,
  selected: readonly DrugNode[],
): Promise<readonly string[] | undefined> {
  const pick = window.createQuickPick<DrugItem>();
  pick.canSelectMany = true;
  pick.title = l10n.t("Compare Drugs");
  pick.placeholder = l10n.t("Choose two to six drugs; typing finds others");
  pick.matchOnDescription = true;
  const chosen = selected.map(({ entity, name }): DrugItem => ({ label: name, entity }));
  const offered = new Map([...chosen, ...(await drugsOfActive(context))].map((item) => [item.entity, item]));
  pick.items = [...offered.values()];
  pick.selectedItems = pick.items.filter(({ entity }) => chosen.some((item) => item.entity === entity));
  // What was found stays in the list, so that a choice survives the next query.
  pick.onDidChangeValue(async (query) => {
    const results = query.trim() === "" ? [] : await search(context, query);
    for (const item of results) if (!offered.has(item.entity)) offered.set(item.entity, item);
    const selected = pick.selectedItems;
    pick.items = [...offered.values()];
    pick.selectedItems = selected;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const entities = pick.selectedItems.map(({ entity }) => entity);
      if (entities.length < LEAST || entities.length > MOST) {
        pick.title = l10n.t("Choose two to six drugs");
        return;
      }
      resolve(entities);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function drugsOfActive({ server }: CommandContext): Promise<readonly DrugItem[]> {
  const editor = activeEditor();
  if (editor === undefined) return [];
  const mentions = await server.request<readonly WireMention[]>(MENTIONS, { uri: editor.document.uri.toString() });
  const drugs = mentions.flatMap(({ type, entity, name }) =>
    type === "drug" && entity !== null ? [{ label: name, entity }] : [],
  );
  return [...new Map(drugs.map((item) => [item.entity, item])).values()];
}

async function search({ server }: CommandContext, query: string): Promise<readonly DrugItem[]> {
  const results = await server.request<readonly SearchResult[]>(SEARCH, { query, type: "drug", limit: 20 });
  return results.map(({ label, name, entity }) => ({ label, entity, ...(name !== label && { description: name }) }));
}
