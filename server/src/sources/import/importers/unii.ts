import type { Name, NameKind } from "../../../core/knowledge/entity";
import { readRows, TSV } from "../delimited";
import type { Importer } from "../importer";
import { readTable } from "../table";

/** What the type of a name in UNII_Names stands for; systematic names (`sys`) are nobody's words. */
const KINDS: Readonly<Record<string, NameKind>> = { of: "synonym", cn: "synonym", cd: "code", bn: "brand" };

/** The Global Substance Registration System's lists: preferred terms with identifiers, and names. */
export const unii: Importer = {
  id: "unii",
  files: "UNII_Records.txt, UNII_Names.txt",
  source: {
    id: "unii",
    title: "Unique Ingredient Identifiers (GSRS)",
    publisher: "U.S. Food and Drug Administration and National Center for Advancing Translational Sciences",
    licence: "public domain",
    url: "https://precision.fda.gov/uniisearch/archive",
    asOf: "2025",
  },
  keep: "all",
  async *read(files, { report, passOver }) {
    for (const file of [...files].sort((a, b) => Number(isNames(a.name)) - Number(isNames(b.name)))) {
      if (isNames(file.name)) yield* readNames(file);
      else yield* readRecords(file);
    }

    async function* readRecords(file: (typeof files)[number]) {
      for await (const row of readTable(
        file.name,
        readRows(file, TSV, report),
        { required: ["UNII", "PT"], strict: true },
        report,
      )) {
        const curies = {
          unii: "UNII",
          cas: "RN",
          inchikey: "INCHIKEY",
          rxnorm: "RXCUI",
          "pubchem.compound": "PUBCHEM",
        };
        const identifiers = Object.entries(curies).flatMap(([prefix, column]) =>
          row.get(column) === "" ? [] : [`${prefix}:${row.get(column)}`],
        );
        yield {
          file: file.name,
          line: row.line,
          substances: [row.get("PT")],
          mayCreate: true,
          names: [],
          identifiers,
          facts: [],
        };
      }
    }

    async function* readNames(file: (typeof files)[number]) {
      const required = ["Name", "TYPE", "UNII", "Display Name"];
      for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
        const kind = KINDS[row.get("TYPE").toLowerCase()];
        if (kind === undefined) {
          passOver(`name of type ${row.get("TYPE")}`);
          continue;
        }
        const names: Name[] = [{ text: row.get("Name"), kind }];
        const substances = [row.get("Display Name")];
        yield {
          file: file.name,
          line: row.line,
          substances,
          mayCreate: true,
          names,
          identifiers: [`unii:${row.get("UNII")}`],
          facts: [],
        };
      }
    }
  },
};

function isNames(name: string): boolean {
  return /names/i.test(name);
}
