import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { Script } from "node:vm";

/** Compiled code that nobody used for so long belongs to a version that is gone. Milliseconds. */
const KEPT = 30 * 24 * 3600 * 1000;

/** Node's own wrapper of a CommonJS module. */
type Wrapper = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * Runs a bundle (CommonJS, ASCII) like `require`, with the code that the engine compiled the last time: reading that is
 * several times as fast as compiling the source. What was compiled by the end of the process is kept for the next one,
 * in a folder of the user's own; without such a folder everything is compiled anew.
 */
export function runCached(file: string): void {
  const { size, mtimeMs } = statSync(file);
  const cached = path.join(cacheFolder(), `${path.basename(file)}-${size}-${mtimeMs}-${process.versions.v8}.bin`);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const cachedData = readIfThere(cached);
  const script = new Script(source, { filename: file, ...(cachedData !== undefined && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    process.once("exit", () => void keep(cached, script));
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapper;
  run(module.exports, createRequire(file), module, file, path.dirname(file));
}

function cacheFolder(): string {
  const { FORMULARY_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (FORMULARY_CACHE !== undefined) return FORMULARY_CACHE;
  return path.join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? path.join(homedir(), ".cache"), "formulary");
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Never throws: who cannot keep it compiles anew. */
function keep(file: string, script: Script): void {
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Written aside and renamed, so that no other process reads half of it.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, script.createCachedData(), { mode: 0o600 });
    renameSync(aside, file);
    for (const other of readdirSync(folder).map((name) => path.join(folder, name))) {
      if (Date.now() - statSync(other).mtimeMs > KEPT) unlinkSync(other);
    }
  } catch {
    // A read-only home, a full disk.
  }
}
