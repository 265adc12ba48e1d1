import type { Source, SourceReference } from "../../core/knowledge/entity";
import type { BulkFile, Report } from "./file";
import type { SubstanceRecord } from "./record";

export interface ImportContext {
  /** What the facts are credited to. */
  readonly reference: SourceReference;
  /** Takes note of each row that could not be read. */
  readonly report: Report;
  /** Counts a row that is sound, and has nothing that counts here; the reason in a few words, the same for many rows. */
  readonly passOver: (reason: string) => void;
}

/** Reads one register's bulk files. */
export interface Importer {
  /** What `kb import` calls it. */
  readonly id: string;
  /** Which files it takes, for people. */
  readonly files: string;
  /** The register as a source; its horizon is that of the edition whose format was seen, unless the user names another. */
  readonly source: Source;
  /** `earliest`: a register lists products; of those with one substance only the first event of each kind counts. */
  readonly keep: "all" | "earliest";
  /** @throws WrongFile for a file of another kind. */
  readonly read: (files: readonly BulkFile[], context: ImportContext) => AsyncIterable<SubstanceRecord>;
}
