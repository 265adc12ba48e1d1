import type { Fact, Name } from "../../core/knowledge/entity";
import { readRows, TSV } from "../import/delimited";
import type { Importer } from "../import/importer";
import { readTable } from "../import/table";
import { brandOf, ingredientsOf } from "../import/usProducts";

/** What follows the brand in a product's name besides what FDA adds to it: how it is made up and packed. */
const MADE_UP =
  /\s(?:TAB|CAP|INJ|CRM|ONT|LIQ|ELX|PEN|FOR|LOTION|ELIXIR|SHAMPOO|ENEMA|EYE|SKIN|OIL|EXPECTORANT|EMOLLIENT|INHALATION|SOLUTION|SUSPENSION|CREAM|OINTMENT|GEL|POWDER|SYRUP|SIROP|DROPS|SPRAY|PATCH|INHALER|SUPPOSITOR|FILM|ORAL|NASAL|INTRA|SUBCUTANEOUS|TOPICAL|OPHTHALMIC|RECTAL|VAGINAL|COSMETIC|AESTHETIC|THERAPEUTIC|RELIEF|ALCOHOL|PREMIXED|SPECIAL|STERILE|CONCENTRATE|DILUENT|SINGLE|PREFILLED|PRE-FILLED|USP|BP|IV\b|I\.V|IM\b|SC\b|HP\b|[\-\d(]).*$/;

/**
 * Canada's register of medicines, as scripts/distil.mjs made it: one line a set of ingredients and brand, with the earliest
 * authorization that the register still has.
 */
export const healthCanada: Importer = {
  id: "health-canada",
  files: "distilled/health-canada.tsv",
  source: {
    id: "health-canada-dpd",
    title: "Drug Product Database",
    publisher: "Health Canada",
    licence: "Open Government Licence - Canada",
    url: "https://www.canada.ca/en/health-canada/services/drugs-health-products/drug-products/drug-product-database.html",
    asOf: "2026-04-01",
  },
  keep: "earliest",
  async *read(files, { reference, report }) {
    for (const file of files) {
      const required = ["application", "date", "ingredients", "product", "applicant"];
      for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
        const substances = ingredientsOf(row.get("ingredients").replaceAll("*", ""));
        const brand = brandOf(` ${row.get("product")}`.replace(MADE_UP, "").trim(), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "CA" }];
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:health-canada",
          jurisdiction: "CA",
          date: row.get("date"),
          precision: "latest",
          ...(brand !== undefined && { brand }),
          holder: row.get("applicant"),
          note: "earliest authorization of the products on the register",
          source: reference,
        };
        yield { file: file.name, line: row.line, substances, mayCreate: false, names, identifiers: [], facts: [fact] };
      }
    }
  },
};
