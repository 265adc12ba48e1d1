// A file system in memory, filled once from files.json beside this file. What is written is gone with the page.
const vscode = require("vscode");

exports.activate = async function activate(context) {
  const response = await fetch(vscode.Uri.joinPath(context.extensionUri, "files.json").toString(true));
  const fileSystem = new MemoryFileSystem(await response.json());
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("samples", fileSystem, { isCaseSensitive: true }),
  );
};

const ROOT = "/samples";

class MemoryFileSystem {
  #files = new Map();
  #folders = new Set(["/", ROOT]);
  #changes = new vscode.EventEmitter();
  onDidChangeFile = this.#changes.event;

  constructor(contents) {
    for (const [path, base64] of Object.entries(contents)) {
      this.#put(
        `${ROOT}/${path}`,
        Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      );
    }
  }

  watch() {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }) {
    const file = this.#files.get(path);
    if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: file.time, size: file.bytes.length };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }) {
    const children = (paths, type) =>
      [...paths].filter((child) => child !== path && parent(child) === path).map((child) => [baseName(child), type]);
    return [
      ...children(this.#folders, vscode.FileType.Directory),
      ...children(this.#files.keys(), vscode.FileType.File),
    ];
  }

  readFile({ path }) {
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri, bytes) {
    const isNew = !this.#files.has(uri.path);
    this.#put(uri.path, bytes);
    this.#tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  createDirectory(uri) {
    this.#folders.add(uri.path);
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  delete(uri) {
    const isInside = (path) => path === uri.path || path.startsWith(`${uri.path}/`);
    for (const path of [...this.#files.keys()].filter(isInside)) this.#files.delete(path);
    for (const path of [...this.#folders].filter(isInside)) this.#folders.delete(path);
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #put(path, bytes) {
    this.#files.set(path, { bytes, time: Date.now() });
    for (let folder = parent(path); folder !== "/"; folder = parent(folder)) this.#folders.add(folder);
  }

  #tell(type, uri) {
    this.#changes.fire([{ type, uri }]);
  }
}

function parent(path) {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
