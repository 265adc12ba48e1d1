import type { FileReport, RunInfo } from "../fileReport";

/** `{ version, knowledge, files: FileReport[] }`. */
export function formatJson(reports: readonly FileReport[], run: RunInfo): string {
  const knowledge = { version: run.knowledgeVersion, hash: run.knowledgeHash };
  return `${JSON.stringify({ version: run.version, knowledge, files: reports }, undefined, 2)}\n`;
}
