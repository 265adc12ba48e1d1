// Bundles client, server and command line with esbuild, then compiles the knowledge base with the command line just
// built. Usage: node scripts/build.mjs [--production] [--watch] [client|server|cli|knowledge ...]
import { execFile } from "node:child_process";
import { watch as watchFolder } from "node:fs";
import { chmod, mkdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import esbuild from "esbuild";
import { nodeServer } from "./lib/nodeServer.mjs";

const root = path.resolve(import.meta.dirname, "..");
const { version } = createRequire(import.meta.url)("../package.json");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { production: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
});

const common = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: options.production,
  sourcemap: options.production ? false : "linked",
  define: { FORMULARY_VERSION: JSON.stringify(version) },
};
const forNode = { ...common, platform: "node", format: "cjs" };
/** A web extension is loaded as CommonJS, too; its only module from outside is `vscode`. */
const forBrowser = { ...common, platform: "browser", mainFields: ["browser", "module", "main"] };

/** What the client imports when it is needed, because of a library in it: each is a file of its own, so that activation does not read it. */
const LATE = ["nodeClient", "files", "yamlFiles", "card/render"];
const late = {
  name: "late",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path: name, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const module = path
        .relative(path.join(root, "client/src"), path.join(resolveDir, name))
        .replaceAll(path.sep, "/");
      if (!LATE.includes(module)) throw new Error(`client/src/${module} is imported late, but no bundle of its own`);
      return { path: `./${path.posix.basename(module)}`, external: true };
    }),
};

const bundles = {
  client: [
    {
      ...forNode,
      entryPoints: ["node", ...LATE].map((module) => `client/src/${module}.ts`),
      entryNames: "[name]",
      outdir: "dist/client",
      external: ["vscode"],
      plugins: [late],
      // A late import becomes a require, which is what the extension host answers "vscode" to.
      supported: { "dynamic-import": false },
    },
    {
      ...forBrowser,
      format: "cjs",
      entryPoints: ["client/src/browser.ts"],
      outfile: "dist/client/browser.js",
      external: ["vscode"],
    },
  ],
  server: [
    { ...common, ...nodeServer, outdir: "dist/server" },
    { ...forBrowser, format: "iife", entryPoints: ["server/src/main/browser.ts"], outfile: "dist/server/browser.js" },
  ],
  cli: [
    {
      ...forNode,
      entryPoints: ["server/src/main/cli.ts"],
      outfile: "dist/cli.js",
      // A library that is an ES module asks for its own URL, which a CommonJS bundle has to be given.
      banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
      define: { ...common.define, "import.meta.url": "bundleUrl" },
    },
  ],
};
const KNOWLEDGE = "knowledge";
const targets = positionals.length > 0 ? positionals : [...Object.keys(bundles), KNOWLEDGE];
const unknown = targets.filter((target) => target !== KNOWLEDGE && !(target in bundles));
if (unknown.length > 0) fail(`no such target: ${unknown.join(", ")}`);

await (options.watch ? watch() : build());

async function build() {
  // esbuild prints its errors with file, line and column itself.
  await Promise.all(configurations().map((configuration) => esbuild.build(configuration))).catch(() =>
    fail("the bundles could not be built (see above)"),
  );
  if (targets.includes("cli")) await chmod(path.join(root, "dist/cli.js"), 0o755);
  if (targets.includes(KNOWLEDGE)) await buildKnowledge().catch((error) => fail(error.message));
}

async function watch() {
  console.log("build: started");
  const contexts = await Promise.all(configurations().map((configuration) => esbuild.context(configuration)));
  for (const context of contexts) await context.watch();
  if (targets.includes(KNOWLEDGE)) watchKnowledge();
  console.log("build: watching");
}

function configurations() {
  return targets.flatMap((target) => bundles[target] ?? []);
}

function watchKnowledge() {
  let building = Promise.resolve();
  let stale = true;
  const rebuild = () => {
    stale = true;
    building = building.then(async () => {
      if (!stale) return;
      stale = false;
      await buildKnowledge().catch((error) => console.error(error.message));
    });
  };
  watchFolder(path.join(root, "server/knowledge"), { recursive: true }, rebuild);
  rebuild();
}

/** Bad data ends the build with the command line's own report: file, line, reason. */
async function buildKnowledge() {
  await mkdir(path.join(root, "dist"), { recursive: true });
  const cli = path.join(root, "dist/cli.js");
  const output = path.join(root, "dist/knowledge.kb");
  await promisify(execFile)(process.execPath, [cli, "kb", "build", "server/knowledge", "-o", output], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => {
    throw new Error(`the knowledge base could not be built:\n${error.stderr || error.message}`);
  });
  const { size } = await stat(output);
  console.log(`build: knowledge.kb ${(size / 1024).toFixed(0)} KB`);
}

function fail(message) {
  console.error(`build: ${message}`);
  process.exit(1);
}
