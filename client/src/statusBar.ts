import { Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { StatusBarItem } from "vscode";
import { SUMMARY } from "../../server/src/lsp/protocol";
import type { DocumentSummary } from "../../server/src/lsp/protocol";
import { currentEditor } from "./activeDocument";
import type { Server } from "./server";

const PRIORITY = 90;

/** What the active document holds, in the status bar: counts, or why it was left alone. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #summaries = new Map<string, DocumentSummary>();
  readonly #subscription: Disposable;

  constructor(server: Server) {
    this.#item = window.createStatusBarItem("formulary.summary", StatusBarAlignment.Right, PRIORITY);
    this.#item.name = l10n.t("Formulary: entities of the document");
    this.#item.command = "formulary.findEntity";
    this.#subscription = window.onDidChangeActiveTextEditor(() => this.#update());
    server.onNotification(SUMMARY, (params) => {
      // The protocol's own type: the server is ours, and of the same version.
      const summary = params as DocumentSummary;
      this.#summaries.set(summary.uri, summary);
      this.#update();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #update(): void {
    const uri = currentEditor()?.document.uri.toString();
    const summary = uri === undefined ? undefined : this.#summaries.get(uri);
    if (summary === undefined || (!summary.biomedical && summary.note === undefined)) {
      this.#item.hide();
      return;
    }
    this.#item.text = summary.note === undefined ? shortText(summary) : `$(beaker) $(circle-slash)`;
    this.#item.tooltip = tooltip(summary);
    this.#item.backgroundColor =
      summary.note === undefined ? undefined : new ThemeColor("statusBarItem.warningBackground");
    this.#item.accessibilityInformation = { label: plainText(summary) };
    this.#item.show();
  }
}

function shortText({ drugs, regulators, designations }: DocumentSummary): string {
  return `$(beaker) ${drugs} $(law) ${regulators} $(tag) ${designations}`;
}

function plainText({ drugs, regulators, designations, statements, problems, note }: DocumentSummary): string {
  return (
    note ??
    l10n.t(
      "{0} drugs, {1} regulators, {2} designations, {3} statements, {4} problems",
      drugs,
      regulators,
      designations,
      statements,
      problems,
    )
  );
}

function tooltip(summary: DocumentSummary): MarkdownString {
  const commands = ["formulary.findEntity", "formulary.checkWorkspace", "formulary.toggleInlineAnnotations"];
  const links = [
    `[${l10n.t("Find entity")}](command:formulary.findEntity)`,
    `[${l10n.t("Check workspace")}](command:formulary.checkWorkspace)`,
    `[${l10n.t("Toggle annotations")}](command:formulary.toggleInlineAnnotations)`,
  ];
  const text = new MarkdownString(`**Formulary**\n\n${plainText(summary)}\n\n${links.join(" · ")}`);
  text.isTrusted = { enabledCommands: commands };
  return text;
}
