// Builds for production and packs the extension into formulary-lsp.vsix. Fails above the size that people accept, and
// when vsce or ovsx, which publish to the two registries, have anything to complain about.
import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { publishHere } from "./lib/openVsx.mjs";
import { packagedReadme } from "./lib/packagedReadme.mjs";

const root = path.resolve(import.meta.dirname, "..");
const vsix = path.join(root, "formulary-lsp.vsix");
const MAX_MEGABYTES = 5;
const COMPLAINT = /warn|error|!!/iu;

execFileSync(process.execPath, [path.join(root, "scripts/build.mjs"), "--production"], { cwd: root, stdio: "inherit" });
const [readme, json] = await Promise.all(
  ["README.md", "package.json"].map((name) => readFile(path.join(root, name), "utf8")),
);
const manifest = JSON.parse(json);
await writeFile(path.join(root, "dist/README.md"), packagedReadme(readme, manifest));
pack(manifest.repository === undefined ? ["--allow-missing-repository", "--no-rewrite-relative-links"] : []);
const size = statSync(vsix).size;
console.log(`package: formulary-lsp.vsix ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > MAX_MEGABYTES * 1024 * 1024) fail(`larger than ${MAX_MEGABYTES} MB`);
const { bytes, said } = await publishHere(vsix, manifest);
console.log(said);
if (bytes !== size || COMPLAINT.test(said)) fail("ovsx does not take it as it is");

function pack(options) {
  const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
  const args = ["package", "--no-dependencies", "--readme-path", "dist/README.md", "--out", vsix, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...args], { cwd: root, encoding: "utf8" });
  console.log(`${stdout}${stderr}`);
  if (status !== 0 || COMPLAINT.test(`${stdout}${stderr}`)) fail("vsce does not take it as it is");
}

function fail(reason) {
  console.error(`package: ${reason}`);
  process.exit(1);
}
