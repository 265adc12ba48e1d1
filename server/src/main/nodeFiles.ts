import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import picomatch from "picomatch";
import type { FileAccess } from "../lsp/host";
import { writeAtomically } from "./kb/files";

/** Larger files are no documents that anybody writes. Bytes. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Deeper folders are generated, or a loop of links. */
const MAX_DEPTH = 32;

/** The workspace's files on disk. */
export const nodeFiles: FileAccess = {
  async list(folders, { include, exclude, limit }) {
    const isIncluded = picomatch(include, { dot: true });
    const isExcluded = picomatch([...exclude], { dot: true });
    // The walk begins where the glob does.
    const { base } = picomatch.scan(include);
    const found: string[] = [];
    for (const folder of folders.filter((uri) => uri.startsWith("file:"))) await visit(fileURLToPath(folder), base, 0);
    return found;

    async function visit(root: string, inside: string, depth: number): Promise<void> {
      const entries = await readdir(path.join(root, inside), { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const child = inside === "" ? entry.name : `${inside}/${entry.name}`;
        // A folder is left out as a whole when everything in it is.
        if (found.length >= limit || isExcluded(child) || isExcluded(`${child}/x`)) continue;
        if (entry.isDirectory() && depth < MAX_DEPTH) await visit(root, child, depth + 1);
        else if (entry.isFile() && isIncluded(child)) found.push(pathToFileURL(path.join(root, child)).href);
      }
    }
  },
  async stamp(uri) {
    const info = await stat(fileURLToPath(uri)).catch(() => undefined);
    return info && `${info.mtimeMs}-${info.size}`;
  },
  async read(uri) {
    try {
      const file = fileURLToPath(uri);
      if ((await stat(file)).size > MAX_BYTES) return undefined;
      return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
    } catch {
      return undefined; // Gone since it was listed, unreadable, or no text.
    }
  },
  async open(uri) {
    const file = fileURLToPath(uri);
    const info = await stat(file).catch(() => undefined);
    return info?.isFile() ? { size: info.size, bytes: createReadStream(file) } : undefined;
  },
  write: (uri, bytes) => writeAtomically(fileURLToPath(uri), bytes),
};
