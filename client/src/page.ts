import { env, l10n, UIKind, Uri, ViewColumn, window, workspace } from "vscode";
import type { WebviewPanel } from "vscode";
import { OPEN_SITE } from "../../server/src/lsp/protocol";
import type { PageResult } from "../../server/src/lsp/protocol";

const panels = new Map<string, WebviewPanel>();

/**
 * Shows a page that the server rendered: no script runs in it and it loads nothing. What was shown of the same
 * `subject` before is replaced.
 */
export function showPage(
  page: PageResult,
  viewType: "formulary.report" | "formulary.comparison",
  subject: string,
): void {
  const key = `${viewType} ${subject}`;
  const panel = panels.get(key) ?? createPanel(viewType, key);
  panel.title = page.title;
  panel.webview.html = page.html;
  panel.reveal();
}

function createPanel(viewType: string, key: string): WebviewPanel {
  const panel = window.createWebviewPanel(viewType, "", ViewColumn.Beside, OPTIONS);
  panels.set(key, panel);
  panel.onDidDispose(() => panels.delete(key));
  return panel;
}

const OPTIONS = {
  enableScripts: false,
  enableFindWidget: true,
  enableCommandUris: [OPEN_SITE],
  localResourceRoots: [],
};

/** Saves a page where the user chooses; it stands on its own and can be mailed. */
export async function savePage(page: PageResult, folder: Uri | undefined): Promise<void> {
  const target = await window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${fileName(page.title)}.html`) }),
    filters: { HTML: ["html"] },
    title: l10n.t("Save Report"),
  });
  if (target !== undefined) await writeAndOffer(target, page.html);
}

/** Writes the file and, where a browser can open it from there, offers that: it is also the way to print it. */
export async function writeAndOffer(target: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const isLocal = target.scheme === "file" && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  const message = l10n.t("{0} was written.", workspace.asRelativePath(target));
  if (!isLocal) return void window.setStatusBarMessage(message, 5000);
  const open = l10n.t("Open in Browser");
  if ((await window.showInformationMessage(message, open)) === open) await env.openExternal(target);
}

/** A title as a file's name. */
export function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N}.-]+/gu, "-");
}
