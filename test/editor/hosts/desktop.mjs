// VS Code itself: downloaded by @vscode/test-electron, or the installed one that VSCODE_EXECUTABLE names.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { chromium } from "playwright-core";
import { waitUntil } from "./wait.mjs";

const DEBUG_PORT = 9321;
const START_TIMEOUT = 120_000;

/** Starts the editor on the unpacked extension and the tests. */
export async function startDesktop({ extension, tests, files, settings, onExit }) {
  const data = await mkdtemp(path.join(tmpdir(), "formulary-editor-"));
  const workspace = path.join(data, "workspace");
  await cp(files, workspace, { recursive: true });
  await mkdir(path.join(data, "user/User"), { recursive: true });
  await writeFile(path.join(data, "user/User/settings.json"), JSON.stringify(settings));
  const executable = process.env.VSCODE_EXECUTABLE;
  const ended = runTests({
    ...(executable !== undefined && { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: path.join(tests, "index.js"),
    launchArgs: [
      workspace,
      ...["--disable-extensions", "--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
      ...["--user-data-dir", path.join(data, "user"), `--remote-debugging-port=${DEBUG_PORT}`],
    ],
  });
  ended.then(onExit, () => onExit(1));
  const browser = await connect();
  const page = browser.contexts()[0].pages()[0];
  return {
    page,
    serverPattern: extension,
    async close() {
      await browser.close();
      await ended.catch(() => undefined);
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function connect() {
  let browser;
  await waitUntil(
    async () => {
      browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${DEBUG_PORT}`);
      return browser.contexts()[0].pages().length > 0;
    },
    START_TIMEOUT,
    "the editor's window",
  );
  return browser;
}
