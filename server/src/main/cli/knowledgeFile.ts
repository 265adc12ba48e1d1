import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import type { Knowledge, Layer } from "../../core/knowledge/knowledge";
import { openKnowledge } from "../../core/knowledge/open";
import { OVERLAY_FILES } from "../../sources/overlay/files";
import type { SourceText } from "../../sources/yaml";
import { nodeKnowledgeHost } from "../knowledgeHost";
import type { CommandIo } from "./io";
import { today } from "./today";

interface LayerBytes {
  readonly layer: Layer;
  readonly bytes: Uint8Array;
}

/** Opens the knowledge that is installed beside the command, with `imports` (compiled by `kb import`) on top. */
export async function openInstalledKnowledge(imports: readonly string[] = []): Promise<Knowledge> {
  return openKnowledge(await installedLayers(imports), nodeKnowledgeHost);
}

/**
 * The installed knowledge with the imports and the working folder's own `.formulary` files on top. What is wrong with
 * those files goes to standard error as file:line: reason; the rest of them counts.
 */
export async function openKnowledgeOf(io: CommandIo, imports: readonly string[]): Promise<Knowledge> {
  const layers = await installedLayers(imports);
  const below = openKnowledge(layers, nodeKnowledgeHost);
  const files = await overlayTexts(io.cwd);
  if (files.length === 0) return below;
  const { compileOverlay } = await import("../../sources/overlay/compile");
  const { bytes, problems } = compileOverlay(files, below, today());
  for (const { file, line, severity, message } of problems) io.stderr(`${file}:${line}: ${severity}: ${message}\n`);
  return openKnowledge([...layers, { layer: "workspace", bytes }], nodeKnowledgeHost);
}

async function installedLayers(imports: readonly string[]): Promise<readonly LayerBytes[]> {
  const embedded = await readFile(path.join(__dirname, "knowledge.kb"));
  const imported = await Promise.all(imports.map((file) => readFile(file)));
  return [{ layer: "embedded", bytes: embedded }, ...imported.map((bytes) => ({ layer: "imported" as const, bytes }))];
}

async function overlayTexts(folder: string): Promise<readonly SourceText[]> {
  const files = (await glob(OVERLAY_FILES, { cwd: folder, dot: true })).sort();
  return Promise.all(
    files.map(async (file) => ({ path: file, text: await readFile(path.join(folder, file), "utf8") })),
  );
}
