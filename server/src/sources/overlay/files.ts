/** What a person writes: files of one folder. */
const WRITTEN = "*.{yaml,yml,csv,tsv}";
/** What an import compiled. */
const COMPILED = "*.kb";

/** Where knowledge is kept below a folder: of the workspace, and of the user, whose folder holds nothing else. */
export const KNOWLEDGE_FILES = {
  workspace: { written: `.formulary/${WRITTEN}`, compiled: `.formulary/${COMPILED}` },
  user: { written: WRITTEN, compiled: COMPILED },
} as const;

/** Where a workspace keeps knowledge of its own. */
export const OVERLAY_FILES = KNOWLEDGE_FILES.workspace.written;
