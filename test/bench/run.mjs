// Bundles and runs benchmarks: `node test/bench/run.mjs [name...] [--flag...]`, all of them without a name.
// They measure the build's knowledge: run `npm run build` first.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .filter((name) => named.length === 0 || named.includes(name));

if (names.includes("server")) await bundle("emptyServer.ts", "emptyServer");
for (const name of names) {
  const outfile = await bundle(`${name}.bench.ts`, name);
  const { status } = spawnSync(process.execPath, ["--expose-gc", outfile, ...flags], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

async function bundle(file, name) {
  const outfile = path.join(root, `.cache/bench/${name}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${file}`],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    logLevel: "warning",
    outfile,
  });
  return outfile;
}
