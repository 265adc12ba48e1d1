// One run of a real editor with the packaged extension: starts a host, lets the editor's extension host call a program's
// run(), serves what the program asks of the world outside, and ends with its exit code.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import esbuild from "esbuild";
import { unzipSync } from "fflate";
import { findBrowser, NO_BROWSER } from "../../../scripts/lib/browser.mjs";
import { startControl } from "./control.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const vsix = path.join(root, "formulary-lsp.vsix");
/** The hosts by name: a Node.js extension host, a worker's, and VS Code itself. */
export const HOSTS = {
  "code-server": async () => (await import("./codeServer.mjs")).startCodeServer,
  web: async () => (await import("./web.mjs")).startWeb,
  desktop: async () => (await import("./desktop.mjs")).startDesktop,
};
/** What covers the editor, or asks for the network, is off. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Restricted Mode, without the questions about it. */
const UNTRUSTED = {
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

/** Why there can be no run in the host, if there is a reason: no browser, nothing packed. */
export function obstacle(host) {
  if (findBrowser() === undefined && host !== "desktop") return { isBrowser: true, reason: NO_BROWSER };
  if (!existsSync(vsix)) return { isBrowser: false, reason: "pack the extension first: npm run package" };
  return undefined;
}

/**
 * @param {object} options
 * @param {keyof typeof HOSTS} options.host
 * @param {string} options.program TypeScript file that exports run().
 * @param {string} options.output Folder, emptied first, for screenshots and the log.
 * @param {number} options.timeout Milliseconds for the whole run.
 * @param {string} [options.files] The folder that is copied and opened; the samples.
 * @param {Record<string, string>} [options.define] Constants of the program.
 * @param {Record<string, unknown>} [options.settings] Beyond those that every run has.
 * @param {boolean} [options.trusted] False: the workspace is opened in Restricted Mode, where the host has one.
 * @param {{ width: number, height: number }} [options.viewport] Of the editor's page, in CSS pixels.
 * @param {number} [options.scale] Device pixels to a CSS pixel.
 * @param {(running: Promise<{ page: import("playwright-core").Page }>) => object} [options.operations] What the
 *   program may ask for beyond what control.mjs offers.
 * @returns {Promise<{ code: number | undefined, results: object[], seconds: string }>} No code: the time was up.
 */
export async function runInEditor(options) {
  const {
    host,
    output,
    timeout,
    trusted = true,
    settings: own = {},
    viewport = { width: 1400, height: 900 },
    scale = 1,
  } = options;
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const control = await startControl(output, viewport, options.operations);
  const places = {
    vsix,
    extension: await unpack(),
    tests: await bundle(options, control.url),
    files: options.files ?? path.join(root, "samples"),
  };
  const window = { viewport, deviceScaleFactor: scale };
  const start = await HOSTS[host]();
  let onExit = () => undefined;
  const exited = new Promise((resolve) => (onExit = resolve));
  const began = Date.now();
  const log = [];
  const onLog = (type, values) => void log.push(`${type} ${values.join(" ")}`);
  const trust = trusted ? { "security.workspace.trust.enabled": false } : UNTRUSTED;
  const settings = { ...SETTINGS, ...trust, ...own };
  const all = { ...places, settings, trusted, window, browser: findBrowser(), onExit, onLog };
  const running = await start(all);
  control.attach(running);
  const timer = setTimeout(() => onExit(undefined), timeout);
  const code = await exited;
  clearTimeout(timer);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (code !== 0) await running.page.screenshot({ path: path.join(output, "last.png") }).catch(() => undefined);
  await running.close();
  control.close();
  await writeFile(path.join(output, "editor.log"), log.join("\n"));
  return { code, results: control.results, seconds };
}

/** The packaged extension as a folder: what is tested is what is shipped. */
async function unpack() {
  const target = path.join(root, ".cache/editor/extension");
  await rm(target, { recursive: true, force: true });
  const entries = unzipSync(new Uint8Array(await readFile(vsix)), {
    filter: ({ name }) => name.startsWith("extension/"),
  });
  for (const [name, bytes] of Object.entries(entries)) {
    const file = path.join(target, name.slice("extension/".length));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return target;
}

/** The program in one file, beside the manifest of an empty extension whose only use is to carry it. */
async function bundle({ host, program, define = {} }, control) {
  const folder = path.join(root, ".cache/editor/tests", host);
  const constants = { CONTROL: control, HOST: host, ...define };
  await esbuild.build({
    entryPoints: [program],
    outfile: path.join(folder, "index.js"),
    bundle: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [`__${name}__`, JSON.stringify(value)]),
    ),
  });
  const manifest = {
    name: "editor-tests",
    publisher: "formulary",
    version: "1.0.0",
    engines: { vscode: "^1.91.0" },
    capabilities: { untrustedWorkspaces: { supported: true } },
  };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
