/** What a person writes: files of one folder. */
const WRITTEN = "*.{yaml,yml,csv,tsv}";
/** What an import compiled. */
const COMPILED = "*.kb";

/** Where knowledge is kept below a folder: of the workspace, and of the user, whose folder holds nothing else. */
export const KNOWLEDGE_FILES = {
  workspace: { written: `.formulary/${WRITTEN}`, compiled: `.formulary/${COMPILED}` },
  user: { written: WRITTEN, compiled: COMPILED },
} as const;

/** Whether a person writes knowledge in the file: straight in a `.formulary` folder, or in one of the user's. */
export function isWrittenKnowledge(uri: string, userFolders: readonly string[]): boolean {
  const [, folder = ""] = /^(.*)\/[^/]+\.(?:yaml|yml|csv|tsv)$/i.exec(uri) ?? [];
  return folder.endsWith("/.formulary") || userFolders.some((own) => own.replace(/\/$/, "") === folder);
}
