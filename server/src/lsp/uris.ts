/** The scheme of a notebook's cells; path and folder are those of the notebook. */
const NOTEBOOK_CELL = "vscode-notebook-cell:";

/** The innermost of the workspace's folders that holds `uri`, or `undefined`. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const key = uri.startsWith(NOTEBOOK_CELL) ? pathOf : (address: string) => address;
  const wanted = key(uri);
  return folders
    .filter((folder) => wanted === key(folder) || wanted.startsWith(key(folder).replace(/\/?$/, "/")))
    .sort((a, b) => b.length - a.length)[0];
}

/** The decoded path of `uri` inside `folder`, with forward slashes; the whole decoded path outside of all folders. */
export function relativePath(uri: string, folder: string | undefined): string {
  const path = pathOf(uri);
  const inside = folder === undefined ? path : path.slice(pathOf(folder).length);
  return decoded(inside).replace(/^\//, "");
}

/** The decoded last part of a URI's path. */
export function baseName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf("/") + 1));
}

/** An address without scheme, authority and, of a cell, the cell. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, "");
  const [file = ""] = uri.startsWith(NOTEBOOK_CELL) ? path.split("#") : [path];
  return file;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign.
  }
}
