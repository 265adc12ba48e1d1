// npm test: everything, in the order in which a fault is cheapest to see. One closing line; exit code 1 on any failure.
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const unitResults = path.join(root, "test/output/unit.json");
const SKIPPED = 77;

/** A step is one check, unless it leaves results to be counted. */
const steps = [
  { name: "build", command: ["scripts/build.mjs"] },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "-b"] },
  { name: "lint", command: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"] },
  { name: "format", command: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."] },
  {
    name: "unit tests",
    command: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitResults}`,
    ],
    count: countUnitTests,
  },
  { name: "package", command: ["scripts/package.mjs"] },
  {
    name: "editor, Node.js extension host",
    command: ["test/editor/run.mjs", "code-server"],
    count: () => countEditor("code-server"),
  },
  { name: "editor, web extension host", command: ["test/editor/run.mjs", "web"], count: () => countEditor("web") },
];

const total = { passed: 0, failed: 0, skipped: 0 };
await rm(path.join(root, "test/output"), { recursive: true, force: true });
await mkdir(path.join(root, "test/output"), { recursive: true });
for (const step of steps) {
  const began = Date.now();
  console.log(`\n== ${step.name}`);
  const code = await run(step.command);
  const counted = code === SKIPPED ? { passed: 0, failed: 0, skipped: 1 } : await count(step, code);
  for (const key of Object.keys(total)) total[key] += counted[key];
  console.log(`== ${step.name}: ${verdict(counted)}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped (what they need is said above)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function run(command) {
  const [script, ...args] = command;
  return new Promise((resolve) => {
    // Long enough for the property that an edited document's analysis is the one from scratch.
    const env = { FORMULARY_EDITS: "100000", ...process.env };
    const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root, env, stdio: "inherit" });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A step that ended badly counts as one failure at least, whatever its results say. */
async function count(step, code) {
  const counted = await (step.count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 });
  return { ...counted, failed: Math.max(counted.failed, code === 0 ? 0 : 1) };
}

async function countUnitTests() {
  const results = await readResults(unitResults);
  return {
    passed: results?.numPassedTests ?? 0,
    failed: results?.numFailedTests ?? 0,
    skipped: (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0),
  };
}

async function countEditor(host) {
  const results = (await readResults(path.join(root, "test/output", host, "results.json")))?.results ?? [];
  const failed = results.filter(({ error }) => error !== undefined).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

/** What a step wrote; undefined where it ended before. */
async function readResults(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

function verdict({ passed, failed, skipped }) {
  if (skipped > 0 && passed + failed === 0) return "skipped";
  return `${passed} passed, ${failed} failed`;
}
