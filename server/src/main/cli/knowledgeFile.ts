import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { openKnowledge } from "../../core/knowledge/open";
import type { LayerBytes } from "../../lsp/layers";
import { layOnTop } from "../../lsp/onTop";
import { nodeKnowledgeHost } from "../knowledgeHost";
import { nodeFiles } from "../nodeFiles";
import { userFolder } from "../userFolder";
import { readWhole } from "../wholeFile";
import type { CommandIo } from "./io";
import { today } from "./today";

/** Which knowledge a command works with beside the installed one and the working folder's own. */
export interface KnowledgeChoice {
  /** Layers compiled by `kb import`. */
  readonly imports: readonly string[];
  /** Whether what the user keeps for every workspace counts; not in runs that have to be the same for everybody. */
  readonly isUsersCounted: boolean;
}

/** The option of every command that works with the knowledge in use. */
export const USER_KNOWLEDGE = { "no-user-knowledge": { type: "boolean", default: false } } as const;

/** Opens the knowledge that is installed beside the command. */
export async function openInstalledKnowledge(): Promise<Knowledge> {
  return openKnowledge([await installed()], nodeKnowledgeHost);
}

/**
 * The knowledge as the editor has it: the installed one, `imports`, then what was imported and written for the user and
 * for the working folder. What is wrong with their files goes to standard error as file:line: reason; the rest counts.
 */
export async function openKnowledgeOf(io: CommandIo, { imports, isUsersCounted }: KnowledgeChoice): Promise<Knowledge> {
  const imported = await Promise.all(imports.map((file) => readWhole(path.resolve(io.cwd, file))));
  const bottom: LayerBytes[] = [await installed(), ...imported.map((bytes) => ({ layer: "imported" as const, bytes }))];
  const open = (onTop: readonly LayerBytes[]): Knowledge => openKnowledge([...bottom, ...onTop], nodeKnowledgeHost);
  const { knowledge, overlays } = await layOnTop(open([]), {
    files: nodeFiles,
    folders: {
      user: isUsersCounted ? [userFolder(io.environment)] : [],
      workspace: [pathToFileURL(io.cwd).href],
    },
    today: today(),
    open,
    tell: (fault) => io.stderr(`formulary: ${fault}\n`),
  });
  for (const { file, line, severity, message } of overlays.flatMap(({ problems }) => problems)) {
    io.stderr(`${shown(file, io.cwd)}:${line}: ${severity}: ${message}\n`);
  }
  return knowledge;
}

async function installed(): Promise<LayerBytes> {
  return { layer: "embedded", bytes: await readWhole(path.join(__dirname, "knowledge.kb")) };
}

/** A file as people know it: relative to where they are, unless it is elsewhere. */
function shown(uri: string, cwd: string): string {
  const file = fileURLToPath(uri);
  const relative = path.relative(cwd, file);
  return relative.startsWith("..") ? file : relative.split(path.sep).join("/");
}
