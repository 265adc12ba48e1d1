import { l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { PageResult } from "../../server/src/lsp/protocol";

/** Shows a page that the server rendered: no script runs in it and it loads nothing. */
export function showPage(page: PageResult, viewType: "formulary.report" | "formulary.comparison"): void {
  const options = { enableScripts: false, enableFindWidget: true, localResourceRoots: [] };
  const panel = window.createWebviewPanel(viewType, page.title, ViewColumn.Beside, options);
  panel.webview.html = page.html;
}

/** Saves a page where the user chooses; it stands on its own and can be mailed. */
export async function savePage(page: PageResult, folder: Uri | undefined): Promise<void> {
  const name = `${page.title.replace(/[^\p{L}\p{N}.-]+/gu, "-")}.html`;
  const target = await window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { HTML: ["html"] },
    title: l10n.t("Save Report"),
  });
  if (target !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(page.html));
}
