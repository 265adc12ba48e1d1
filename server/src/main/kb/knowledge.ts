import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { KnowledgeFileError } from "../../core/knowledge/format";
import { openKnowledge } from "../../core/knowledge/open";
import { UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { openInstalledKnowledge, openKnowledgeOf } from "../cli/knowledgeFile";
import { nodeKnowledgeHost } from "../knowledgeHost";

/** The compiled bases in `files`, each on top of the one before; the installed one where none is named. */
export async function openNamed(files: readonly string[], io: CommandIo): Promise<Knowledge> {
  if (files.length === 0) return openInstalledKnowledge();
  const layers = await Promise.all(
    files.map(async (file, index) => ({
      layer: index === 0 ? ("embedded" as const) : ("imported" as const),
      bytes: await readCompiled(file, io),
    })),
  );
  try {
    return openKnowledge(layers, nodeKnowledgeHost);
  } catch (error) {
    throw error instanceof KnowledgeFileError ? new UsageError(error.message) : error;
  }
}

/** The bases that a person names; the knowledge in use where none is named. */
export function openChosen(files: readonly string[], isUsersCounted: boolean, io: CommandIo): Promise<Knowledge> {
  return files.length > 0 ? openNamed(files, io) : openKnowledgeOf(io, { imports: [], isUsersCounted });
}

async function readCompiled(file: string, io: CommandIo): Promise<Uint8Array> {
  try {
    return await readFile(path.resolve(io.cwd, file));
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}
