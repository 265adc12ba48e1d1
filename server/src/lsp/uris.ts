/** The innermost of the workspace's folders that holds `uri`, or `undefined`. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri === folder || uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The decoded path of `uri` inside `folder`, with forward slashes; the whole decoded path outside of all folders. */
export function relativePath(uri: string, folder: string | undefined): string {
  const inside = folder === undefined ? uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?\/?/i, "") : uri.slice(folder.length);
  return decoded(inside).replace(/^\//, "");
}

/** The decoded last part of a URI's path. */
export function baseName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf("/") + 1));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign.
  }
}
