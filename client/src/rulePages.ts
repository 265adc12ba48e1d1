import { commands, l10n, Uri, window } from "vscode";
import type { Disposable, ExtensionContext } from "vscode";
import { exists } from "./exists";

const RULE_PATH = /^\/rules\/([a-z0-9-]+)(?:\.md)?$/u;

/** Opens the page of a rule, which is part of the installation, for the link behind a problem's code. */
export function openRulePages(context: ExtensionContext): Disposable {
  return window.registerUriHandler({
    async handleUri(uri) {
      const rule = RULE_PATH.exec(uri.path)?.[1];
      const page = rule === undefined ? undefined : Uri.joinPath(context.extensionUri, "docs/rules", `${rule}.md`);
      if (page === undefined || !(await exists(page))) {
        void window.showWarningMessage(l10n.t("Formulary has no rule page at {0}.", uri.path));
        return;
      }
      await commands.executeCommand("markdown.showPreview", page);
    },
  });
}
