import type { PartialDate } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import type { FileAccess } from "./host";
import { importedLayers } from "./layers";
import type { KnowledgeFolders, LayerBytes } from "./layers";
import { readOverlay } from "./overlays";
import type { LoadedOverlay } from "./overlays";

/** What a user or a workspace wrote, and what it lies on. */
export interface LaidOverlay extends LoadedOverlay {
  readonly whose: keyof KnowledgeFolders;
  readonly below: Knowledge;
}

/** The knowledge that is in use. */
export interface LaidKnowledge {
  readonly knowledge: Knowledge;
  readonly overlays: readonly LaidOverlay[];
}

/** Where to read, and how to open. */
export interface LayingOptions {
  readonly files: FileAccess;
  readonly folders: KnowledgeFolders;
  readonly today: PartialDate;
  /** Opens the base with these layers on top of it. */
  readonly open: (onTop: readonly LayerBytes[]) => Knowledge | Promise<Knowledge>;
  /** Hears of imported layers that cannot be used. */
  readonly tell: (fault: string) => void;
}

/**
 * What was imported, what the user and what the workspace wrote, each on top of the other and all on `base`. The server
 * and the command line know the same by this.
 */
export async function layOnTop(base: Knowledge, options: LayingOptions): Promise<LaidKnowledge> {
  const { files, folders, today, open, tell } = options;
  const layers = await importedLayers(files, folders, tell);
  let knowledge = layers.length === 0 ? base : await open(layers);
  const overlays: LaidOverlay[] = [];
  for (const whose of ["user", "workspace"] as const) {
    const below = knowledge;
    const overlay = await readOverlay(files, whose, folders[whose], below, today);
    overlays.push({ ...overlay, whose, below });
    if (overlay.bytes === undefined) continue;
    layers.push({ layer: whose, bytes: overlay.bytes });
    knowledge = await open(layers);
  }
  return { knowledge, overlays };
}
