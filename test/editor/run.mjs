// Runs the editor suite in one host and ends with its verdict.
// Usage: node test/editor/run.mjs code-server|web|desktop [--only TEXT]
// Exit code 0: all passed; 1: some failed; 77: skipped, because there is no browser (under CI that is a failure).
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { HOSTS, obstacle, runInEditor } from "./hosts/session.mjs";

const SKIPPED = 77;
/** Seconds for a whole run. */
const TIMEOUT = Number(process.env.EDITOR_TIMEOUT ?? 600) * 1000;
const root = path.resolve(import.meta.dirname, "../..");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" } },
});
const [host = ""] = positionals;
if (!(host in HOSTS)) {
  console.error(`usage: node test/editor/run.mjs ${Object.keys(HOSTS).join("|")} [--only TEXT]`);
  process.exit(2);
}
const missing = obstacle(host);
if (missing !== undefined) {
  console.error(`editor (${host}): ${missing.reason}`);
  process.exit(!missing.isBrowser ? 2 : process.env.CI ? 1 : SKIPPED);
}
process.exit(await main());

async function main() {
  const output = path.join(root, "test/output", host);
  const program = path.join(root, "test/editor/suite/index.ts");
  // Restricted Mode exists for folders of this machine: one host has the whole suite run in it, the others do not.
  const trusted = host !== "code-server";
  const define = { ONLY: options.only };
  const run = await runInEditor({ host, program, output, timeout: TIMEOUT, trusted, define });
  const { code, results, seconds } = run;
  await writeFile(path.join(output, "results.json"), JSON.stringify({ host, seconds, results }, undefined, 2));
  const failed = results.filter(({ error }) => error !== undefined).length;
  const isComplete = code !== undefined && results.length > 0;
  if (!isComplete)
    console.error(`editor (${host}): the suite did not end; see ${path.relative(root, output)}/editor.log`);
  console.log(`editor (${host}): ${results.length - failed} passed, ${failed} failed, ${seconds} s`);
  return code === 0 && isComplete && failed === 0 ? 0 : 1;
}
