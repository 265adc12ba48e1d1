import { l10n, Uri, window } from "vscode";
import { REPORT } from "../../../server/src/lsp/protocol";
import type { PageResult } from "../../../server/src/lsp/protocol";
import { savePage, showPage } from "../page";
import { activeEditor } from "./command";
import type { Command, CommandContext } from "./command";

/** The active document's statements, verdicts and problems on one page beside it. */
export const showReport: Command = async (context) => {
  const uri = activeEditor()?.document.uri.toString() ?? "";
  const page = await reportOfActive(context, true);
  if (page !== null) showPage(page, "formulary.report", uri);
};

/** The same page as a file. */
export const exportReport: Command = async (context) => {
  const page = await reportOfActive(context, false);
  const folder = activeEditor()?.document.uri;
  if (page !== null) await savePage(page, folder && Uri.joinPath(folder, ".."));
};

async function reportOfActive({ server }: CommandContext, links: boolean): Promise<PageResult | null> {
  const editor = activeEditor();
  const page =
    editor === undefined
      ? null
      : await server.request<PageResult | null>(REPORT, { uri: editor.document.uri.toString(), links });
  if (page === null) void window.showInformationMessage(l10n.t("Open a document that Formulary reads first."));
  return page;
}
