// A real VS Code whose extension host is a Node.js process, as on the desktop: code-server, shown in a browser.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { launchBrowser } from "../../../scripts/lib/browser.mjs";
import { waitUntil } from "./wait.mjs";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../../..");
const cache = path.join(root, ".cache/code-server");
const CODE_SERVER = "4.139.1";
const NODE = "24.9.0";
const START_TIMEOUT = 60_000;

/**
 * Starts the editor with the packaged extension installed and the tests loaded.
 * @returns {Promise<import("./host").Running>}
 */
export async function startCodeServer(options) {
  const { vsix, tests, files, settings, trusted, window, browser: executable, onExit, onLog } = options;
  const { node, main } = await install();
  const data = await mkdtemp(path.join(tmpdir(), "formulary-editor-"));
  const workspace = path.join(data, "workspace");
  await cp(files, workspace, { recursive: true });
  await mkdir(path.join(data, "data/User"), { recursive: true });
  await writeFile(path.join(data, "data/User/settings.json"), JSON.stringify(settings));
  const folders = ["--server-data-dir", data, "--extensions-dir", path.join(data, "extensions")];
  await run(node, [main, "--accept-server-license-terms", "--install-extension", vsix, ...folders]);

  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const server = spawn(
    node,
    [
      main,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
      ...["--enable-smoke-test-driver", "--telemetry-level", "off", ...folders],
      ...(trusted ? ["--disable-workspace-trust"] : []),
    ],
    // No gallery to ask for updates: the editor itself is to leave the network alone, too.
    { stdio: "ignore", env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' } },
  );
  await waitUntil(async () => (await fetch(`http://${host}/version`)).ok, START_TIMEOUT, "code-server to answer");

  const browser = await launchBrowser(executable);
  const page = await browser.newPage(window);
  await page.exposeFunction("codeAutomationLog", onLog);
  await page.exposeFunction("codeAutomationExit", onExit);
  const remote = (file) => `vscode-remote://${host}${file}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(tests)],
    ["extensionTestsPath", remote(path.join(tests, "index.js"))],
  ]);
  await page.goto(`http://${host}/?folder=${workspace}&payload=${encodeURIComponent(payload)}`);
  return {
    page,
    /** The language server belongs to this editor when its script lies among this editor's extensions. */
    serverPattern: path.join(data, "extensions"),
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Installs code-server, and the Node.js that it needs, once, without running any package's scripts. */
async function install() {
  const modules = path.join(cache, "node_modules");
  const vscode = path.join(modules, "code-server/lib/vscode");
  const marker = path.join(cache, "installed.json");
  const wanted = JSON.stringify({ codeServer: CODE_SERVER, node: NODE });
  const nodePackage = `${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${process.platform}-${process.arch}`;
  const installed = existsSync(marker) && (await readFile(marker, "utf8")) === wanted;
  if (!installed) {
    console.log("editor: installing code-server, 570 MB, once");
    await rm(cache, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    await writeFile(path.join(cache, "package.json"), '{ "private": true }\n');
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", ["install", `code-server@${CODE_SERVER}`, `${nodePackage}@${NODE}`, ...options], { cwd: cache });
    await run("npm", ["install", "--omit=dev", ...options], { cwd: vscode });
    await writeFile(marker, wanted);
  }
  return { node: path.join(modules, nodePackage, "bin/node"), main: path.join(vscode, "out/server-main.js") };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
