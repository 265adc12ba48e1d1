// npm run bench:editor: what a person waits for in a real editor, one line a figure, with its bound. Packs nothing: run
// `npm run package` first. With names to load (`npm run bench -- dictionary` compiles them) it measures among them, too.
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { obstacle, runInEditor } from "./hosts/session.mjs";

const HOST = "code-server";
const TIMEOUT = 600_000;
/** Editors that are started to measure activation. */
const STARTS = 10;
/** Milliseconds that each figure may take. Times of hover, completion and cards hold the editor's part beside ours. */
const BOUNDS = { activation: "median 50", completion: "p95 20", card: "median 300" };
const root = path.resolve(import.meta.dirname, "../..");
const names = path.join(root, ".cache/bench/names-1m-mixed.kb");

const missing = obstacle(HOST);
if (missing !== undefined) {
  console.error(`bench:editor: ${missing.reason}`);
  process.exit(1);
}
print(`${STARTS} starts`, await measure("activation", STARTS, undefined));
print("with the embedded knowledge", await measure("answers", 1, undefined));
if (existsSync(names)) print("with 1.29 million names more", await measure("answers", 1, names));
else console.log(`skipped: ${path.relative(root, names)} is not there (npm run bench -- dictionary makes it)`);

/** All times by name, of as many runs. */
async function measure(what, runs, layer) {
  const files = await mkdtemp(path.join(tmpdir(), "formulary-bench-"));
  await cp(path.join(root, "samples"), files, { recursive: true });
  if (layer !== undefined) {
    await mkdir(path.join(files, ".formulary"), { recursive: true });
    await cp(layer, path.join(files, ".formulary/names.kb"));
  }
  const program = path.join(root, "test/editor/suite/bench.ts");
  const output = path.join(root, "test/output/bench");
  const times = new Map();
  const operations = () => ({
    record: ({ name, times: more }) => void times.set(name, [...(times.get(name) ?? []), ...more]),
  });
  const define = { WHAT: what };
  const run = { host: HOST, program, output, timeout: TIMEOUT, files, define, operations };
  for (let count = 0; count < runs; count++) if ((await runInEditor(run)).code !== 0) process.exitCode = 1;
  await rm(files, { recursive: true });
  return times;
}

function print(title, times) {
  const load = (loadavg()[0] / availableParallelism()).toFixed(1);
  console.log(`\nIn the editor (${HOST}), ${title}, milliseconds; processes for each processor: ${load}`);
  console.log(line("", "median", "p95", "p99", "worst", "count"));
  for (const [name, values] of times) {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
    const bound = BOUNDS[name] === undefined ? "" : `   (bound: ${BOUNDS[name]})`;
    console.log(line(name, at(0.5), at(0.95), at(0.99), at(1), values.length) + bound);
  }
}

function line(name, ...columns) {
  return name.padEnd(32) + columns.map((column) => String(column).padStart(9)).join("");
}
