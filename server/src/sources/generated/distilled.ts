import type { Fact, Name, Source } from "../../core/knowledge/entity";
import { readRows, TSV } from "../import/delimited";
import type { Importer } from "../import/importer";
import { ema } from "../import/importers/ema";
import { readTable } from "../import/table";
import { brandOf, ingredientsOf } from "../import/usProducts";
import { healthCanada } from "./healthCanada";
import { candidates, meshNames, pipelines, trialAbbreviations, trialCodes } from "./namesTables";

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
  healthCanada,
  meshNames,
  trialCodes,
  trialAbbreviations,
  pipelines,
  candidates,
];
