import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";
import { openKnowledge } from "../../server/src/core/knowledge/open";

const FILE = path.resolve(import.meta.dirname, "../../dist/knowledge.kb");

let opened: Knowledge | undefined;

/** The embedded knowledge base as `npm run build` compiles it. */
export function builtKnowledge(): Knowledge {
  if (!existsSync(FILE)) throw new Error("dist/knowledge.kb is missing: run `npm run build` first");
  opened ??= openKnowledge([{ layer: "embedded", bytes: readFileSync(FILE) }]);
  return opened;
}
