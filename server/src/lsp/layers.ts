import { KnowledgeFileError } from "../core/knowledge/format";
import type { Layer } from "../core/knowledge/knowledge";
import { openKnowledge } from "../core/knowledge/open";
import { KNOWLEDGE_FILES } from "../sources/overlay/files";
import type { FileAccess } from "./host";
import { baseName } from "./uris";

/** More imports than this are no choice of anybody's. */
const MOST_LAYERS = 50;

export interface LayerBytes {
  readonly layer: Layer;
  readonly bytes: Uint8Array;
}

/** Whose folders hold knowledge: the workspace's in `.formulary`, the user's in themselves. */
export interface KnowledgeFolders {
  readonly user: readonly string[];
  readonly workspace: readonly string[];
}

/**
 * The compiled layers that were imported, the user's first. One that cannot be opened is left out and told, by its
 * file's name: it was made by another version, or is damaged.
 */
export async function importedLayers(
  files: FileAccess,
  folders: KnowledgeFolders,
  tell: (message: string) => void,
): Promise<LayerBytes[]> {
  const found: LayerBytes[] = [];
  for (const whose of ["user", "workspace"] as const) {
    if (folders[whose].length === 0) continue;
    const include = KNOWLEDGE_FILES[whose].compiled;
    const uris = await files.list(folders[whose], { include, exclude: [], limit: MOST_LAYERS });
    for (const uri of [...uris].sort()) {
      const bytes = await wholeFile(files, uri);
      const fault = bytes === undefined ? "it cannot be read" : faultOf(bytes);
      if (bytes !== undefined && fault === undefined) found.push({ layer: "imported", bytes });
      else tell(`${baseName(uri)}: ${String(fault)}`);
    }
  }
  return found;
}

function faultOf(bytes: Uint8Array): string | undefined {
  try {
    openKnowledge([{ layer: "imported", bytes }]);
    return undefined;
  } catch (error) {
    if (error instanceof KnowledgeFileError) return error.message;
    throw error;
  }
}

async function wholeFile(files: FileAccess, uri: string): Promise<Uint8Array | undefined> {
  const opened = await files.open(uri);
  if (opened === undefined) return undefined;
  const whole = new Uint8Array(opened.size);
  let length = 0;
  for await (const piece of opened.bytes) {
    if (length + piece.length > whole.length) return undefined; // It grew meanwhile.
    whole.set(piece, length);
    length += piece.length;
  }
  return length === whole.length ? whole : undefined;
}
