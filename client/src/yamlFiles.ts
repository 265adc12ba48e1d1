import { workspace } from "vscode";
import type { Uri } from "vscode";
import { parseDocument, stringify } from "yaml";
import type { Document } from "yaml";
import { exists } from "./exists";

/** Adds one item to a list in a YAML file, which is created when absent; comments and order stay as they are. */
export async function appendToList(file: Uri, path: readonly string[], item: unknown): Promise<void> {
  const document: Document = parseDocument(await readText(file));
  if (document.hasIn(path)) document.addIn(path, document.createNode(item));
  else document.setIn(path, document.createNode([item]));
  await workspace.fs.writeFile(file, new TextEncoder().encode(document.toString({ lineWidth: 0 })));
}

/** Writes values as the YAML documents of a new file. @throws Error when the file exists. */
export async function createFile(file: Uri, values: readonly unknown[]): Promise<void> {
  if (await exists(file)) throw new Error(`${file.path} exists already`);
  const text = values.map((value) => stringify(value, { lineWidth: 0 })).join("---\n");
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function readText(file: Uri): Promise<string> {
  if (!(await exists(file))) return "";
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
