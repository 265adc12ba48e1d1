import { window, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import { trackActiveDocument } from "./activeDocument";
import { CardPanel } from "./card/panel";
import { registerCommands } from "./commands/registry";
import { EntitiesView } from "./entities/view";
import { OneTimeHover } from "./oneTimeHover";
import { openRulePages } from "./rulePages";
import { Server } from "./server";
import type { Host } from "./server";
import { StatusBar } from "./statusBar";
import { WorkspaceProblems } from "./workspaceProblems";

/**
 * Sets up everything that a person can see, and starts the server without waiting for it. The language client's code,
 * most of the bundle, is evaluated only then, so that activation stays short.
 */
export function activateExtension(context: ExtensionContext, host: Host): void {
  const output = window.createOutputChannel("Formulary", { log: true });
  const server = new Server(context, host, output);
  const card = new CardPanel(context, server);
  const lists = { document: new EntitiesView(server, "document"), workspace: new EntitiesView(server, "workspace") };
  const hover = new OneTimeHover();
  const workspaceProblems = new WorkspaceProblems();
  context.subscriptions.push(
    output,
    server,
    card,
    hover,
    workspaceProblems,
    new StatusBar(server),
    lists.document,
    lists.workspace,
    openRulePages(context),
    trackActiveDocument(),
    registerCommands({ context, server, card, lists, hover, workspaceProblems }),
    restartWhenSelectorChanges(server),
  );
  startQuietly(server);
}

/** The server's documents are chosen when it starts: by the setting, and by where the workspace's folders are. */
function restartWhenSelectorChanges(server: Server) {
  const restart = (): void => void server.restart().catch(() => undefined);
  const settings = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("formulary.languages")) restart();
  });
  const folders = workspace.onDidChangeWorkspaceFolders(({ added }) => {
    if (added.some(({ uri }) => uri.scheme !== "file")) restart();
  });
  return { dispose: () => [settings, folders].forEach((subscription) => void subscription.dispose()) };
}

/** A failure to start is told in the output channel; what needs the server later says so again. */
function startQuietly(server: Server): void {
  setTimeout(() => void server.start().catch(() => undefined));
}
