import type { Fact, Name, SourceReference } from "../../../core/knowledge/entity";
import { dayFirst } from "../dates";
import { decodeAll } from "../decode";
import { readRows, TSV } from "../delimited";
import type { Row } from "../delimited";
import type { BulkFile, Report } from "../file";
import type { Importer } from "../importer";
import { nameKey } from "../names";
import type { SubstanceRecord } from "../record";
import { WrongFile } from "../file";
import { readTable } from "../table";
import type { TableRow } from "../table";
import { readSheet } from "../workbook";

const COMMISSION = { regulator: "regulator:european-commission", jurisdiction: "EU" } as const;

const COLUMNS = {
  inn: "International non-proprietary name (INN) / common name",
  substance: "Active substance",
  brand: "Name of medicine",
  ended: "Withdrawal / expiry / revocation / lapse of marketing authorisation date",
  holder: "Marketing authorisation developer / applicant / holder",
} as const;

/** The table of centrally authorised medicines, as a workbook or as JSON. Veterinary rows are left out. */
export const ema: Importer = {
  id: "ema",
  files: "medicines_output_medicines_en.xlsx, or the same as JSON",
  source: {
    id: "ema-medicines",
    title: "EMA medicines output table",
    publisher: "European Medicines Agency",
    licence: "reuse with acknowledgement",
    url: "https://www.ema.europa.eu/en/medicines/download-medicine-data",
    asOf: "2026-03-14",
  },
  keep: "all",
  async *read(files, { reference, report, passOver }) {
    for (const file of files) {
      const rows = rowsOf(file, report);
      const required = ["Category", COLUMNS.brand, "Medicine status"];
      for await (const row of readTable(file.name, rows, { required, strict: false }, report)) {
        if (row.get("Category") === "Human") yield toRecord(file.name, row, reference);
        else passOver("veterinary medicine");
      }
    }
  },
};

function rowsOf(file: BulkFile, report: Report): AsyncGenerator<Row> {
  if (file.name.endsWith(".tsv")) return readRows(file, TSV, report);
  return file.name.endsWith(".json") ? readJson(file) : readSheet(file);
}

function toRecord(file: string, row: TableRow, reference: SourceReference): SubstanceRecord {
  const inn = substancesOf(whole(row.get(COLUMNS.inn), row.get(COLUMNS.substance)));
  const substances = inn.length > 0 ? inn : substancesOf(row.get(COLUMNS.substance));
  const atc = row.get("ATC code (human)");
  const names: Name[] = brandNames(row.get(COLUMNS.brand), substances);
  const [only] = inn;
  if (inn.length === 1 && only !== undefined && !only.includes(" ("))
    names.push({ text: only.toLowerCase(), kind: "inn" });
  return {
    file,
    line: row.line,
    substances,
    mayCreate: substances.length === 1 || substances.every((name) => name.length <= 60),
    names,
    identifiers: /^[A-Z]\d\d[A-Z]{2}\d\d$/.test(atc) ? [`atc:${atc}`] : [],
    facts: factsOf(row, reference),
  };
}

/** No international name is that short: where the other column has a whole word ("tora", "toripalimab"), that one counts. */
function whole(inn: string, substance: string): string {
  return inn.length < 5 && /^\p{L}{6,}$/u.test(substance) ? substance : inn;
}

/** A vaccine's list repeats its antigens in every mixture ever sold; a lone word in it is the disease. */
function substancesOf(cell: string): string[] {
  const parts = cell
    .split(/;|\s\/\s/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
  const vaccine = parts.some((part) => /vaccine/i.test(part));
  return vaccine && parts.length > 1
    ? parts.filter((part) => /^(?!.*(?:vaccine| and )).* /i.test(part)).slice(0, 1)
    : parts;
}

/** `Spikevax (previously COVID-19 Vaccine Moderna)`: a brand and a former one. Generic names with a firm's are no brands. */
function brandNames(cell: string, substances: readonly string[]): Name[] {
  const parts = /^(.*?)(?: \((?:previously|formerly) (.*)\))?$/.exec(cell.replace(/ \(in [^)]*\)/, ""));
  const brand = parts?.[1]?.trim() ?? "";
  const former = parts?.[2]?.trim() ?? "";
  return [
    ...(isBrand(brand, substances) ? [{ text: brand, kind: "brand" as const, region: "EU" }] : []),
    ...(isBrand(former, substances) ? [{ text: former, kind: "former" as const, region: "EU" }] : []),
  ];
}

function isBrand(name: string, substances: readonly string[]): boolean {
  const key = nameKey(name);
  if (name === "" || name.length > 40 || /vaccine/i.test(name) || name.includes("(")) return false;
  return !substances.some((substance) => key.includes((nameKey(substance).split(" ")[0] ?? "").slice(0, 8)));
}

function factsOf(row: TableRow, reference: SourceReference): Fact[] {
  const url = row.get("Medicine URL");
  const source = url.startsWith("https://") ? { ...reference, url } : reference;
  const brand = (row.get(COLUMNS.brand).split(" (")[0] ?? "").trim();
  const holder = row.get(COLUMNS.holder);
  const common = { brand, ...(holder !== "" && { holder }), source };
  return [...decisions(row, common), ...flags(row, { brand, source })];
}

type Common = Pick<Fact, "brand" | "holder" | "source">;

/** The columns that hold the day of one event. "European Commission decision date" is the latest decision, whatever it was: not read. */
function decisions(row: TableRow, common: Common): Fact[] {
  const facts: Fact[] = [];
  const add = (column: string, fact: Omit<Fact, "source">): void => {
    const date = dayFirst(row.get(column));
    if (date !== undefined) facts.push({ ...fact, date, precision: "day", ...common });
  };
  // Editions from 2026 on call the column "Generic".
  const isGeneric = ["Generic or hybrid", "Generic"].some((column) => row.get(column) === "Yes");
  const status = row.get("Medicine status").toLowerCase();
  if (!isGeneric) add("Marketing authorisation date", { event: "approval", ...COMMISSION });
  if (!isGeneric && isFirstOpinion(row)) {
    add("Opinion adopted date", {
      event: "opinion",
      regulator: "regulator:chmp",
      jurisdiction: "EU",
      ...opinionNote(row),
    });
  }
  add("Refusal of marketing authorisation date", { event: "refusal", ...COMMISSION });
  add("Withdrawal of application date", {
    event: "withdrawal",
    regulator: "regulator:ema",
    jurisdiction: "EU",
    submission: "MAA",
    note: "application withdrawn by the applicant",
  });
  if (!isGeneric)
    add(COLUMNS.ended, { event: "withdrawal", ...COMMISSION, note: `marketing authorisation: ${status}` });
  return facts;
}

/** Days between a first opinion and the decision that follows it; opinions on later changes stand in the same column. */
const DECISION_FOLLOWS = { atLeast: 5, atMost: 180 };

function isFirstOpinion(row: TableRow): boolean {
  const opinion = dayFirst(row.get("Opinion adopted date"));
  const decision = dayFirst(row.get("Marketing authorisation date"));
  if (opinion === undefined) return false;
  if (decision === undefined) return row.get("Opinion status") !== "";
  const days = (Date.parse(decision) - Date.parse(opinion)) / 86_400_000;
  return days >= DECISION_FOLLOWS.atLeast && days <= DECISION_FOLLOWS.atMost;
}

function opinionNote(row: TableRow): { note?: string } {
  const status = row.get("Opinion status").toLowerCase();
  const isAuthorised = row.get("Marketing authorisation date") !== "";
  return status !== "" || isAuthorised ? { note: `${status === "" ? "positive" : status} opinion` } : {};
}

/** What holds on the table's day; since when, it does not say. */
function flags(row: TableRow, common: Common): Fact[] {
  if (row.get("Medicine status") !== "Authorised") return [];
  const facts: Fact[] = [];
  const add = (column: string, fact: Omit<Fact, "source">): void => {
    if (row.get(column) === "Yes") facts.push({ ...fact, ...common });
  };
  const agency = { regulator: "regulator:ema", jurisdiction: "EU" } as const;
  add("Orphan medicine", { event: "designation", designation: "designation:eu-orphan", ...COMMISSION });
  add("PRIME: priority medicine", { event: "designation", designation: "designation:eu-prime", ...agency });
  add("Accelerated assessment", {
    event: "designation",
    designation: "designation:eu-accelerated-assessment",
    ...agency,
  });
  add("Conditional approval", { event: "approval", designation: "designation:eu-conditional", ...COMMISSION });
  add("Exceptional circumstances", {
    event: "approval",
    designation: "designation:eu-exceptional-circumstances",
    ...COMMISSION,
  });
  return facts;
}

/** Keys are the workbook's headers in snake case, with a few words left out. */
const JSON_HEADERS: Readonly<Record<string, string>> = {
  international_non_proprietary_name_common_name: COLUMNS.inn,
  name_of_medicine: COLUMNS.brand,
  marketing_authorisation_developer_applicant_holder: COLUMNS.holder,
  withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date: COLUMNS.ended,
  atc_code_human: "ATC code (human)",
  prime_priority_medicine: "PRIME: priority medicine",
  medicine_url: "Medicine URL",
};

/** The report as JSON: `{ data: [{ category, name_of_medicine, … }] }`, or the list alone. One row an object. */
async function* readJson(file: BulkFile): AsyncGenerator<Row> {
  const parsed = parsedJson(await decodeAll(file), file.name);
  const list = Array.isArray(parsed) ? parsed : (parsed as { data?: unknown } | null)?.data;
  const objects = (Array.isArray(list) ? (list as unknown[]) : []).filter(isObject);
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  yield { line: 1, cells: keys.map((key) => JSON_HEADERS[key] ?? headerOf(key)) };
  for (const [index, object] of objects.entries()) {
    yield { line: index + 1, cells: keys.map((key) => String(object[key] ?? "")) };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** @throws WrongFile for what is no JSON. */
function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new WrongFile(`${name}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function headerOf(key: string): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
