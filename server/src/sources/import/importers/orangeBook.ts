import type { Fact, Name } from "../../../core/knowledge/entity";
import { monthName } from "../dates";
import { readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { readTable } from "../table";
import { brandOf, ingredientsOf } from "../usProducts";

const TILDES = { delimiter: "~", quoted: false };

/** Products whose approval the register dates only so. */
const BEFORE_THE_BOOK = /^Approved Prior to Jan 1, 1982$/i;

/** FDA's list of approved drugs with equivalents. Its patent and exclusivity tables name no substance and are passed over. */
export const orangeBook: Importer = {
  id: "orange-book",
  files: "products.txt",
  source: {
    id: "orange-book",
    title: "Approved Drug Products with Therapeutic Equivalence Evaluations (Orange Book)",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://www.fda.gov/drugs/drug-approvals-and-databases/orange-book-data-files",
    asOf: "2025",
  },
  keep: "earliest",
  async *read(files, { reference, report }) {
    for (const file of files) {
      if (/patent|exclusivity/i.test(file.name)) {
        report(malformed(file.name, 1, "a table of patents or exclusivities: it names no substance"));
        continue;
      }
      const required = ["Ingredient", "Trade_Name", "Appl_Type", "Approval_Date"];
      for await (const row of readTable(
        file.name,
        readRows(file, TILDES, report),
        { required, strict: true },
        report,
      )) {
        const substances = ingredientsOf(row.get("Ingredient"));
        const brand = brandOf(row.get("Trade_Name"), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
        const date = monthName(row.get("Approval_Date"));
        if (date === undefined && !BEFORE_THE_BOOK.test(row.get("Approval_Date"))) {
          report(malformed(file.name, row.line, `no date in "${row.get("Approval_Date")}"`));
        }
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:fda",
          jurisdiction: "US",
          submission: "NDA",
          ...(date !== undefined && { date, precision: "day" as const }),
          ...(brand !== undefined && { brand }),
          ...(row.get("Applicant_Full_Name") !== "" && { holder: row.get("Applicant_Full_Name") }),
          source: reference,
        };
        const isNew = row.get("Appl_Type") === "N";
        yield {
          file: file.name,
          line: row.line,
          substances,
          mayCreate: true,
          names,
          identifiers: [],
          facts: isNew ? [fact] : [],
        };
      }
    }
  },
};
