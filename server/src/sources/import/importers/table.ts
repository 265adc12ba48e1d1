import type {
  EventKind,
  Fact,
  Name,
  NameKind,
  PartialDate,
  Source,
  SourceReference,
} from "../../../core/knowledge/entity";
import { modalityOf } from "../../modality";
import { dayFirst, isoDate, monthFirst, monthName, precisionOf } from "../dates";
import { CSV, readRows, TSV } from "../delimited";
import { malformed } from "../file";
import type { BulkFile, Report } from "../file";
import type { Importer } from "../importer";
import { readJsonValues } from "../json";
import type { SubstanceRecord } from "../record";
import { readTable } from "../table";
import type { TableRow } from "../table";

/** What a mapping file says; its shape is that of mapping.schema.json. */
export interface Mapping {
  readonly source: Source;
  readonly delimiter?: string;
  readonly separator?: string;
  readonly columns: { readonly name: string } & Readonly<Record<string, string>>;
  readonly facts?: readonly FactMapping[];
}

interface FactMapping {
  readonly event: EventKind;
  readonly regulator: string;
  readonly jurisdiction?: string;
  readonly designation?: string;
  /** Names of columns. */
  readonly date?: string;
  readonly brand?: string;
  readonly indication?: string;
  readonly holder?: string;
  readonly dates?: keyof typeof DATES;
}

const DATES = { iso: isoDate, "day-first": dayFirst, "month-first": monthFirst, "month-name": monthName };

const NAME_KINDS: readonly NameKind[] = ["inn", "usan", "brand", "code", "short", "synonym", "native", "former"];
const IDENTIFIERS = ["unii", "cas", "drugbank", "chembl", "inchikey"];

/** Reads any table (CSV, TSV, JSON lines) whose columns a mapping explains. */
export function tableImporter(mapping: Mapping): Importer {
  return {
    id: "table",
    files: "any .csv, .tsv or .jsonl, with --mapping FILE",
    source: mapping.source,
    keep: "all",
    async *read(files, { reference, report }) {
      for (const file of files) {
        for await (const row of rowsOf(file, mapping, report))
          yield toRecord(file.name, row, mapping, reference, report);
      }
    },
  };
}

async function* rowsOf(file: BulkFile, mapping: Mapping, report: Report): AsyncGenerator<TableRow> {
  if (/\.(?:jsonl|ndjson|json)$/i.test(file.name)) {
    for await (const { line, value } of readJsonValues(file, report)) {
      for (const object of Array.isArray(value) ? (value as unknown[]) : [value]) {
        yield { line, get: (column) => memberText(object, column) };
      }
    }
    return;
  }
  const usual = /\.(?:tsv|txt)$/i.test(file.name) ? TSV : CSV;
  const dialect = mapping.delimiter === undefined ? usual : { delimiter: mapping.delimiter, quoted: true };
  yield* readTable(
    file.name,
    readRows(file, dialect, report),
    { required: [mapping.columns.name], strict: true },
    report,
  );
}

function memberText(object: unknown, key: string): string {
  const value = typeof object === "object" && object !== null ? (object as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function toRecord(
  file: string,
  row: TableRow,
  mapping: Mapping,
  reference: SourceReference,
  report: Report,
): SubstanceRecord {
  const { columns, separator, facts = [] } = mapping;
  const cell = (key: string): string => {
    const column = columns[key];
    return column === undefined ? "" : row.get(column);
  };
  const split = (text: string): string[] =>
    (separator === undefined ? [text] : text.split(separator)).map((part) => part.trim());
  const name = cell("name");
  if (name === "") report(malformed(file, row.line, `nothing in the column "${columns.name}"`));
  const modality = modalityOf(cell("modality"));
  return {
    file,
    line: row.line,
    substances: name === "" ? [] : [name],
    mayCreate: true,
    names: NAME_KINDS.flatMap((kind) =>
      split(cell(kind))
        .filter((text) => text !== "")
        .map((text): Name => ({ text, kind })),
    ),
    identifiers: IDENTIFIERS.flatMap((prefix) => (cell(prefix) === "" ? [] : [`${prefix}:${cell(prefix)}`])),
    ...(modality !== undefined && { modality }),
    ...(cell("company") !== "" && { companies: [{ name: cell("company"), role: "developer" as const }] }),
    facts: facts.flatMap((fact) => toFact(fact, file, row, reference, report)),
  };
}

function toFact(mapping: FactMapping, file: string, row: TableRow, source: SourceReference, report: Report): Fact[] {
  const { event, regulator, jurisdiction, designation, dates = "iso" } = mapping;
  const text = (column: string | undefined): string => (column === undefined ? "" : row.get(column));
  let date: PartialDate | undefined;
  if (mapping.date !== undefined) {
    if (text(mapping.date) === "") return [];
    date = DATES[dates](text(mapping.date));
    if (date === undefined) {
      report(malformed(file, row.line, `no date in "${text(mapping.date)}"`));
      return [];
    }
  }
  const [brand, indication, holder] = [text(mapping.brand), text(mapping.indication), text(mapping.holder)];
  return [
    {
      event,
      regulator,
      ...(jurisdiction !== undefined && { jurisdiction }),
      ...(designation !== undefined && { designation }),
      ...(date !== undefined && { date, precision: precisionOf(date) }),
      ...(brand !== "" && { brand }),
      ...(indication !== "" && { indication }),
      ...(holder !== "" && { holder }),
      source,
    },
  ];
}
