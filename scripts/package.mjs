// Builds for production and packs the extension into formulary-lsp.vsix. Fails above the size that people accept.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const output = "formulary-lsp.vsix";
const MAX_MEGABYTES = 5;

const run = (script, ...args) =>
  execFileSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: "inherit" });

run("scripts/build.mjs", "--production");
run(
  "node_modules/@vscode/vsce/vsce",
  "package",
  "--no-dependencies",
  "--allow-missing-repository",
  "--no-rewrite-relative-links",
  "--out",
  output,
);
const megabytes = statSync(path.join(root, output)).size / 1024 / 1024;
console.log(`package: ${output} ${megabytes.toFixed(2)} MB`);
if (megabytes > MAX_MEGABYTES) {
  console.error(`package: larger than ${MAX_MEGABYTES} MB`);
  process.exit(1);
}
