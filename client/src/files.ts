import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { CancellationToken, WorkspaceFolder } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import picomatch from "picomatch/posix";
import { LIST_FILES, READ_FILE } from "../../server/src/lsp/protocol";
import type { ListFilesParams, ReadFileParams } from "../../server/src/lsp/protocol";

const MAX_DEPTH = 32;
/** Schemes whose files the editor can search; for any other it would wait for a search provider for ever. */
const SEARCHABLE = new Set(["file", "vscode-remote", "vscode-vfs"]);

/** Answers the server's questions about files, which in a worker or a virtual workspace only the editor can read. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, (params: ListFilesParams, token: CancellationToken) => listFiles(params, token));
  client.onRequest(READ_FILE, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri)));
}

/** URIs of the workspace's files that match, at most `limit`. */
export async function listFiles(params: ListFilesParams, token: CancellationToken): Promise<string[]> {
  const found: string[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    if (token.isCancellationRequested || found.length >= params.limit) break;
    const files = await listFolder(folder, { ...params, limit: params.limit - found.length }, token);
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

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function listFolder(
  folder: WorkspaceFolder,
  { include, exclude, limit }: ListFilesParams,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  if (!SEARCHABLE.has(folder.uri.scheme)) return walk(folder.uri, { include, exclude, limit }, token);
  const excluded = exclude.length > 0 ? `{${exclude.join(",")}}` : undefined;
  return workspace.findFiles(new RelativePattern(folder, include), excluded, limit, token);
}

async function walk(root: Uri, { include, exclude, limit }: ListFilesParams, token: CancellationToken): Promise<Uri[]> {
  const isIncluded = picomatch(include, { dot: true });
  const isExcluded = picomatch([...exclude], { dot: true });
  const found: Uri[] = [];
  await visit("", 0);
  return found;

  async function visit(path: string, depth: number): Promise<void> {
    if (depth > MAX_DEPTH) return;
    for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(root, path))) {
      if (token.isCancellationRequested || found.length >= limit) return;
      const child = path === "" ? name : `${path}/${name}`;
      if (isExcluded(child)) continue;
      if (type & FileType.Directory) await visit(child, depth + 1);
      else if (isIncluded(child)) found.push(Uri.joinPath(root, child));
    }
  }
}
