import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import ignore from "ignore";
import { glob, isDynamicPattern } from "tinyglobby";
import { UsageError } from "./io";

const IGNORE_FILE = ".formularyignore";
/** What a folder argument stands for: the formats that Formulary reads. */
const READABLE = "**/*.{md,markdown,qmd,rmd,Rmd,txt,tex,html,htm,rst,adoc,asciidoc,typ,docx}";

/**
 * The files that arguments name: a path as it is, a folder's readable files, a glob's matches; sorted within each
 * argument, each once, relative to `cwd`, without what `.formularyignore` (gitignore syntax, in `cwd`) leaves out.
 * @throws UsageError for a glob that matches nothing.
 */
export async function expandFiles(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const ignored = ignore().add(await readIgnoreFile(path.join(cwd, IGNORE_FILE)));
  const files = new Set<string>();
  for (const pattern of patterns) {
    for (const file of await expandOne(pattern, cwd)) {
      const relative = path.relative(cwd, path.resolve(cwd, file));
      const inside = relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
      if (!inside || !ignored.ignores(relative.replace(/\\/g, "/"))) files.add(file);
    }
  }
  return [...files];
}

async function expandOne(pattern: string, cwd: string): Promise<readonly string[]> {
  if (pattern === "-") return [pattern];
  const kind = await stat(path.resolve(cwd, pattern)).catch(() => undefined);
  if (kind?.isDirectory()) {
    const found = await glob(READABLE, { cwd: path.resolve(cwd, pattern), ignore: ["**/node_modules/**"] });
    return found.sort().map((file) => path.join(pattern, file));
  }
  if (kind !== undefined || !isDynamicPattern(pattern)) return [pattern];
  const found = await glob(pattern.replace(/\\/g, "/"), { cwd, ignore: ["**/node_modules/**"] });
  if (found.length === 0) throw new UsageError(`no file matches ${pattern}`);
  return found.sort();
}

async function readIgnoreFile(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
