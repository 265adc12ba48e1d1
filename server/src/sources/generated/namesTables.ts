import type { NameKind, Source } from "../../core/knowledge/entity";
import { readRows, TSV } from "../import/delimited";
import type { Importer } from "../import/importer";
import { readTable } from "../import/table";

interface NamesOptions {
  /** Of all names; where it is missing, each row has its own. */
  readonly kind?: NameKind;
  /** Whether a substance that nobody else lists begins here. */
  readonly mayCreate?: boolean;
}

/** Reads a table of names that were found beside a substance's name, one line a name. */
function namesTable(
  id: string,
  source: Source,
  columns: readonly [name: string, page: string],
  { kind: kindOfAll, mayCreate = false }: NamesOptions = {},
): Importer {
  const [name, page] = columns;
  return {
    id,
    files: `distilled/${id}.tsv`,
    source,
    keep: "all",
    async *read(files, { report }) {
      for (const file of files) {
        const required = ["substance", name, page, ...(kindOfAll === undefined ? ["kind"] : [])];
        for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
          const text = row.get(name);
          const kind = kindOfAll ?? nameKindOf(row.get("kind"));
          yield {
            file: file.name,
            line: row.line,
            substances: row.get("substance").split("; "),
            mayCreate,
            names: text === "" ? [] : [{ text, kind }],
            identifiers: [],
            facts: [],
          };
        }
      }
    },
  };
}

function nameKindOf(text: string): NameKind {
  return text === "brand" || text === "short" ? text : "code";
}

/**
 * Development codes: each with the record of ClinicalTrials.gov whose title or list of interventions gives the code for
 * the substance's name.
 */
export const trialCodes = namesTable(
  "trial-codes",
  {
    id: "trial-codes",
    title: "ClinicalTrials.gov: development codes beside substances' names",
    publisher: "U.S. National Library of Medicine",
    licence: "public domain",
    url: "https://clinicaltrials.gov",
    asOf: "2026-05",
  },
  ["code", "record"],
  { kind: "code" },
);

/** Abbreviations that a record of ClinicalTrials.gov gives in brackets after the substance's name. */
export const trialAbbreviations = namesTable(
  "trial-abbreviations",
  {
    id: "trial-abbreviations",
    title: "ClinicalTrials.gov: abbreviations behind substances' names",
    publisher: "U.S. National Library of Medicine",
    licence: "public domain",
    url: "https://clinicaltrials.gov",
    asOf: "2026-05",
  },
  ["abbreviation", "record"],
  { kind: "abbreviation" },
);

/** What companies list of their own candidates: those without another name by their code alone. */
export const pipelines = namesTable(
  "pipelines",
  {
    id: "pipelines",
    title: "Companies' pages on what they develop",
    publisher: "the companies",
    licence: "facts only",
    asOf: "2026-07-09",
  },
  ["name", "page"],
  { mayCreate: true },
);

/** What others tell of candidates, each with the page: announcements, profiles, records, dictionaries. */
export const candidates = namesTable(
  "candidates",
  {
    id: "candidates",
    title: "Announcements, company profiles, trial records and dictionaries that name candidates",
    publisher: "various",
    licence: "facts only",
    asOf: "2026-08-16",
  },
  ["name", "page"],
  { mayCreate: true },
);

/** Trade names and laboratory codes of substances in the Medical Subject Headings, each with its descriptor. */
export const meshNames = namesTable(
  "mesh-names",
  {
    id: "mesh-names",
    title: "Medical Subject Headings: trade names and laboratory codes",
    publisher: "U.S. National Library of Medicine",
    licence: "reuse with acknowledgement",
    url: "https://www.nlm.nih.gov/mesh/meshhome.html",
    asOf: "2024",
  },
  ["name", "descriptor"],
);
