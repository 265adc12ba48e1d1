import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** A source file, its path from the repository's root with forward slashes, and what it imports. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** Modules as they are written, type-only imports included. */
  readonly imports: readonly string[];
}

const IMPORT = /^(?:import|export)\b[^"';]+?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** Every TypeScript file below a folder of the repository. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder)).flatMap((name): readonly SourceFile[] => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(root, file)).isDirectory()) return name === "node_modules" ? [] : sourceFiles(file);
    if (!name.endsWith(".ts")) return [];
    const text = readFileSync(path.join(root, file), "utf8");
    const imports = [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
    return [{ file, text, imports }];
  });
}

/** The repository's file that a relative import names, without its ending; packages as they are. */
export function target(from: SourceFile, module: string): string {
  return module.startsWith(".") ? path.posix.join(path.posix.dirname(from.file), module) : module;
}
