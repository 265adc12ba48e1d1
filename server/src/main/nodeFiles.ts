import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import type { FileAccess } from "../lsp/host";

/** Larger files are no documents that anybody writes. Bytes. */
const MAX_BYTES = 50 * 1024 * 1024;

/** The workspace's files on disk. */
export const nodeFiles: FileAccess = {
  async list(folders, { include, exclude, limit }) {
    const found: string[] = [];
    for (const folder of folders.filter((uri) => uri.startsWith("file:"))) {
      const cwd = fileURLToPath(folder);
      const files = await glob(include, {
        cwd,
        ignore: [...exclude],
        dot: true,
        absolute: true,
        followSymbolicLinks: false,
      });
      for (const file of files.sort()) if (found.length < limit) found.push(pathToFileURL(file).href);
    }
    return found;
  },
  async read(uri) {
    try {
      const bytes = await readFile(fileURLToPath(uri));
      if (bytes.length > MAX_BYTES) return undefined;
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return undefined; // Gone since it was listed, unreadable, or no text.
    }
  },
};
