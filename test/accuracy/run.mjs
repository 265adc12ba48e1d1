// Measures recognition against the annotated texts of FORMULARY_SHARED (default ../shared) and writes
// docs/accuracy.md. Usage: node test/accuracy/run.mjs [--knowledge FILE] [--errors FILE] [--no-write]
// The annotated passages are answered by the command line as it was built; run `npm run build` first.
import { spawnSync } from "node:child_process";
import path from "node:path";
import esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const outfile = path.join(root, ".cache/accuracy/main.cjs");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["test/accuracy/main.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "es2022",
  logLevel: "warning",
  outfile,
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
if (status === 0)
  spawnSync(
    process.execPath,
    ["node_modules/prettier/bin/prettier.cjs", "--write", "--log-level", "warn", "docs/accuracy.md"],
    { cwd: root },
  );
process.exit(status ?? 1);
