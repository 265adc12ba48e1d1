// npm run bench:editor: what a person waits for in a real editor, one line a figure, with its bound. Packs nothing: run
// `npm run package` first. With names to load (`npm run bench -- dictionary` compiles them) completion is measured among them, too.
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { obstacle, runInEditor } from "./hosts/session.mjs";

const HOST = "code-server";
const TIMEOUT = 600_000;
/** Milliseconds that each figure may take. Times of hover and completion hold the editor's part beside the server's. */
const BOUNDS = { activation: 50, "completion, p95": 20, "card shown, median": 300 };
const root = path.resolve(import.meta.dirname, "../..");
const names = path.join(root, ".cache/bench/names-1m-mixed.kb");

const missing = obstacle(HOST);
if (missing !== undefined) {
  console.error(`bench:editor: ${missing.reason}`);
  process.exit(1);
}
await measure("with the embedded knowledge", undefined);
if (existsSync(names)) await measure("with 1.29 million names more", names);
else console.log(`skipped: ${path.relative(root, names)} is not there (npm run bench -- dictionary makes it)`);

async function measure(title, layer) {
  const files = await mkdtemp(path.join(tmpdir(), "formulary-bench-"));
  await cp(path.join(root, "samples"), files, { recursive: true });
  if (layer !== undefined) {
    await mkdir(path.join(files, ".formulary"), { recursive: true });
    await cp(layer, path.join(files, ".formulary/names.kb"));
  }
  const program = path.join(root, "test/editor/suite/bench.ts");
  const output = path.join(root, "test/output/bench");
  const { results } = await runInEditor({ host: HOST, program, output, timeout: TIMEOUT, files });
  await rm(files, { recursive: true });
  console.log(`\nIn the editor (${HOST}), ${title}`);
  for (const { name, milliseconds, note } of results) {
    const bound = BOUNDS[name] === undefined ? "" : `   (bound ${BOUNDS[name]} ms)`;
    const remark = note === undefined ? "" : `   ${note}`;
    console.log(`${name.padEnd(30)} ${milliseconds.toFixed(1).padStart(8)} ms${bound}${remark}`);
  }
  if (results.length === 0) process.exitCode = 1;
}
