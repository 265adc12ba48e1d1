import type { SourceProblem } from "../problem";

/** A bulk file, read once from its beginning. */
export interface BulkFile {
  /** As it is to be shown in messages; its ending tells the format. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Takes note of a row that could not be read; nothing is dropped without it. */
export type Report = (problem: SourceProblem) => void;

/** A {@link Report} entry for one row. */
export function malformed(file: string, line: number, message: string): SourceProblem {
  return { file, line, severity: "warning", message };
}

/** Not the file that the importer was given it as; the message says which file, and what it is. */
export class WrongFile extends Error {}
