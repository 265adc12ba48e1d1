import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { openKnowledge } from "../../core/knowledge/open";

/** Opens the knowledge that is installed beside the command, with `imports` (compiled by `kb import`) on top. */
export async function openInstalledKnowledge(imports: readonly string[] = []): Promise<Knowledge> {
  const embedded = await readFile(path.join(__dirname, "knowledge.kb"));
  const imported = await Promise.all(imports.map((file) => readFile(file)));
  return openKnowledge([
    { layer: "embedded", bytes: embedded },
    ...imported.map((bytes) => ({ layer: "imported" as const, bytes })),
  ]);
}
