import { l10n, ProgressLocation, window } from "vscode";
import type { CancellationToken, Progress } from "vscode";
import type { BaseLanguageClient, WorkspaceDiagnosticReportPartialResult } from "vscode-languageclient";
import type { Library } from "../server";
import type { WorkspaceProblems } from "../workspaceProblems";
import type { Command } from "./command";

interface Tally {
  files: number;
  problems: number;
}

/** Checks every file of the workspace; problems appear as they are found. */
export const checkWorkspace: Command = async ({ server, workspaceProblems }) => {
  const [client, library] = await Promise.all([server.start(), server.library()]);
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Formulary: checking the workspace"), cancellable: true },
    async (progress, token) => {
      const { files, problems } = await pull(client, library, workspaceProblems, progress, token);
      const counts = l10n.t("{0} files with problems, {1} problems", files, problems);
      window.setStatusBarMessage(`Formulary: ${token.isCancellationRequested ? l10n.t("cancelled") : counts}`, 10_000);
    },
  );
};

async function pull(
  client: BaseLanguageClient,
  { WorkDoneProgress, WorkspaceDiagnosticRequest }: Library,
  problems: WorkspaceProblems,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Tally> {
  const tally: Tally = { files: 0, problems: 0 };
  const partialResultToken = `check-${Date.now()}`;
  const workDoneToken = `${partialResultToken}-progress`;
  let percentage = 0;
  problems.clear();
  const subscriptions = [
    client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, (part) => void take(part)),
    client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== "report") return;
      const now = value.percentage ?? percentage;
      progress.report({ increment: now - percentage, ...(value.message !== undefined && { message: value.message }) });
      percentage = now;
    }),
  ];
  try {
    const params = { previousResultIds: [], partialResultToken, workDoneToken };
    await take(await client.sendRequest(WorkspaceDiagnosticRequest.type, params, token));
  } catch (error) {
    if (!token.isCancellationRequested) throw error;
  } finally {
    subscriptions.forEach((subscription) => void subscription.dispose());
  }
  return tally;

  async function take({ items }: WorkspaceDiagnosticReportPartialResult): Promise<void> {
    for (const report of items) {
      if (report.kind !== "full" || report.items.length === 0) continue;
      tally.files++;
      tally.problems += report.items.length;
      const diagnostics = await client.protocol2CodeConverter.asDiagnostics(report.items);
      problems.set(client.protocol2CodeConverter.asUri(report.uri), diagnostics);
    }
  }
}
