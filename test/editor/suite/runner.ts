import * as vscode from "vscode";
import { outside, page } from "./page";

/** Set by the harness when it bundles the suite: the host, and a part of the names of the tests to run. */
declare const __HOST__: "code-server" | "web" | "desktop";
declare const __ONLY__: string;

export const HOST = __HOST__;

/** A test; what it returns is noted beside its name. */
export type Test = () => Promise<string | undefined>;

/**
 * Runs the tests in order, each in what the ones before left open; when the first fails, the editor or the server does
 * not run at all, and the others are not tried. @throws Error when one failed.
 */
export async function runTests(tests: Readonly<Record<string, Test>>): Promise<void> {
  let failures = 0;
  const [first] = Object.keys(tests);
  for (const [name, test] of Object.entries(tests)) {
    if (name !== first && !name.includes(__ONLY__)) continue;
    const began = Date.now();
    let { error, note } = await attempt(test);
    if (error !== undefined) {
      // The page is driven as a person would, and focus can be elsewhere for a moment: one more try, which is told.
      await page.screenshot(`first try ${name.replaceAll(/[^a-z0-9]+/giu, "-")}`);
      await startAfresh();
      ({ error, note } = await attempt(test));
      note = ["second try", ...(note === undefined ? [] : [note])].join(", ");
    }
    if (error !== undefined) {
      failures++;
      await page.screenshot(`failed ${name.replaceAll(/[^a-z0-9]+/giu, "-")}`);
    }
    const milliseconds = Date.now() - began;
    await outside.report({
      name,
      milliseconds,
      ...(error !== undefined && { error }),
      ...(note !== undefined && { note }),
    });
    if (error !== undefined && name === first) break;
  }
  if (failures > 0) throw new Error(`${failures} failed`);
}

async function startAfresh(): Promise<void> {
  await page.press("Escape");
  await vscode.commands.executeCommand("workbench.action.files.revert");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

async function attempt(test: Test): Promise<{ error?: string; note?: string }> {
  try {
    const note = await test();
    return note === undefined ? {} : { note };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** @throws Error with `message` unless `condition` holds. */
export function expect(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
