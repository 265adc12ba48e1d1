import * as vscode from "vscode";
import { closeAll, EXTENSION, folder, hoverAt, at, open, openAt, openText, putCursor, until } from "./editor";
import { page } from "./page";
import { expect, HOST } from "./runner";
import type { Test } from "./runner";

const QUICK_PICK = ".quick-input-widget";
const HOVER = ".monaco-hover:not(.hidden) .hover-contents";

export const commandTests: Readonly<Record<string, Test>> = {
  "every command is in the palette under Formulary": async () => {
    await open("press-release.md");
    await vscode.commands.executeCommand("workbench.action.quickOpen", ">Formulary:");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "Formulary: ");
    await page.screenshot("palette");
    await page.type(" Find Entity");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "Formulary: Find Entity…");
    await page.press("Escape");
    const manifest: { contributes: { commands: { command: string; category: string }[] } } =
      vscode.extensions.getExtension(EXTENSION)?.packageJSON;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    expect(missing.length === 0, `not registered: ${JSON.stringify(missing)}`);
    expect(
      manifest.contributes.commands.every(({ category }) => category === "Formulary"),
      "another category",
    );
    return `${manifest.contributes.commands.length} commands`;
  },

  "find entity: searches while typing, opens the card": async () => {
    await open("press-release.md");
    void vscode.commands.executeCommand("formulary.findEntity");
    await page.text(QUICK_PICK, "Find Entity");
    await page.click(`${QUICK_PICK} .quick-input-box input`);
    await page.type("fucaso");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "equecabtagene autoleucel");
    await page.screenshot("find-entity");
    await page.press("Enter");
    const card = await page.webview("equecabtagene autoleucel");
    expect(card.includes("2023-06-30"), `the card does not date the approval: ${card}`);
    await page.screenshot("card");
    await closeAll();
    return undefined;
  },

  "find entity: what nothing is called can be added": async () => {
    void vscode.commands.executeCommand("formulary.findEntity");
    await page.text(QUICK_PICK, "Find Entity");
    await page.click(`${QUICK_PICK} .quick-input-box input`);
    await page.type("qqzzxx");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "Nothing known is called “qqzzxx”.");
    await page.press("Enter");
    await page.text(QUICK_PICK, "What is “qqzzxx”?");
    await page.press("Escape");
    return undefined;
  },

  "find entity: a button inserts the name": async () => {
    const editor = await openText("Treated with .\n");
    putCursor(editor, "Treated with $0.");
    void vscode.commands.executeCommand("formulary.findEntity");
    await page.text(QUICK_PICK, "Find Entity");
    await page.click(`${QUICK_PICK} .quick-input-box input`);
    await page.type("tevimbra");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "Tevimbra");
    await page.pointAt(`${QUICK_PICK} .monaco-list-row`, "Tevimbra");
    await page.click(`${QUICK_PICK} .monaco-list-row .action-label.codicon-insert`);
    await until(
      () => editor.document.getText(),
      (text) => text.startsWith("Treated with Tevimbra."),
      "the inserted name",
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    return undefined;
  },

  "show entity card at the cursor": async () => {
    await openAt("press-release.md", "US FD$0A in 2019");
    const began = Date.now();
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("Food and Drug Administration");
    const milliseconds = Date.now() - began;
    const color = await page.webviewStyle("Food and Drug Administration", "body", "color");
    expect(color !== "rgb(0, 0, 0)", `the card ignores the theme: ${color}`);
    await page.screenshot("card-regulator");
    await closeAll();
    return `shown after ${milliseconds} ms`;
  },

  "explain mention": async () => {
    const editor = await openAt("press-release.md", "designation to zevo$0r-cel in");
    await vscode.commands.executeCommand("formulary.explainMention");
    const shown = await page.text(HOVER, "listed name");
    await page.screenshot("explain");
    await page.press("Escape");
    const later = await hoverAt(editor, at(editor, "designation to zevo$0r-cel in"));
    expect(!later.includes("listed name"), `the explanation stays in the hover: ${later}`);
    return shown.replace(/\s+/gu, " ").slice(0, 160);
  },

  "go to next and previous entity": async () => {
    const editor = await open("press-release.md");
    putCursor(editor, "$0CT053 (zevorcabtagene");
    const selected = () => editor.document.getText(editor.selection);
    await page.press("Alt+J");
    await until(selected, (text) => text === "zevorcabtagene autoleucel", "the next name");
    await page.press("Shift+Alt+J");
    await until(selected, (text) => text === "CT053", "the previous name");
    return undefined;
  },

  "toggle inline annotations": async () => {
    const editor = await open("press-release.md");
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    await page.text(".codelens-decoration", "Drugs");
    await vscode.commands.executeCommand("formulary.toggleInlineAnnotations");
    await page.gone(".codelens-decoration", "Drugs");
    await page.screenshot("annotations-off");
    await vscode.commands.executeCommand("formulary.toggleInlineAnnotations");
    await page.text(".codelens-decoration", "Drugs");
    return undefined;
  },

  "status bar: counts of the document": async () => {
    await open("press-release.md");
    const text = await page.text(".statusbar-item[id='formulary.formulary-lsp.formulary.summary']");
    expect(text.match(/\d+/gu)?.length === 3, `"${text}"`);
    await open("software/README.md");
    await page.gone(".statusbar-item[id='formulary.formulary-lsp.formulary.summary']");
    await closeAll();
    return text.replace(/\s+/gu, " ").trim();
  },

  "ignore this name": async () => {
    const editor = await openText(
      "The FDA approved pembrolizumab. It was given with efti, and efti was well tolerated.\n",
    );
    await until(
      () => hoverAt(editor, at(editor, "with ef$0ti,")),
      (text) => text !== "",
      "a hover over efti",
    );
    putCursor(editor, "with ef$0ti,");
    await vscode.commands.executeCommand("formulary.ignoreName");
    await until(
      () => hoverAt(editor, at(editor, "with ef$0ti,")),
      (text) => text === "",
      "the hover to go",
    );
    const file = vscode.Uri.joinPath(folder(), ".formulary/ignore.yaml");
    expect(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).includes("efti"), "not written");
    await vscode.workspace.fs.delete(file);
    await until(
      () => hoverAt(editor, at(editor, "with ef$0ti,")),
      (text) => text !== "",
      "the hover to return",
    );
    await closeAll();
    return undefined;
  },

  "import knowledge: a register's file is in use at once": async () => {
    const file = vscode.Uri.joinPath(folder(), "vocabulary.csv");
    const header = "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key";
    const rows = [header, "DB99998,,quaxolinib,,,QZX-902,", "DB99999,broken"];
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(rows.join("\n")));
    void vscode.commands.executeCommand("formulary.importKnowledge");
    await page.text(`${QUICK_PICK} .monaco-list-row`, "EMA medicines");
    await page.screenshot("import-sources");
    await page.press("Escape");
    const params = { source: "drugbank", files: [file.toString()], folder: folder().toString() };
    await vscode.commands.executeCommand("formulary.importKnowledge", params);
    await vscode.commands.executeCommand("notifications.showList"); // The notice itself goes away after a while.
    await page.text(".notification-list-item-message", "1 substances, 2 names, 0 facts are in use now.");
    await page.screenshot("import-done");
    const editor = await openText("The FDA cleared the trial of pembrolizumab with QZX-902.\n");
    await until(
      () => hoverAt(editor, at(editor, "with QZX$0-902")),
      (text) => text.includes("quaxolinib"),
      "the imported name's hover",
    );
    await page.click(".notification-list-item .monaco-button");
    await until(
      () => vscode.window.activeTextEditor?.document.getText() ?? "",
      (text) => text.includes("vocabulary.csv:3: 2 fields instead of 7"),
      "the rows that could not be read",
    );
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), ".formulary/drugbank-vocabulary.kb"));
    await closeAll();
    return undefined;
  },

  "one name for all mentions, by choice; quotations and definitions keep theirs": async () => {
    const editor = await openText(
      "Pembrolizumab (Keytruda) was approved by the FDA. Keytruda is given every three weeks; MK-3475 was its code.\n\n" +
        "“We are glad that Keytruda works so well for them,” he said.\n",
    );
    await until(
      () => hoverAt(editor, at(editor, ". Key$0truda is")),
      (text) => text !== "",
      "the analysis",
    );
    putCursor(editor, ". Key$0truda is");
    const change = vscode.commands.executeCommand("formulary.changeName");
    await page.text(QUICK_PICK, "One Name for pembrolizumab");
    await page.screenshot("one-name");
    await page.type("pembrolizumab");
    await page.press("Enter");
    await change;
    const text = editor.document.getText();
    expect(text.includes("Pembrolizumab (Keytruda) was"), text);
    expect(text.includes("Pembrolizumab is given every three weeks; pembrolizumab was its code"), text);
    expect(text.includes("glad that Keytruda works"), text);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    return undefined;
  },

  "add to workspace knowledge": async () => {
    const editor = await openText("The FDA cleared the trial of pembrolizumab with QZX-901.\n");
    putCursor(editor, "with QZX$0-901");
    const command = vscode.commands.executeCommand("formulary.addToKnowledge", "QZX-901");
    await page.text(QUICK_PICK, "What is “QZX-901”?");
    await page.press("Enter");
    await page.text(QUICK_PICK, "Preferred name");
    await page.press("Enter");
    await page.text(QUICK_PICK, "What kind of name is “QZX-901”?");
    await page.screenshot("add-to-knowledge");
    await page.press("Enter");
    await page.text(QUICK_PICK, "Who says so?");
    await page.click(`${QUICK_PICK} .quick-input-box input`);
    await page.type("ourselves");
    await page.press("Enter");
    await command;
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    expect(text.includes("id: drug:qzx-901") && text.includes("QZX-901"), `written: ${text}`);
    await page.screenshot("added-to-knowledge");
    await until(
      () => hoverAt(editor, at(editor, "with QZX$0-901")),
      (hover) => hover !== "",
      "a hover over QZX-901",
    );
    await closeAll();
    return undefined;
  },

  "report a wrong fact": async () => {
    await openAt("press-release.md", "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("formulary.reportWrongFact");
    await until(
      () => vscode.window.activeTextEditor?.document.getText() ?? "",
      (text) => text.includes("drug:equecabtagene-autoleucel"),
      "the report",
    );
    await page.screenshot("report");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await closeAll();
    return undefined;
  },

  "show output": async () => {
    await open("press-release.md");
    await vscode.commands.executeCommand("formulary.showOutput");
    // Without its native logger, code-server shows the channel empty.
    if (HOST !== "code-server") await page.text(".output-view .view-line", "knowledge");
    await page.screenshot("output");
    await closeAll();
    return undefined;
  },
};
