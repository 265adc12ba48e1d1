import * as vscode from "vscode";
import { closeAll, open, putCursor, until } from "./editor";
import { page } from "./page";
import { expect } from "./runner";
import type { Test } from "./runner";

const THEMES = {
  light: ["Default Light Modern", vscode.ColorThemeKind.Light],
  dark: ["Default Dark Modern", vscode.ColorThemeKind.Dark],
  "high-contrast": ["Default High Contrast", vscode.ColorThemeKind.HighContrast],
  "high-contrast-light": ["Default High Contrast Light", vscode.ColorThemeKind.HighContrastLight],
} as const;

/** The innermost elements of the editor's lines, each of one colour. */
const PIECE = ".view-line span span:not(:has(*))";

/** Semantic colours in the four kinds of theme: a name differs from the text around it. */
export const appearanceTests: Readonly<Record<string, Test>> = Object.fromEntries(
  Object.entries(THEMES).map(([name, [theme, kind]]) => [`colours in ${theme}`, () => inTheme(name, theme, kind)]),
);

async function audit(text: string): Promise<void> {
  const serious = await page.audit(text);
  expect(serious.length === 0, serious.join("\n"));
}

async function inTheme(name: string, theme: string, kind: vscode.ColorThemeKind): Promise<string | undefined> {
  const configuration = vscode.workspace.getConfiguration("workbench");
  const before = configuration.get<string>("colorTheme");
  const editor = await open("press-release.md");
  try {
    await configuration.update("colorTheme", theme, vscode.ConfigurationTarget.Global);
    await until(
      () => vscode.window.activeColorTheme.kind,
      (shown) => shown === kind,
      theme,
    );
    putCursor(editor, "What the rec$0ord says");
    const [names, text] = await until(
      () => Promise.all([page.style("color", PIECE, "FUCASO"), page.style("color", PIECE, "approved by")]),
      ([nameColor, textColor]) => nameColor !== "" && textColor !== "" && nameColor !== textColor,
      `names to differ from the text in ${theme}`,
    );
    putCursor(editor, "trade name: FUC$0ASO");
    await vscode.commands.executeCommand("editor.action.showHover");
    await page.text(".monaco-hover:not(.hidden) .hover-contents", "equecabtagene autoleucel");
    await page.screenshot(`theme-${name}-hover`);
    await page.press("Escape");
    await page.gone(".monaco-hover:not(.hidden) .hover-contents");
    await vscode.commands.executeCommand("formulary.showCard");
    await page.webview("equecabtagene autoleucel");
    await page.screenshot(`theme-${name}-card`);
    await audit("equecabtagene autoleucel");
    await vscode.commands.executeCommand("formulary.showReport");
    await page.webview("press-release.md");
    // Without scripts axe cannot run in it; the unit tests do that.
    await page.screenshot(`theme-${name}-report`);
    return `${names} on text ${text}`;
  } finally {
    await configuration.update("colorTheme", before, vscode.ConfigurationTarget.Global);
    await closeAll();
  }
}
