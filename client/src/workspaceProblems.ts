import { Disposable, languages, workspace } from "vscode";
import type { Diagnostic, DiagnosticCollection, Uri } from "vscode";

/**
 * Problems of documents that are not open, from the last check of the workspace. Open ones have the language client's
 * own, current diagnostics; opening a document therefore forgets what was found here.
 */
export class WorkspaceProblems implements Disposable {
  readonly #collection: DiagnosticCollection;
  readonly #subscription: Disposable;

  constructor() {
    this.#collection = languages.createDiagnosticCollection("formulary-workspace");
    this.#subscription = Disposable.from(
      workspace.onDidOpenTextDocument(({ uri }) => this.#collection.delete(uri)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#collection.delete(uri))),
    );
  }

  clear(): void {
    this.#collection.clear();
  }

  set(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) this.#collection.set(uri, diagnostics);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }
}
