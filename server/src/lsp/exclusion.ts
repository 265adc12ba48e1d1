import ignore from "ignore";
import type { Ignore } from "ignore";
import picomatch from "picomatch/posix";
import type { FileAccess } from "./host";
import type { ServerSettings } from "./settings";
import { folderOf, relativePath } from "./uris";

/** What a folder leaves out, in gitignore syntax. */
export const IGNORE_FILE = ".formularyignore";

/** The `.formularyignore` of each workspace folder. */
export class IgnoreFiles {
  readonly #files: FileAccess;
  readonly #byFolder = new Map<string, Promise<Ignore>>();

  constructor(files: FileAccess) {
    this.#files = files;
  }

  /** True when the folder of `uri` ignores it. */
  async ignores(uri: string, folders: readonly string[]): Promise<boolean> {
    const folder = folderOf(uri, folders);
    if (folder === undefined) return false;
    const path = relativePath(uri, folder);
    return ignore.isPathValid(path) && (await this.#read(folder)).ignores(path);
  }

  /** Reads the files anew when they are next asked about. */
  forget(): void {
    this.#byFolder.clear();
  }

  #read(folder: string): Promise<Ignore> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const read = this.#files
      .read(`${folder}/${IGNORE_FILE}`)
      .then((text) => ignore().add(text ?? ""))
      .catch(() => ignore());
    this.#byFolder.set(folder, read);
    return read;
  }
}

/** True for a path that a glob of the settings excludes. */
export function isExcludedPath(uri: string, { exclude }: ServerSettings, folders: readonly string[]): boolean {
  if (exclude.length === 0) return false;
  return picomatch([...exclude], { dot: true })(relativePath(uri, folderOf(uri, folders)));
}
