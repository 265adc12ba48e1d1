import { writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { nodeServer } from "../../scripts/lib/nodeServer.mjs";
import { sampleBytes } from "../features/sample";

const OUT = path.resolve(".cache/test-server");

/** Where the bundled servers and the sample knowledge are, laid out as in an installation. */
export interface Bundles {
  readonly node: string;
  readonly browser: string;
  readonly knowledge: string;
}

let built: Promise<Bundles> | undefined;

/** Bundles both servers once a test file, into a folder of its own, so that files can run side by side. */
export function bundleServers(): Promise<Bundles> {
  built ??= bundle(path.join(OUT, String(process.pid)));
  return built;
}

async function bundle(out: string): Promise<Bundles> {
  const common = { bundle: true, target: "es2022", logLevel: "silent", absWorkingDir: process.cwd() } as const;
  const node = path.join(out, "server/node.js");
  const browser = path.join(out, "server/browser.js");
  await Promise.all([
    build({ ...common, ...nodeServer, outdir: path.dirname(node) }),
    build({
      ...common,
      platform: "browser",
      mainFields: ["browser", "module", "main"],
      format: "iife",
      entryPoints: ["server/src/main/browser.ts"],
      outfile: browser,
    }),
  ]);
  mkdirSync(out, { recursive: true });
  const knowledge = path.join(out, "knowledge.kb");
  writeFileSync(knowledge, sampleBytes);
  return { node, browser, knowledge };
}
