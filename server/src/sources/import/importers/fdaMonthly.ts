import type { Fact, Name } from "../../../core/knowledge/entity";
import { monthFirst } from "../dates";
import { CSV, readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { readTable } from "../table";
import type { TableRow } from "../table";
import { brandOf, ingredientsOf } from "../usProducts";

/** Reports of all approvals of a month: mostly generics and supplements, of which original applications for new products are read. */
export const fdaMonthly: Importer = {
  id: "fda-monthly",
  files: "reports of monthly approvals as .csv",
  source: {
    id: "fda-monthly",
    title: "FDA monthly approval reports",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://www.accessdata.fda.gov/scripts/cder/daf/",
    asOf: "2021",
  },
  keep: "all",
  async *read(files, { reference, report, passOver }) {
    for (const file of files) {
      const required = ["Approval Date", "Drug Name", "Submission"];
      for await (const row of readTable(file.name, readRows(file, CSV, report), { required, strict: true }, report)) {
        const application = splitApplication(row.get("Drug Name"));
        if (application === undefined) {
          report(malformed(file.name, row.line, `no application number in "${row.get("Drug Name")}"`));
          continue;
        }
        const reason = reasonToPass(application.type, row);
        if (reason !== undefined) {
          passOver(reason);
          continue;
        }
        const date = monthFirst(row.get("Approval Date"));
        if (date === undefined) {
          report(malformed(file.name, row.line, `no date in "${row.get("Approval Date")}"`));
          continue;
        }
        const substances = ingredientsOf(row.get("Active Ingredients"));
        const brand = brandOf(application.name, substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:fda",
          jurisdiction: "US",
          date,
          precision: "day",
          submission: application.type,
          ...(brand !== undefined && { brand }),
          ...(row.get("Company") !== "" && { holder: row.get("Company") }),
          source: reference,
        };
        yield { file: file.name, line: row.line, substances, mayCreate: true, names, identifiers: [], facts: [fact] };
      }
    }
  },
};

/**
 * Why a row is no first approval of a product. An application's second original submission is for another product where
 * it has a class of new drugs, else for another use.
 */
function reasonToPass(type: string, row: TableRow): string | undefined {
  const submission = row.get("Submission");
  if (!submission.startsWith("ORIG-")) return "supplement to an application";
  if (type === "ANDA") return "generic";
  if (submission !== "ORIG-1" && !/^Type \d/.test(row.get("Submission Classification *")))
    return "further use of an application";
  return row.get("Submission Status") === "Approval" ? undefined : "not approved yet (tentative)";
}

/**
 * The name has its application glued on, the type padded to five characters: `VOCABRIANDA   #212887` is Vocabria's
 * NDA, `DOCETAXELANDA  #213510` docetaxel's ANDA.
 */
function splitApplication(cell: string): { name: string; type: "NDA" | "ANDA" | "BLA" } | undefined {
  const parts = /^(.*?)(NDA {3}|ANDA {2}|BLA {3})#\d+$/.exec(cell);
  const type = parts?.[2]?.trim();
  if (type !== "NDA" && type !== "ANDA" && type !== "BLA") return undefined;
  return { name: parts?.[1]?.trim() ?? "", type };
}
