import { FileType, l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import type { CancellationToken, Progress, QuickPickItem, WorkspaceFolder } from "vscode";
import { IMPORT, IMPORT_SOURCES } from "../../../server/src/lsp/protocol";
import type { ImportDone, ImportParams, ImportResult, ImportSource } from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import type { Command } from "./command";

/** The source of tables that a mapping explains. */
const TABLE = "table";

interface SourceItem extends QuickPickItem {
  readonly id: string;
}

interface PlaceItem extends QuickPickItem {
  readonly folder: WorkspaceFolder | undefined;
}

/**
 * `(params?: ImportParams)`: asks which register and which of its files, reads them into the knowledge, and tells what
 * came of it. Cancelled, it leaves everything as it was.
 */
export const importKnowledge: Command = async ({ server }, given) => {
  const params = isParams(given) ? given : await askParams(server);
  if (params === undefined) return;
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Formulary: importing knowledge"), cancellable: true },
    (progress, token) => run(server, params, progress, token),
  );
  if (result === undefined) window.setStatusBarMessage(`Formulary: ${l10n.t("cancelled")}`, 10_000);
  else if ("failed" in result) void window.showErrorMessage(l10n.t("Nothing was imported: {0}", result.failed));
  // A test, or another extension, that knows what to import does not wait for somebody to read the summary.
  else void tell(result);
};

function isParams(value: unknown): value is ImportParams {
  return typeof value === "object" && value !== null && "source" in value && "files" in value;
}

async function askParams(server: Server): Promise<ImportParams | undefined> {
  const source = await askSource(server);
  if (source === undefined) return undefined;
  const files = await askFiles(l10n.t("Files of {0}", source.label), true);
  if (files === undefined) return undefined;
  const mapping = source.id === TABLE ? await askFiles(l10n.t("Mapping file"), false) : [];
  if (mapping === undefined) return undefined;
  const place = await askPlace();
  if (place === undefined) return undefined;
  const [map] = mapping;
  return {
    source: source.id,
    files: files.map(String),
    ...(map !== undefined && { mapping: map.toString() }),
    ...(place.folder !== undefined && { folder: place.folder.uri.toString() }),
  };
}

async function askSource(server: Server): Promise<SourceItem | undefined> {
  const sources = await server.request<readonly ImportSource[]>(IMPORT_SOURCES, {});
  const items = sources.map(({ id, title, publisher, files, licence }): SourceItem => {
    return { id, label: title, description: `${publisher} · ${licence}`, detail: files };
  });
  const table = {
    id: TABLE,
    label: l10n.t("Another table"),
    detail: l10n.t("CSV, TSV or JSON lines with a mapping file that says what the columns are"),
  };
  const options = {
    title: l10n.t("Import Knowledge: from which register?"),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return window.showQuickPick([...items, table], options);
}

/** A dialog of the editor's own; it hands out files of this machine and of virtual workspaces alike. */
async function askFiles(title: string, many: boolean): Promise<readonly Uri[] | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title,
    canSelectMany: many,
    openLabel: l10n.t("Import"),
    ...(folder !== undefined && { defaultUri: folder.uri }),
  });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen;
}

async function askPlace(): Promise<PlaceItem | undefined> {
  const everywhere: PlaceItem = {
    label: `$(account) ${l10n.t("For me, in every workspace")}`,
    folder: undefined,
  };
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return everywhere;
  const here = folders.map((folder): PlaceItem => {
    return { label: `$(folder) ${l10n.t("For this workspace: {0}", folder.name)}`, description: ".formulary/", folder };
  });
  return window.showQuickPick([everywhere, ...here], { title: l10n.t("Import Knowledge: for whom?") });
}

/** `undefined` when it was cancelled. */
async function run(
  server: Server,
  params: ImportParams,
  progress: Progress<{ message?: string }>,
  token: CancellationToken,
): Promise<ImportResult | undefined> {
  const missing = await firstMissing(params.files);
  if (missing !== undefined) return { failed: l10n.t("{0} cannot be read", missing) };
  const [client, { WorkDoneProgress }] = await Promise.all([server.start(), server.library()]);
  const workDoneToken = `import-${Date.now()}`;
  const subscription = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === "report") progress.report({ message: l10n.t("{0} records", value.message ?? "0") });
  });
  try {
    return await client.sendRequest<ImportResult>(IMPORT, { ...params, workDoneToken }, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    subscription.dispose();
  }
}

async function firstMissing(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const uri = Uri.parse(file);
    const isFile = await workspace.fs.stat(uri).then(
      ({ type }) => (type & FileType.File) !== 0,
      () => false,
    );
    if (!isFile) return uri.path;
  }
  return undefined;
}

async function tell(done: ImportDone): Promise<void> {
  const { title, substances, names, facts, merged, conflicts, reported } = done;
  const message = [
    l10n.t("{0}: {1} substances, {2} names, {3} facts are in use now.", title, substances, names, facts),
    l10n.t("{0} substances were known already.", merged),
    ...(reported > 0 ? [l10n.t("{0} rows could not be read or assigned.", reported)] : []),
    ...(conflicts > 0 ? [l10n.t("{0} conflicts.", conflicts)] : []),
  ].join(" ");
  const show = l10n.t("Show Rows");
  const chosen = await window.showInformationMessage(message, ...(done.problems.length > 0 ? [show] : []));
  if (chosen === show) await showProblems(done);
}

/** What could not be read, one row a line, as a document of its own. */
async function showProblems({ title, problems, reported, unresolved, leftOut }: ImportDone): Promise<void> {
  const head = [
    title,
    l10n.t("{0} rows reported, {1} of them of unknown substances; {2} names left out.", reported, unresolved, leftOut),
    "",
  ];
  const document = await workspace.openTextDocument({
    content: [...head, ...problems, ""].join("\n"),
    language: "log",
  });
  await window.showTextDocument(document);
}
