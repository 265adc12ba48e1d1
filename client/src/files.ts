import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { CancellationToken } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import picomatch from "picomatch/posix";
import { LIST_FILES, READ_BYTES, READ_FILE, WRITE_FILE } from "../../server/src/lsp/protocol";
import type {
  ListFilesParams,
  ReadBytesParams,
  ReadBytesResult,
  ReadFileParams,
  WriteFileParams,
} from "../../server/src/lsp/protocol";

const MAX_DEPTH = 32;
/** Schemes whose files the editor can search; for any other it would wait for a search provider for ever. */
const SEARCHABLE = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** Answers the server's questions about files, which in a worker or a virtual workspace only the editor can read. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, (params: ListFilesParams, token: CancellationToken) => listFiles(params, token));
  client.onRequest(READ_FILE, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri)));
  const pieces = new Pieces();
  client.onRequest(READ_BYTES, (params: ReadBytesParams) => pieces.read(params));
  client.onRequest(WRITE_FILE, ({ uri, data }: WriteFileParams) => writeFile(Uri.parse(uri), fromBase64(data)));
}

/** URIs of the files in the folders that match, at most `limit`. */
export async function listFiles(params: ListFilesParams, token: CancellationToken): Promise<string[]> {
  const found: string[] = [];
  for (const folder of params.folders) {
    if (token.isCancellationRequested || found.length >= params.limit) break;
    const files = await listFolder(Uri.parse(folder), { ...params, limit: params.limit - found.length }, token);
    found.push(...files.map(String));
  }
  return found;
}

/** The text of a file, or null where it is absent or no UTF-8 text. */
async function readFile(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads files piece by piece. The editor reads them whole: one is kept until its last piece was taken. */
class Pieces {
  #uri = "";
  #bytes: Uint8Array = new Uint8Array();

  async read({ uri, offset, length }: ReadBytesParams): Promise<ReadBytesResult | null> {
    try {
      if (uri !== this.#uri || offset === 0) this.#bytes = await workspace.fs.readFile(Uri.parse(uri));
    } catch {
      return null;
    }
    const size = this.#bytes.length;
    const isLast = offset + length >= size;
    const data = toBase64(this.#bytes.subarray(offset, offset + length));
    this.#uri = isLast ? "" : uri;
    if (isLast) this.#bytes = new Uint8Array();
    return { size, data };
  }
}

/** Writes beside the target and renames, so that the old file or the new one is there, never half of one. */
async function writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
  const temporary = uri.with({ path: `${uri.path}.tmp` });
  await workspace.fs.createDirectory(Uri.joinPath(uri, ".."));
  await workspace.fs.writeFile(temporary, bytes);
  await workspace.fs.rename(temporary, uri, { overwrite: true });
}

/** Text is made of so many bytes at a time: a call takes no more arguments. */
const AT_A_TIME = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_A_TIME)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
  return btoa(text);
}

function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

/** A folder's entries, none where there is no such folder. */
async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

type FilesQuery = Omit<ListFilesParams, "folders">;

async function listFolder(
  folder: Uri,
  { include, exclude, limit }: FilesQuery,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const isOfWorkspace = workspace.getWorkspaceFolder(folder)?.uri.toString() === folder.toString();
  if (!isOfWorkspace || !SEARCHABLE.has(folder.scheme)) return walk(folder, { include, exclude, limit }, token);
  const excluded = exclude.length > 0 ? `{${exclude.join(",")}}` : undefined;
  return workspace.findFiles(new RelativePattern(folder, include), excluded, limit, token);
}

async function walk(root: Uri, { include, exclude, limit }: FilesQuery, token: CancellationToken): Promise<Uri[]> {
  const isIncluded = picomatch(include, { dot: true });
  const isExcluded = picomatch([...exclude], { dot: true });
  const found: Uri[] = [];
  await visit("", 0);
  return found;

  async function visit(path: string, depth: number): Promise<void> {
    if (depth > MAX_DEPTH) return;
    for (const [name, type] of await entriesOf(Uri.joinPath(root, path))) {
      if (token.isCancellationRequested || found.length >= limit) return;
      const child = path === "" ? name : `${path}/${name}`;
      if (isExcluded(child)) continue;
      if (type & FileType.Directory) await visit(child, depth + 1);
      else if (isIncluded(child)) found.push(Uri.joinPath(root, child));
    }
  }
}
