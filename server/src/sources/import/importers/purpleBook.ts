import type { Fact, Name, PartialDate } from "../../../core/knowledge/entity";
import { monthFirst, monthName } from "../dates";
import { CSV, readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { readTable } from "../table";
import { brandOf } from "../usProducts";

/** What stands where there is no date. */
const NO_DATE = /^(?:n\/a|date tbd)?$/i;

/** FDA's list of licensed biological products: a section of what changed, then the whole list under the same header. */
export const purpleBook: Importer = {
  id: "purple-book",
  files: "the monthly list as .csv",
  source: {
    id: "purple-book",
    title: "Database of Licensed Biological Products (Purple Book)",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://purplebooksearch.fda.gov/",
    asOf: "2025",
  },
  keep: "earliest",
  async *read(files, { reference, report, passOver }) {
    for (const file of files) {
      const required = ["BLA Number", "Proprietary Name", "Proper Name", "Approval Date"];
      for await (const row of readTable(file.name, readRows(file, CSV, report), { required, strict: false }, report)) {
        const substance = row.get("Proper Name");
        if (substance === "") {
          passOver("row without a proper name");
          continue;
        }
        const brand = brandOf(row.get("Proprietary Name"), [substance]);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
        const cell = row.get("Date of First Licensure");
        const date = dateOf(NO_DATE.test(cell) ? row.get("Approval Date") : cell);
        if (date === undefined && !NO_DATE.test(row.get("Approval Date"))) {
          report(malformed(file.name, row.line, `no date in "${row.get("Approval Date")}"`));
        }
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:fda",
          jurisdiction: "US",
          submission: "BLA",
          ...(date !== undefined && { date, precision: "day" as const }),
          ...(brand !== undefined && { brand }),
          ...(row.get("Applicant") !== "" && { holder: row.get("Applicant") }),
          source: reference,
        };
        yield {
          file: file.name,
          line: row.line,
          substances: [substance],
          mayCreate: true,
          names,
          identifiers: [],
          facts: [fact],
        };
      }
    }
  },
};

/** The editions differ in the style of their dates, sections of one edition too. */
function dateOf(cell: string): PartialDate | undefined {
  return monthName(cell) ?? monthFirst(cell);
}
