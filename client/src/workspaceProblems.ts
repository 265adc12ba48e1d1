import { Disposable, languages, TabInputText, window, workspace } from "vscode";
import type { Diagnostic, DiagnosticCollection, Tab, Uri } from "vscode";

/**
 * Problems of documents that are not shown, from the last check of the workspace. Those in tabs have the language
 * client's own, current diagnostics; opening a tab therefore forgets what was found here.
 */
export class WorkspaceProblems implements Disposable {
  readonly #collection: DiagnosticCollection;
  readonly #subscription: Disposable;

  constructor() {
    this.#collection = languages.createDiagnosticCollection("formulary-workspace");
    this.#subscription = Disposable.from(
      window.tabGroups.onDidChangeTabs(({ opened }) => opened.flatMap(urisOf).forEach((uri) => this.#forget(uri))),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#forget(uri))),
    );
  }

  clear(): void {
    this.#collection.clear();
  }

  set(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const isShown = tabs.flatMap(urisOf).some((shown) => shown.toString() === uri.toString());
    if (!isShown) this.#collection.set(uri, diagnostics);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  #forget(uri: Uri): void {
    this.#collection.delete(uri);
  }
}

function urisOf({ input }: Tab): readonly Uri[] {
  return input instanceof TabInputText ? [input.uri] : [];
}
