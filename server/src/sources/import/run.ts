import type { Drug, PartialDate, Source } from "../../core/knowledge/entity";
import { Collector } from "./collect";
import type { CollectReport } from "./collect";
import type { BulkFile, Report } from "./file";
import type { Importer } from "./importer";

/** What an import read, and what came of it. */
export interface ImportResult {
  readonly drugs: readonly Drug[];
  readonly sources: readonly Source[];
  readonly report: CollectReport;
}

export interface ImportOptions {
  /** The day on which the files were read, for each fact's reference; or such a day for each source. */
  readonly retrieved: PartialDate | ReadonlyMap<string, PartialDate>;
  /** Takes note of each row that could not be read or assigned. */
  readonly report: Report;
  /** What is known already: the records are assigned to these substances where they are the same. */
  readonly known?: Iterable<Drug>;
  /** Called now and then with the number of records so far; a true answer stops the import. */
  readonly progress?: (records: number) => boolean | Promise<boolean>;
}

/** The import was stopped by its caller. */
export class ImportCancelled extends Error {}

const PROGRESS_EVERY = 5000;

/** A register and the files to read it from. */
export interface ImportInput {
  readonly importer: Importer;
  readonly files: readonly BulkFile[];
}

/**
 * Reads registers one after the other into one set of substances.
 * @throws WrongFile where a file is none of the importer's; ImportCancelled when `progress` said so.
 */
export async function runImport(inputs: readonly ImportInput[], options: ImportOptions): Promise<ImportResult> {
  const collector = await collect(inputs, options);
  return {
    drugs: [...collector.release()],
    sources: inputs.map(({ importer }) => importer.source),
    report: collector.report(),
  };
}

/** The same, with the substances still in the collector: of very many, each is only made when it is asked for. */
export async function collect(
  inputs: readonly ImportInput[],
  { retrieved, report, known, progress }: ImportOptions,
): Promise<Collector> {
  const collector = new Collector(report, known);
  let records = 0;
  for (const { importer, files } of inputs) {
    const { id } = importer.source;
    const reference = { source: id, retrieved: typeof retrieved === "string" ? retrieved : (retrieved.get(id) ?? "") };
    const passOver = (reason: string): void => collector.passOver(reason);
    for await (const record of importer.read(files, { reference, report, passOver })) {
      collector.add(record, reference, importer.keep);
      if (++records % PROGRESS_EVERY === 0 && (await progress?.(records)) === true) throw new ImportCancelled();
    }
  }
  return collector;
}
