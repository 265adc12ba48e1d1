// Compiles scan.as to ../src/core/knowledge/kernelBytes.ts. Needs the AssemblyScript compiler, which nothing else does:
//   npx --package assemblyscript@0.28.20 node server/wasm/build.mjs
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), "formulary-wasm-"));
const output = path.join(folder, "scan.wasm");
const options = ["-O3", "--runtime", "stub", "--enable", "simd", "--noAssert", "--use", "abort="];
copyFileSync(path.join(here, "scan.as"), path.join(folder, "scan.ts"));
execFileSync("asc", ["scan.ts", ...options, "-o", output], { cwd: folder, stdio: "inherit" });
const lines =
  readFileSync(output)
    .toString("hex")
    .match(/.{1,100}/g) ?? [];
rmSync(folder, { recursive: true });
const text = `/** server/wasm/scan.as compiled by server/wasm/build.mjs: WebAssembly in hexadecimal. Not to be edited. */
export const KERNEL_BYTES =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
writeFileSync(path.join(here, "../src/core/knowledge/kernelBytes.ts"), text);
