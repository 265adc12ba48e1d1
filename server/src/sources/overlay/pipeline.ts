import Papa from "papaparse";
import type { Drug, Name, NameKind, SourceReference } from "../../core/knowledge/entity";
import { slug } from "../import/names";
import { modalityOf } from "../modality";
import type { SourceProblem } from "../problem";
import type { SourceText } from "../yaml";
import { takenMessage, takenNames } from "./known";
import type { KnownBelow } from "./known";

/** How companies head the columns of a pipeline table; compared in small letters. */
const HEADINGS = {
  name: [
    "name",
    "candidate",
    "product candidate",
    "program",
    "programme",
    "compound",
    "drug",
    "product",
    "asset",
    "molecule",
  ],
  inn: ["inn", "generic name", "nonproprietary name", "international nonproprietary name"],
  code: ["code", "development code", "compound code", "program code", "former code", "former codes"],
  brand: ["brand", "brand name", "trade name", "proprietary name"],
  synonym: ["aliases", "alias", "synonyms", "also known as", "aka", "other names"],
  modality: ["modality", "type", "platform"],
  target: ["target", "targets", "mechanism"],
  company: ["company", "owner", "sponsor"],
  partner: ["partner", "partners", "collaborator"],
  description: ["description"],
} as const;

type Column = keyof typeof HEADINGS;

/** Reads a table of candidates, one a row; names are parted by `;` or `|`. A known drug keeps its id and gets what the table adds. */
export function readPipeline(
  file: SourceText,
  known: KnownBelow,
  reference: SourceReference,
): { entities: Drug[]; problems: SourceProblem[] } {
  const { data, errors } = Papa.parse<string[]>(file.text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  const [header = [], ...rows] = data;
  const columns = columnsOf(header);
  const first = columns.get("name") ?? columns.get("inn") ?? columns.get("code");
  if (first === undefined)
    return { entities: [], problems: [problem(file, 1, "no column that names the candidates: name, INN or code")] };
  const problems = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row = 0 }) => problem(file, row + 1, "a quotation mark that nothing closes, or that stands inside a cell"));
  const entities = new Map<string, Drug>();
  for (const [index, cells] of rows.entries()) {
    const label = cells[first]?.trim() ?? "";
    if (cells.every((cell) => cell.trim() === "")) continue;
    const id = label === "" ? undefined : (known.drugNamed(label) ?? newId(label));
    if (id === undefined) problems.push(problem(file, index + 2, "a row without a name"));
    else if (entities.has(id)) problems.push(problem(file, index + 2, `${label} stands here twice`));
    else {
      const drug = toDrug(id, known.entity(id)?.label ?? label, cells, columns, reference);
      entities.set(id, drug);
      for (const { name, from } of takenNames(drug, known))
        problems.push(problem(file, index + 2, takenMessage(name, from, id)));
    }
  }
  return { entities: [...entities.values()], problems };
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  header.forEach((cell, index) => {
    const heading = cell.trim().toLowerCase().replaceAll("_", " ");
    for (const column of Object.keys(HEADINGS) as Column[]) {
      const headings: readonly string[] = HEADINGS[column];
      if (headings.includes(heading) && !columns.has(column)) columns.set(column, index);
    }
  });
  return columns;
}

function newId(label: string): string | undefined {
  const name = slug(label);
  return name === "" ? undefined : `drug:${name}`;
}

function toDrug(
  id: string,
  label: string,
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  reference: SourceReference,
): Drug {
  const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? "").trim();
  const list = (column: Column): string[] =>
    cell(column)
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const kinds: readonly [Column, NameKind][] = [
    ["inn", "inn"],
    ["code", "code"],
    ["brand", "brand"],
    ["synonym", "synonym"],
    ["name", "synonym"],
  ];
  const names = new Map<string, Name>();
  for (const [column, kind] of kinds) {
    for (const text of list(column)) if (!names.has(text.toLowerCase())) names.set(text.toLowerCase(), { text, kind });
  }
  if (!names.has(label.toLowerCase())) names.set(label.toLowerCase(), { text: label, kind: "synonym" });
  const modality = modalityOf(cell("modality"));
  const companies = [
    ...list("company").map((name) => ({ name, role: "developer" as const })),
    ...list("partner").map((name) => ({ name, role: "partner" as const })),
  ];
  return {
    id,
    type: "drug",
    label,
    names: [...names.values()],
    sources: [reference],
    ...(modality !== undefined && { modality }),
    ...(cell("description") !== "" && { description: cell("description") }),
    ...(list("target").length > 0 && { targets: list("target") }),
    ...(companies.length > 0 && { companies }),
    facts: [],
  };
}

/** A problem at a line of a table; its span is the whole line. */
function problem({ path, text }: SourceText, line: number, message: string): SourceProblem {
  const lines = text.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const span = { start, end: start + (lines[line - 1]?.length ?? 0) };
  return { file: path, line, span, severity: "warning", message };
}
