import * as vscode from "vscode";
import { until } from "../suite/editor";

const THEMES = {
  light: ["Default Light Modern", vscode.ColorThemeKind.Light],
  dark: ["Default Dark Modern", vscode.ColorThemeKind.Dark],
} as const;

/** Runs a scene in another colour theme. */
export async function inTheme(theme: keyof typeof THEMES, scene: () => Promise<void>): Promise<undefined> {
  const configuration = vscode.workspace.getConfiguration("workbench");
  const before = configuration.get<string>("colorTheme");
  const [name, kind] = THEMES[theme];
  await configuration.update("colorTheme", name, vscode.ConfigurationTarget.Global);
  await until(
    () => vscode.window.activeColorTheme.kind,
    (shown) => shown === kind,
    name,
  );
  try {
    await scene();
  } finally {
    await configuration.update("colorTheme", before, vscode.ConfigurationTarget.Global);
  }
  return undefined;
}

/** Runs a scene with other settings of the editor. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  scene: () => Promise<void>,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const set = (name: string, value: unknown) => configuration.update(name, value, vscode.ConfigurationTarget.Global);
  for (const [name, value] of Object.entries(settings)) await set(name, value);
  try {
    await scene();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}

/** Gives the whole window to the page that was opened beside the text. */
export async function onlyActiveGroup(scene: () => Promise<unknown>): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
  await vscode.commands.executeCommand("workbench.action.toggleMaximizeEditorGroup");
  await scene();
  await vscode.commands.executeCommand("workbench.action.toggleMaximizeEditorGroup");
}

/** Shows a view in the side bar, or nothing, so that the text has the whole window. */
export async function showSideBar(focus: string | undefined): Promise<void> {
  await vscode.commands.executeCommand(focus ?? "workbench.action.closeSidebar");
}
