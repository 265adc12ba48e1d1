import type { Connection } from "vscode-languageserver";
import type { FileAccess, OpenedFile } from "./host";
import { LIST_FILES, READ_BYTES, READ_FILE, WRITE_FILE } from "./protocol";
import type { ListFilesParams, ReadBytesParams, ReadBytesResult, ReadFileParams, WriteFileParams } from "./protocol";
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
      const params: ListFilesParams = { ...query, folders: there };
      const theirs = await connection.sendRequest<readonly string[]>(LIST_FILES, params);
      return [...found, ...theirs.filter((uri) => folderOf(uri, there) !== undefined)].slice(0, query.limit);
    },
    stamp: async (uri) => (isLocal(uri) ? local?.stamp(uri) : undefined),
    async read(uri) {
      if (isLocal(uri)) return local?.read(uri);
      if (!clientServesFiles) return undefined;
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(READ_FILE, params)) ?? undefined;
    },
    async open(uri) {
      if (isLocal(uri)) return local?.open(uri);
      return clientServesFiles ? handedOn(connection, uri) : undefined;
    },
    async write(uri, bytes) {
      if (isLocal(uri)) return local?.write(uri, bytes);
      if (!clientServesFiles) throw new Error(`nothing can be written to ${uri}`);
      const params: WriteFileParams = { uri, data: toBase64(bytes) };
      await connection.sendRequest(WRITE_FILE, params);
    },
  };
}

/** Of one message. Bytes. */
const PIECE = 3 * 1024 * 1024;

/** A file that the client reads, piece by piece. */
async function handedOn(connection: Connection, uri: string): Promise<OpenedFile | undefined> {
  const piece = (offset: number) => {
    const params: ReadBytesParams = { uri, offset, length: PIECE };
    return connection.sendRequest<ReadBytesResult | null>(READ_BYTES, params);
  };
  const first = await piece(0);
  if (first === null) return undefined;
  const { size } = first;
  return { size, bytes: rest() };

  async function* rest(): AsyncGenerator<Uint8Array> {
    let next: ReadBytesResult | null = first;
    for (let offset = 0; next !== null;) {
      const bytes = fromBase64(next.data);
      yield bytes;
      offset += bytes.length;
      next = offset < size && bytes.length > 0 ? await piece(offset) : null;
    }
  }
}

/** Text is made of so many bytes at a time: a call takes no more arguments. */
const AT_A_TIME = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_A_TIME)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME)));
  return btoa(parts.join(""));
}

function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
