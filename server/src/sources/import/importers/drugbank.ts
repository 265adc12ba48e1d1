import type { Name } from "../../../core/knowledge/entity";
import { CSV, readRows } from "../delimited";
import type { Importer } from "../importer";
import { isDevelopmentCode, isSystematic } from "../noise";
import { readTable } from "../table";

/** Strains of influenza, one for every season, and foods, pollens and pets as allergens: nobody writes of them as medicines. */
const NOT_WRITTEN_OF = /^influenza [ab] virus|allergenic extract|\b(?:pollen|hair|dander|feathers?|epithelia?)$/i;

/** The CC0 list of names and identifiers that DrugBank publishes beside its database. */
export const drugbank: Importer = {
  id: "drugbank",
  files: "drugbank vocabulary.csv",
  source: {
    id: "drugbank-vocabulary",
    title: "DrugBank Open Vocabulary",
    publisher: "DrugBank",
    licence: "CC0-1.0",
    url: "https://go.drugbank.com/releases/latest#open-data",
    asOf: "2024",
  },
  keep: "all",
  async *read(files, { report }) {
    for (const file of files) {
      const rows = readRows(file, CSV, report);
      for await (const row of readTable(
        file.name,
        rows,
        { required: ["DrugBank ID", "Common name"], strict: true },
        report,
      )) {
        const label = row.get("Common name");
        const [unii, cas, inchikey] = [row.get("UNII"), row.get("CAS"), row.get("Standard InChI Key")];
        // Without a registry number it is a ligand of some crystal structure, known by its systematic name alone.
        const isLigand = unii === "" && cas === "" && isSystematic(label);
        const synonyms = row
          .get("Synonyms")
          .split(" | ")
          .filter((text) => text !== "");
        const isWrittenOf =
          label !== "" && !isLigand && ![label, ...synonyms].some((text) => NOT_WRITTEN_OF.test(text));
        yield {
          file: file.name,
          line: row.line,
          substances: isWrittenOf ? [label] : [],
          mayCreate: true,
          names: [...synonyms.map((text) => synonym(text, label)), ...codesOfChains(label, synonyms)],
          identifiers: [
            `drugbank:${row.get("DrugBank ID")}`,
            ...(unii === "" ? [] : [`unii:${unii}`]),
            ...(cas === "" ? [] : [`cas:${cas}`]),
            ...(inchikey === "" ? [] : [`inchikey:${inchikey}`]),
          ],
          facts: [],
        };
      }
    }
  },
};

function synonym(text: string, label: string): Name {
  if (isDevelopmentCode(text)) return { text, kind: "code" };
  // The international names exist in Latin too, and only there end in -um.
  const isLatin = text.toLowerCase() === `${label.toLowerCase()}um`;
  return { text, kind: "synonym", ...(isLatin && { language: "la" }) };
}

/** "(human monoclonal MEDI3506 γ1-chain)": an antibody's definition names its chains by the code. */
const CHAIN = /monoclonal ([A-Z]{2,6}-?\d{3,6}) [γκλ]\d?-chain/gu;

/** The codes by which definitions call an antibody; a conjugate's definition names its antibody alone. */
function codesOfChains(label: string, synonyms: readonly string[]): Name[] {
  if (label.includes(" ")) return [];
  const codes = synonyms.flatMap((text) => [...text.matchAll(CHAIN)].map(([, code = ""]) => code));
  const [code, another] = new Set(codes);
  // Two codes are those of two antibodies in one.
  return code === undefined || another !== undefined ? [] : [{ text: code, kind: "code" }];
}
