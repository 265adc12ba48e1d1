import { l10n, Uri, window, workspace } from "vscode";
import type { QuickPickItem } from "vscode";
import { SEARCH } from "../../../server/src/lsp/protocol";
import type { SearchParams, SearchResult } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import { exists } from "../exists";
import { knowledgeFolder } from "../workspaceKnowledge";
import { nameAtCursor, namesOf } from "./nameAtCursor";
import type { Command } from "./command";

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** What a new name may be. */
type Kind = "drug" | "regulator" | "another-name";

/** What the form's answers make: an entity's record, in the schema of `.formulary/*.yaml`. */
interface Entry {
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** A source's id in the workspace's own list, for what nobody has published. */
const OWN_SOURCE = "workspace";

/** `(name?: string)`: asks what the name is and who says so, and writes it to `.formulary/<slug>.yaml`. */
export const addToKnowledge: Command = async ({ server }, argument) => {
  const [given] = namesOf(argument);
  const name = given ?? (await nameAtCursor(server));
  if (name === undefined) return;
  const folder = await knowledgeFolder();
  if (folder === undefined) return;
  const kind = await chooseKind(name);
  if (kind === undefined) return;
  const entry = kind === "another-name" ? await anotherName(server, name) : await newEntity(kind, name);
  if (entry === undefined) return;
  const source = await askSource();
  if (source === undefined) return;
  if (source["source"] === OWN_SOURCE) await declareOwnSource(folder);
  const { createFile } = await import("../yamlFiles");
  const file = await freeFile(folder, slug(name));
  await createFile(file, [{ id: entry.id, ...entry.record, sources: [source] }]);
  await window.showTextDocument(file);
};

function chooseKind(name: string): Promise<Kind | undefined> {
  return choose(l10n.t("What is “{0}”?", name), [
    { label: `$(beaker) ${l10n.t("A medicine that is not known yet")}`, value: "drug" },
    { label: `$(link) ${l10n.t("Another name of something known")}`, value: "another-name" },
    { label: `$(law) ${l10n.t("A regulator that is not known yet")}`, value: "regulator" },
  ]);
}

async function newEntity(kind: "drug" | "regulator", name: string): Promise<Entry | undefined> {
  const label = await window.showInputBox({ prompt: l10n.t("Preferred name"), value: name, validateInput: required });
  if (label === undefined) return undefined;
  const id = `${kind}:${slug(label)}`;
  if (kind === "drug") {
    const nameKind = await chooseNameKind(name);
    return nameKind === undefined ? undefined : { id, record: { label, names: { [nameKind]: [name] } } };
  }
  const jurisdiction = await window.showInputBox({
    prompt: l10n.t("Country code of two letters (EU for the European Union)"),
    validateInput: (value) => (/^[A-Z]{2}$/u.test(value) ? undefined : l10n.t("Two capital letters, such as SG")),
  });
  return jurisdiction === undefined
    ? undefined
    : { id, record: { label, kind: "authority", jurisdiction, names: { synonym: [name] } } };
}

async function anotherName(server: Server, name: string): Promise<Entry | undefined> {
  const query = await window.showInputBox({ prompt: l10n.t("Whose name is “{0}”?", name), validateInput: required });
  if (query === undefined) return undefined;
  const params: SearchParams = { query, type: "drug", limit: 20 };
  const results = await server.request<readonly SearchResult[]>(SEARCH, params);
  if (results.length === 0) {
    void window.showInformationMessage(l10n.t("Nothing known is called “{0}”.", query));
    return undefined;
  }
  const known = await choose(
    l10n.t("Whose name is “{0}”?", name),
    results.map((result) => ({ label: result.label, description: result.name, value: result })),
  );
  if (known === undefined) return undefined;
  const nameKind = await chooseNameKind(name);
  if (nameKind === undefined) return undefined;
  return { id: known.entity, record: { label: known.label, names: { [nameKind]: [name] } } };
}

function chooseNameKind(name: string): Promise<string | undefined> {
  return choose(l10n.t("What kind of name is “{0}”?", name), [
    { label: l10n.t("Development code"), value: "code" },
    { label: l10n.t("Brand name"), value: "brand" },
    { label: l10n.t("Nonproprietary name (INN)"), value: "inn" },
    { label: l10n.t("Short name"), value: "short" },
    { label: l10n.t("Other name"), value: "synonym" },
  ]);
}

async function askSource(): Promise<Readonly<Record<string, string>> | undefined> {
  const source = await choose(l10n.t("Who says so?"), [
    { label: l10n.t("A page of the sponsor"), value: "sponsor-page" },
    { label: l10n.t("A page of the regulator"), value: "regulator-page" },
    { label: l10n.t("A public registry or database"), value: "registry-page" },
    { label: l10n.t("The trade press"), value: "trade-press" },
    { label: l10n.t("We know it ourselves"), value: OWN_SOURCE },
  ]);
  if (source === undefined) return undefined;
  const retrieved = new Date().toISOString().slice(0, "2026-01-01".length);
  if (source === OWN_SOURCE) return { source, retrieved };
  const url = await window.showInputBox({
    prompt: l10n.t("Address of the page"),
    validateInput: (value) => (/^https?:\/\/\S+$/u.test(value) ? undefined : l10n.t("An address such as https://…")),
  });
  return url === undefined ? undefined : { source, url, retrieved };
}

/** The workspace's own source is declared once, beside the first thing that needs it. */
async function declareOwnSource(folder: Uri): Promise<void> {
  const file = Uri.joinPath(folder, "sources.yaml");
  if (await exists(file)) return;
  const publisher = workspace.name ?? "workspace";
  const asOf = new Date().getFullYear().toString();
  const source = { id: OWN_SOURCE, title: "Own knowledge of this workspace", publisher, licence: "internal", asOf };
  const { appendToList } = await import("../yamlFiles");
  await appendToList(file, ["sources"], source);
}

async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let i = 1; ; i++) {
    const file = Uri.joinPath(folder, i === 1 ? `${name}.yaml` : `${name}-${i}.yaml`);
    if (!(await exists(file))) return file;
  }
}

async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick(choices, { title }))?.value;
}

function required(value: string): string | undefined {
  return value.trim() === "" ? l10n.t("Something is needed here.") : undefined;
}

/** Lower-case letters and digits with single hyphens, as ids and file names have it. */
function slug(name: string): string {
  const parts = name
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return parts?.join("-") ?? "entry";
}
