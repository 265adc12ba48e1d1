import type { Connection } from "vscode-languageserver";
import type { FileAccess } from "./host";
import { LIST_FILES, READ_FILE } from "./protocol";
import type { ListFilesParams, ReadFileParams } from "./protocol";
import { folderOf } from "./uris";

/** The names of files that Formulary reads; the command line takes the same. */
export const DOCUMENTS = "**/*.{md,markdown,qmd,rmd,Rmd,txt,tex,html,htm,rst,adoc,asciidoc,typ}";

/**
 * The workspace's files: read by the server itself where they are on its disk, else by the client, who alone knows
 * virtual file systems.
 */
export function workspaceFiles(
  connection: Connection,
  local: FileAccess | undefined,
  clientServesFiles: boolean,
): FileAccess {
  const isLocal = (uri: string) => local !== undefined && uri.startsWith("file:");
  return {
    async list(folders, query) {
      const here = folders.filter(isLocal);
      const there = folders.filter((folder) => !isLocal(folder));
      const found = here.length === 0 || local === undefined ? [] : await local.list(here, query);
      if (there.length === 0 || !clientServesFiles) return found;
      const params: ListFilesParams = query;
      const theirs = await connection.sendRequest<readonly string[]>(LIST_FILES, params);
      return [...found, ...theirs.filter((uri) => folderOf(uri, there) !== undefined)].slice(0, query.limit);
    },
    async read(uri) {
      if (isLocal(uri)) return local?.read(uri);
      if (!clientServesFiles) return undefined;
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(READ_FILE, params)) ?? undefined;
    },
  };
}
