import type { Drug, Fact, Modality, Name, NameKind, PartialDate } from "../../core/knowledge/entity";

/**
 * The generated part of the base as three tables of text, one record a line, sorted: a change of a source shows as a
 * change of the lines it concerns. Columns are separated by tabs; an empty cell is an absent value.
 */
export interface Tables {
  readonly substances: string;
  readonly names: string;
  readonly facts: string;
}

const SUBSTANCES = ["id", "label", "modality", "identifiers", "sources"] as const;
const NAMES = ["id", "kind", "name", "language", "region", "ambiguous"] as const;
/** The columns of a fact that are its fields of the same name. */
const FIELDS = [
  "event",
  "date",
  "precision",
  "regulator",
  "jurisdiction",
  "designation",
  "submission",
  "brand",
  "holder",
  "indication",
  "note",
] as const satisfies readonly (keyof Fact)[];
const FACTS = ["id", ...FIELDS, "source", "url"] as const;

/** Writes substances that are sorted by id; what a table cannot hold (a tab, a line end) becomes a space. */
export function writeTables(drugs: readonly Drug[]): Tables {
  return {
    substances: table(SUBSTANCES, drugs.map(substanceCells)),
    names: table(
      NAMES,
      drugs.flatMap((drug) => drug.names.map((name) => nameCells(drug, name))),
    ),
    facts: table(
      FACTS,
      drugs.flatMap((drug) => drug.facts.map((fact) => factCells(drug, fact))),
    ),
  };
}

function table(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => (cell ?? "").replace(/\s+/g, " ")).join("\t"));
  return `${lines.join("\n")}\n`;
}

function substanceCells(drug: Drug): (string | undefined)[] {
  return [
    drug.id,
    drug.label,
    drug.modality,
    drug.identifiers?.join(" "),
    drug.sources.map(({ source }) => source).join(" "),
  ];
}

function nameCells({ id }: Drug, name: Name): (string | undefined)[] {
  return [id, name.kind, name.text, name.language, name.region, name.ambiguous ? "ambiguous" : undefined];
}

function factCells({ id }: Drug, fact: Fact): (string | undefined)[] {
  return [id, ...FIELDS.map((field) => fact[field]), fact.source.source, fact.source.url];
}

/** A line of a table that could not be read. */
export interface TableFault {
  readonly table: keyof Tables;
  readonly line: number;
  readonly message: string;
}

/** Reads what {@link writeTables} wrote. `retrieved` tells for each source on which day it was read. */
export function readTables(
  tables: Tables,
  retrieved: ReadonlyMap<string, PartialDate>,
): { drugs: Drug[]; lines: ReadonlyMap<Fact, number>; faults: TableFault[] } {
  const faults: TableFault[] = [];
  const lines = new Map<Fact, number>();
  const drugs = new Map<string, OpenDrug>();
  const reference = (source: string): { source: string; retrieved: PartialDate } => ({
    source,
    retrieved: retrieved.get(source) ?? "",
  });

  read("substances", SUBSTANCES.length, (cells) => {
    const [id = ""] = cells;
    if (drugs.has(id)) return `${id} stands here twice`;
    drugs.set(id, toSubstance(cells, reference));
    return undefined;
  });
  read("names", NAMES.length, (cells) => owned(cells, (drug) => drug.names.push(toName(cells))));
  read("facts", FACTS.length, (cells, line) => {
    const fact = toFact(cells, reference);
    lines.set(fact, line);
    return owned(cells, (drug) => drug.facts.push(fact));
  });
  return { drugs: [...drugs.values()], lines, faults };

  /** Goes through a table's rows; what `take` answers is what is wrong with one. */
  function read(
    table: keyof Tables,
    width: number,
    take: (cells: readonly string[], line: number) => string | undefined,
  ): void {
    tables[table].split("\n").forEach((text, index) => {
      if (index === 0 || text === "") return;
      const cells = text.split("\t");
      const line = index + 1;
      const message = cells.length === width ? take(cells, line) : `${cells.length} fields instead of ${width}`;
      if (message !== undefined) faults.push({ table, line, message });
    });
  }

  function owned([id = ""]: readonly string[], add: (drug: OpenDrug) => void): string | undefined {
    const drug = drugs.get(id);
    if (drug === undefined) return `there is no ${id}`;
    add(drug);
    return undefined;
  }
}

/** A substance that its names and facts are still added to. */
type OpenDrug = Drug & { readonly names: Name[]; readonly facts: Fact[] };

function toSubstance(cells: readonly string[], reference: (source: string) => Fact["source"]): OpenDrug {
  const [id = "", label = "", modality, identifiers, sources = ""] = cells;
  return {
    id,
    type: "drug",
    label,
    names: [],
    ...(identifiers && { identifiers: identifiers.split(" ") }),
    sources: sources.split(" ").map(reference),
    ...(modality && { modality: modality as Modality }),
    facts: [],
  };
}

function toName([, kind, text = "", language, region, ambiguous]: readonly string[]): Name {
  return {
    text,
    kind: kind as NameKind,
    ...(language && { language }),
    ...(region && { region }),
    ...(ambiguous && { ambiguous: true as const }),
  };
}

function toFact(cells: readonly string[], reference: (source: string) => Fact["source"]): Fact {
  const [, ...values] = cells;
  const fields = FIELDS.flatMap((field, i) => (values[i] ? [[field, values[i]] as const] : []));
  const [source = "", url] = values.slice(FIELDS.length);
  const known = Object.fromEntries(fields) as Pick<Fact, (typeof FIELDS)[number]>;
  return { ...known, source: { ...reference(source), ...(url && { url }) } };
}
