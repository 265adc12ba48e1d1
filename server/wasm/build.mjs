// Compiles the .as files to the hexadecimal that the core reads. Needs the AssemblyScript compiler, which nothing else does:
//   npx --package assemblyscript@0.28.20 node server/wasm/build.mjs
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const KERNELS = [
  { source: "names.as", target: "knowledge/kernelBytes.ts", constant: "KERNEL_BYTES" },
  { source: "words.as", target: "recognition/words/wordKernelBytes.ts", constant: "WORD_KERNEL_BYTES" },
];
// Constants lie below the text, and above the tables.
const OPTIONS = [
  "-O3",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--noAssert",
  "--use",
  "abort=",
  "--memoryBase",
  "3584",
];

const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), "formulary-wasm-"));
for (const { source, target, constant } of KERNELS) {
  copyFileSync(path.join(here, source), path.join(folder, "kernel.ts"));
  copyFileSync(path.join(here, "text.as"), path.join(folder, "text.ts"));
  execFileSync("asc", ["kernel.ts", ...OPTIONS, "-o", "kernel.wasm"], { cwd: folder, stdio: "inherit" });
  const bytes = readFileSync(path.join(folder, "kernel.wasm")).toString("hex");
  const lines = bytes.match(/.{1,100}/g) ?? [];
  const text = `/** server/wasm/${source} compiled by server/wasm/build.mjs: WebAssembly in hexadecimal. Not to be edited. */
export const ${constant} =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
  writeFileSync(path.join(here, "../src/core", target), text);
}
rmSync(folder, { recursive: true });
