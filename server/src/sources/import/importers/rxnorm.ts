import type { Name } from "../../../core/knowledge/entity";
import { readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";

const BARS = { delimiter: "|", quoted: false };

/** Columns of RXNCONSO.RRF, which has no header; each row ends in a bar. */
const [RXCUI, LANGUAGE, VOCABULARY, TYPE, TEXT, SUPPRESSED, WIDTH] = [0, 1, 11, 12, 14, 16, 19];

/** Ingredients and their precise forms begin a substance; synonyms add to it. Products and brands have concepts of their own. */
const INGREDIENT = new Set(["IN", "PIN"]);
const SYNONYM = new Set(["SY", "TMSY", "PSN"]);

/** RxNorm's names of ingredients. A brand's link to its ingredient stands in another file and is not read. */
export const rxnorm: Importer = {
  id: "rxnorm",
  files: "RXNCONSO.RRF",
  source: {
    id: "rxnorm",
    title: "RxNorm",
    publisher: "U.S. National Library of Medicine",
    licence: "public domain for terms of RxNorm's own; others by their vocabulary",
    url: "https://www.nlm.nih.gov/research/umls/rxnorm/",
    asOf: "2025",
  },
  keep: "all",
  async *read(files, { report }) {
    for (const file of files) {
      const ingredients = new Map<string, string>();
      for await (const { line, cells } of readRows(file, BARS, report)) {
        if (cells.length !== WIDTH) {
          report(malformed(file.name, line, `${cells.length} fields instead of ${WIDTH}`));
          continue;
        }
        const [id = "", type = "", text = ""] = [cells[RXCUI], cells[TYPE], cells[TEXT]];
        const isOwn = cells[VOCABULARY] === "RXNORM" && cells[LANGUAGE] === "ENG" && cells[SUPPRESSED] !== "Y";
        if (isOwn && INGREDIENT.has(type)) ingredients.set(id, text);
        const label = ingredients.get(id);
        if (!isOwn || label === undefined || !(INGREDIENT.has(type) || SYNONYM.has(type))) continue;
        const names: Name[] = INGREDIENT.has(type) ? [] : [{ text, kind: "synonym" }];
        yield {
          file: file.name,
          line,
          substances: [label],
          mayCreate: true,
          names,
          identifiers: [`rxnorm:${id}`],
          facts: [],
        };
      }
    }
  },
};
