// Runs the editor suite in one host and ends with its verdict.
// Usage: node test/editor/run.mjs code-server|web|desktop [--only TEXT] [--keep-open]
// Exit code 0: all passed; 1: some failed; 77: skipped, because there is no browser (under CI that is a failure).
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { unzipSync } from "fflate";
import { findBrowser, NO_BROWSER } from "../../scripts/lib/browser.mjs";
import { startControl } from "./hosts/control.mjs";

const SKIPPED = 77;
/** Seconds for a whole run. */
const TIMEOUT = Number(process.env.EDITOR_TIMEOUT ?? 420) * 1000;
const root = path.resolve(import.meta.dirname, "../..");
const vsix = path.join(root, "formulary-lsp.vsix");
const hosts = {
  "code-server": async () => (await import("./hosts/codeServer.mjs")).startCodeServer,
  web: async () => (await import("./hosts/web.mjs")).startWeb,
  desktop: async () => (await import("./hosts/desktop.mjs")).startDesktop,
};
/** What covers the editor, or asks for the network, is off. */
const settings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" } },
});
const [host = ""] = positionals;
if (!(host in hosts)) {
  console.error(`usage: node test/editor/run.mjs ${Object.keys(hosts).join("|")} [--only TEXT]`);
  process.exit(2);
}
const browser = findBrowser();
if (browser === undefined && host !== "desktop") {
  console.error(`editor (${host}): ${NO_BROWSER}`);
  process.exit(process.env.CI ? 1 : SKIPPED);
}
if (!existsSync(vsix)) {
  console.error(`editor (${host}): pack the extension first: npm run package`);
  process.exit(2);
}
process.exit(await main());

async function main() {
  const output = path.join(root, "test/output", host);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const control = await startControl(output);
  const places = {
    vsix,
    extension: await unpack(),
    tests: await bundleSuite(control.url),
    files: path.join(root, "samples"),
  };
  const start = await hosts[host]();
  let onExit = () => undefined;
  const exited = new Promise((resolve) => (onExit = resolve));
  const began = Date.now();
  const log = [];
  const onLog = (type, values) => void log.push(`${type} ${values.join(" ")}`);
  const running = await start({ ...places, settings, browser, onExit, onLog });
  control.attach(running);
  const timer = setTimeout(() => onExit(undefined), TIMEOUT);
  const code = await exited;
  clearTimeout(timer);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (code !== 0) await running.page.screenshot({ path: path.join(output, "last.png") }).catch(() => undefined);
  await running.close();
  control.close();
  const { results } = control;
  await writeFile(path.join(output, "results.json"), JSON.stringify({ host, seconds, results }, undefined, 2));
  await writeFile(path.join(output, "editor.log"), log.join("\n"));
  const failed = results.filter(({ error }) => error !== undefined).length;
  const isComplete = code !== undefined && results.length > 0;
  if (!isComplete)
    console.error(`editor (${host}): the suite did not end; see ${path.relative(root, output)}/editor.log`);
  console.log(`editor (${host}): ${results.length - failed} passed, ${failed} failed, ${seconds} s`);
  return code === 0 && isComplete && failed === 0 ? 0 : 1;
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

/** The suite in one file, beside the manifest of an empty extension whose only use is to carry it. */
async function bundleSuite(control) {
  const folder = path.join(root, ".cache/editor/tests", host);
  await esbuild.build({
    entryPoints: [path.join(root, "test/editor/suite/index.ts")],
    outfile: path.join(folder, "index.js"),
    bundle: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
    define: {
      __CONTROL__: JSON.stringify(control),
      __HOST__: JSON.stringify(host),
      __ONLY__: JSON.stringify(options.only),
    },
  });
  const manifest = { name: "editor-tests", publisher: "formulary", version: "1.0.0", engines: { vscode: "^1.91.0" } };
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
