import type { Fact, Name, NameKind, Source } from "../../core/knowledge/entity";
import { readRows, TSV } from "../import/delimited";
import type { Importer } from "../import/importer";
import { ema } from "../import/importers/ema";
import { readTable } from "../import/table";
import { brandOf, ingredientsOf } from "../import/usProducts";

/**
 * FDA's classes of what had never been approved before: a new molecular entity, alone or in a new combination, and what
 * its yearly pages on novel drugs list. Any other application may have had predecessors that the source does not list.
 */
const FIRST_EVER = new Set(["TYPE 1", "TYPE 1/4", "NOVEL"]);

/**
 * Reads a table below `distilled`, which scripts/distil.mjs made from files that are too large to keep: one line a set of
 * active ingredients, with the earliest approved application for it.
 */
function fdaApplications(id: string, source: Source): Importer {
  return {
    id,
    files: `distilled/${id}.tsv`,
    source,
    keep: "earliest",
    async *read(files, { reference, report }) {
      for (const file of files) {
        const required = ["application", "date", "class", "ingredients", "product", "applicant"];
        for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
          const substances = ingredientsOf(row.get("ingredients"));
          const brand = brandOf(row.get("product"), substances);
          const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
          const application = row.get("application");
          const [type = "", number] = application.split(" ");
          const holder = row.get("applicant");
          const isFirst = FIRST_EVER.has(row.get("class"));
          const fact: Fact = {
            event: "approval",
            regulator: "regulator:fda",
            jurisdiction: "US",
            date: row.get("date"),
            precision: isFirst ? "day" : "latest",
            ...(number !== undefined && { submission: type }),
            ...(brand !== undefined && { brand }),
            ...(holder !== "" && { holder }),
            note: isFirst ? "first approval" : "earliest application on record",
            source: {
              ...reference,
              url: number === undefined ? `${NOVEL_PAGES}${application}` : `${APPLICATION_PAGE}${number}`,
            },
          };
          yield {
            file: file.name,
            line: row.line,
            substances,
            mayCreate: false,
            names,
            identifiers: [],
            facts: [fact],
          };
        }
      }
    },
  };
}

const APPLICATION_PAGE = "https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm?event=overview.process&ApplNo=";

const NOVEL_PAGES = "https://www.fda.gov/drugs/novel-drug-approvals-fda/";

const FDA = { publisher: "U.S. Food and Drug Administration", licence: "public domain" };

/** What FDA's center for biologics licensed, vaccines, cells, genes and plasma: one line a licence, with its brands. */
const biologics: Importer = {
  id: "fda-biologics",
  files: "distilled/fda-biologics.tsv",
  source: {
    ...FDA,
    id: "fda-biologics",
    title: "Purple Book: Database of Licensed Biological Products",
    url: "https://purplebooksearch.fda.gov/",
    asOf: "2025-05",
  },
  keep: "all",
  async *read(files, { reference, report }) {
    for (const file of files) {
      const required = ["application", "date", "class", "substance", "brands", "kind", "applicant"];
      for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
        const brands = row.get("brands").split("; ");
        const kind = row.get("kind") === "former" ? ("former" as const) : ("brand" as const);
        const date = row.get("date");
        const isOnly = row.get("class") === "ONLY";
        const [brand = ""] = brands;
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:fda",
          jurisdiction: "US",
          date,
          precision: isOnly ? "day" : "latest",
          submission: "BLA",
          brand,
          holder: row.get("applicant"),
          note: isOnly ? "first approval" : "earliest application on record",
          source: reference,
        };
        yield {
          file: file.name,
          line: row.line,
          substances: row.get("substance").split("; "),
          mayCreate: true,
          names: brands.map((text): Name => ({ text, kind, region: "US" })),
          identifiers: [],
          facts: date === "" ? [] : [fact],
        };
      }
    }
  },
};

/** Reads a table of names that were found beside a substance's name, one line a name. */
function namesTable(
  id: string,
  source: Source,
  columns: readonly [name: string, page: string],
  /** Of all names; where it is missing, each row has its own, and may begin a substance. */
  kindOfAll?: NameKind,
): Importer {
  const mayCreate = kindOfAll === undefined;
  const [name, page] = columns;
  return {
    id,
    files: `distilled/${id}.tsv`,
    source,
    keep: "all",
    async *read(files, { report }) {
      for (const file of files) {
        const required = ["substance", name, page, ...(mayCreate ? ["kind"] : [])];
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
const trialCodes = namesTable(
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
  "code",
);

/** Abbreviations that a record of ClinicalTrials.gov gives in brackets after the substance's name. */
const trialAbbreviations = namesTable(
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
  "abbreviation",
);

/** What companies list of their own candidates: those without another name by their code alone. */
const pipelines = namesTable(
  "pipelines",
  {
    id: "pipelines",
    title: "Companies' pages on what they develop",
    publisher: "the companies",
    licence: "facts only",
    asOf: "2026-07-09",
  },
  ["name", "page"],
);

/** What others tell of candidates, each with the page: announcements, profiles, records, dictionaries. */
const candidates = namesTable(
  "candidates",
  {
    id: "candidates",
    title: "Announcements, company profiles, trial records and dictionaries that name candidates",
    publisher: "various",
    licence: "facts only",
    asOf: "2026-08-16",
  },
  ["name", "page"],
);

/** Read by `npm run knowledge` alone; who has the whole files imports those. */
export const distilled: readonly Importer[] = [
  fdaApplications("drugs-at-fda", {
    ...FDA,
    id: "drugs-at-fda-approvals",
    title: "Drugs@FDA data files: original applications",
    url: "https://www.fda.gov/drugs/drug-approvals-and-databases/drugsfda-data-files",
    asOf: "2019-07-02",
  }),
  fdaApplications("orange-book", {
    ...FDA,
    id: "orange-book",
    title: "Orange Book: approved drug products",
    url: "https://www.fda.gov/drugs/drug-approvals-and-databases/orange-book-data-files",
    asOf: "2024-10-25",
  }),
  fdaApplications("fda-novel", {
    ...FDA,
    id: "fda-novel",
    title: "FDA novel drug approvals",
    url: "https://www.fda.gov/drugs/development-approval-process-drugs/novel-drug-approvals-fda",
    asOf: "2026-10-09",
  }),
  { ...ema, id: "ema-since", files: "distilled/ema-since.tsv" },
  biologics,
  trialCodes,
  trialAbbreviations,
  pipelines,
  candidates,
];
