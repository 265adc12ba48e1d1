import * as vscode from "vscode";
import { at, closeAll, hoverText, open, putCursor, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

const HOVER = ".monaco-hover:not(.hidden) .hover-contents";

/** What a person sees in and around the text. */
export const annotationTests: Readonly<Record<string, Test>> = {
  "hover: the card of a medicine": async () => {
    const editor = await open("press-release.md");
    const text = await hoverText(editor, "trade name: FUC$0ASO");
    expect(text.includes("equecabtagene autoleucel"), `the card does not name the medicine: ${text}`);
    expect(text.includes("2023-06-30"), `the card does not date the approval: ${text}`);
    putCursor(editor, "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("editor.action.showHover");
    const shown = await page.text(HOVER, "equecabtagene autoleucel");
    expect(/Open card/u.test(shown), `no link to the card: ${shown}`);
    await page.screenshot("hover-drug");
    return undefined;
  },

  "hover: a regulator and a designation": async () => {
    const editor = await open("press-release.md");
    const regulator = await hoverText(editor, "Administration (NM$0PA)");
    expect(regulator.includes("National Medical Products Administration"), regulator);
    const designation = await hoverText(editor, "Advanced Therapy (RM$0AT)");
    expect(designation.includes("Regenerative Medicine Advanced Therapy"), designation);
    putCursor(editor, "Advanced Therapy (RM$0AT)");
    await vscode.commands.executeCommand("editor.action.showHover");
    await page.text(HOVER, "Regenerative Medicine Advanced Therapy");
    await page.screenshot("hover-designation");
    return undefined;
  },

  "code lens over first mentions and the document": async () => {
    const editor = await open("press-release.md");
    const lenses = await until(
      () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", editor.document.uri, 50),
      (answer) => answer.length > 3,
      "code lenses",
    );
    const titles = lenses.map(({ command }) => command?.title ?? "");
    expect(
      titles.some((title) => /Drugs \d/u.test(title)),
      `no lens of the document: ${titles.join(" / ")}`,
    );
    expect(
      titles.some((title) => /equecabtagene autoleucel/iu.test(title)),
      `no lens of a drug: ${titles.join(" / ")}`,
    );
    await page.text(".codelens-decoration", "equecabtagene autoleucel");
    await page.screenshot("lens-and-hints");
    return undefined;
  },

  "inlay hints beside codes and brands": async () => {
    const editor = await open("press-release.md");
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const hints = await until(
      () =>
        vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", editor.document.uri, all),
      (answer) => answer.length > 0,
      "inlay hints",
    );
    const labels = hints.map(({ label }) =>
      typeof label === "string" ? label : label.map(({ value }) => value).join(""),
    );
    expect(
      labels.some((label) => label.includes("pembrolizumab")),
      `no hint for Keytruda: ${labels.join(" / ")}`,
    );
    return `${hints.length} hints`;
  },

  "semantic tokens of the three kinds": async () => {
    const { document } = await open("press-release.md");
    const legend = await until(
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          "vscode.provideDocumentSemanticTokensLegend",
          document.uri,
        ),
      (answer) => answer !== undefined,
      "the legend of semantic tokens",
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    const types = new Set(
      Array.from(tokens.data)
        .filter((_, i) => i % 5 === 3)
        .map((type) => legend?.tokenTypes[type]),
    );
    expect(
      ["drug", "regulator", "designation"].every((type) => types.has(type)),
      `only ${[...types].join(", ")}`,
    );
    return undefined;
  },

  "outline by kind": async () => {
    const editor = await open("press-release.md");
    const symbols = await until(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          editor.document.uri,
        ),
      (answer) => (answer ?? []).some(({ name }) => name === "Drugs"),
      "the outline",
    );
    const names = (symbols ?? []).map(
      ({ name, children }) => `${name}: ${children.map((child) => child.name).join(", ")}`,
    );
    const kinds = ["Drugs: ", "Regulators: ", "Designations: "];
    expect(
      kinds.every((kind) => names.some((name) => name.startsWith(kind))),
      names.join("; "),
    );
    await vscode.commands.executeCommand("outline.focus");
    await page.text(".outline-pane .monaco-list-row", "Designations");
    await page.screenshot("outline");
    await vscode.commands.executeCommand("workbench.view.explorer");
    return undefined;
  },

  "links of identifiers": async () => {
    const { document } = await open("press-release.md");
    const links = await until(
      () => vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri),
      (answer) => answer.some(({ target }) => target?.toString().includes("NCT05066646") === true),
      "the link of the trial",
    );
    return `${links.length} links`;
  },

  "plain text, LaTeX and HTML": async () => {
    const marks = {
      "briefing.txt": "IMP3$021",
      "report.tex": "(CT1$003A)",
      "pipeline.html": "BMS-98$06165",
    };
    for (const [file, passage] of Object.entries(marks)) {
      const editor = await open(file);
      const text = await hoverText(editor, passage);
      expect(text.length > 50, `${file}: ${text}`);
      await page.screenshot(`file-${file.replace(/^.*\./u, "")}`);
    }
    return undefined;
  },

  "a software README stays untouched": async () => {
    // Other documents are annotated meanwhile, so that the server is known to have answered.
    const release = await open("press-release.md");
    const { document } = await open("software/README.md");
    await until(
      () => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", release.document.uri),
      (answer) => answer.length > 0,
      "lenses of the press release",
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      all,
    );
    const found = vscode.languages.getDiagnostics(document.uri);
    expect(lenses.length + hints.length + found.length === 0, JSON.stringify({ lenses, hints, found }));
    await page.screenshot("software-readme");
    await closeAll();
    return undefined;
  },

  "completion of a name": async () => {
    const editor = await open("briefing.txt");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, "\nWhat about tisle"));
    const position = at(editor, "about tisle$0");
    const list = await until(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          editor.document.uri,
          position,
        ),
      ({ items }) => items.some(({ label }) => JSON.stringify(label).includes("tislelizumab")),
      "completion of tislelizumab",
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
    return `${list.items.length} items`;
  },
};
