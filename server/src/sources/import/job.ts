import { compileKnowledge } from "../../core/knowledge/compile";
import type { Drug, Entity, PartialDate } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { CompanyList } from "../companies";
import type { SourceProblem } from "../problem";
import { formatProblem } from "../problem";
import type { SourceText } from "../yaml";
import type { Collector, CollectReport } from "./collect";
import type { BulkFile, Report } from "./file";
import type { Importer } from "./importer";
import { tableImporter } from "./importers/table";
import { readMapping } from "./mapping";
import { importerOf, importers } from "./registry";
import { collect } from "./run";
import { WrongFile } from "./file";

/** One import as a person asks for it. */
export interface ImportJob {
  /** An importer's id, or `table`, which needs a mapping. */
  readonly source: string;
  readonly files: readonly BulkFile[];
  readonly mapping?: SourceText;
  /** The day on which the files were read, for each fact's reference. */
  readonly retrieved: PartialDate;
  /** Through which day the files know, where it is not that of the edition the importer was written for. */
  readonly asOf?: PartialDate;
}

/** What the job is given by whoever runs it. */
export interface ImportSurroundings {
  readonly version: string;
  /** What is known already: rows are assigned to its substances where they are the same. */
  readonly base: () => Knowledge | Promise<Knowledge>;
  /** Takes note of each row that could not be read or assigned, also beyond those that the layer keeps. */
  readonly report?: Report;
  /** Called now and then with the number of records so far; a true answer stops the import. */
  readonly progress?: (records: number) => boolean | Promise<boolean>;
}

/** What an import brought, in numbers. */
export interface ImportSummary extends CollectReport {
  /** The title of the source. */
  readonly title: string;
  readonly substances: number;
  readonly names: number;
  readonly facts: number;
  /** Rows that were reported. */
  readonly reported: number;
}

export interface ImportedLayer {
  /** The id of its source: a later import of the same source replaces the layer. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly summary: ImportSummary;
  /** The first rows that could not be read or assigned. */
  readonly problems: readonly SourceProblem[];
}

/** Of the rows that could not be read, so many are kept; all are counted. */
const MOST_PROBLEMS = 10_000;

/** The import cannot be done as it was asked for; the message tells a person why. */
export class ImportRefused extends Error {}

/**
 * Reads bulk files into a compiled layer. Writes nothing: half an import leaves nothing behind.
 * @throws ImportRefused for an unknown source, a faulty mapping and files of another kind; ImportCancelled when
 * `progress` said so.
 */
export async function importLayer(
  job: ImportJob,
  { version, base, report: tell, progress }: ImportSurroundings,
): Promise<ImportedLayer> {
  const chosen = chooseImporter(job);
  const importer = { ...chosen, source: { ...chosen.source, asOf: job.asOf ?? chosen.source.asOf } };
  const problems: SourceProblem[] = [];
  let reported = 0;
  const collector = await collect([{ importer, files: job.files }], {
    retrieved: job.retrieved,
    known: drugsOf(await base()),
    report: (problem) => {
      if (++reported <= MOST_PROBLEMS) problems.push(problem);
      tell?.(problem);
    },
    ...(progress !== undefined && { progress }),
  }).catch((error: unknown) => {
    throw error instanceof WrongFile ? new ImportRefused(error.message) : error;
  });
  if (collector.report().records === 0) throw new ImportRefused(nothingFound(job, chosen, problems));
  const counts = { substances: 0, names: 0, facts: 0 };
  const bytes = compileKnowledge({ entities: entitiesOf(collector, counts), sources: [importer.source], version });
  const summary = { title: importer.source.title, ...counts, ...collector.report(), reported };
  return { source: importer.source.id, bytes, summary, problems };
}

/** The collected drugs one by one, counted, and the companies that they name. */
function* entitiesOf(
  collector: Collector,
  counts: { substances: number; names: number; facts: number },
): Generator<Entity> {
  const companies = new CompanyList();
  for (const drug of collector.release()) {
    counts.substances++;
    counts.names += drug.names.length;
    counts.facts += drug.facts.length;
    companies.gather(drug);
    yield drug;
  }
  yield* companies.companies();
}

function* drugsOf(base: Knowledge): Generator<Drug> {
  for (const entity of base.entities("drug")) if (entity.type === "drug") yield entity;
}

function chooseImporter({ source, mapping }: ImportJob): Importer {
  if (source !== "table") {
    const importer = importerOf(source);
    if (importer !== undefined) return importer;
    throw new ImportRefused(`no source "${source}": ${importers.map(({ id }) => id).join(", ")} or table`);
  }
  if (mapping === undefined) throw new ImportRefused("a table needs a mapping file, which says what its columns are");
  const { mapping: read, problems } = readMapping(mapping);
  if (read === undefined) throw new ImportRefused(problems.map(formatProblem).join("\n") || `${mapping.path} is empty`);
  return tableImporter(read);
}

function nothingFound(
  { files }: ImportJob,
  { id, files: wanted }: Importer,
  [first]: readonly SourceProblem[],
): string {
  const names = files.map(({ name }) => name).join(", ");
  const reason = first === undefined ? "" : ` (${first.file}:${first.line}: ${first.message})`;
  return `${names}: nothing in there that the importer ${id} reads; it takes ${wanted}${reason}`;
}
