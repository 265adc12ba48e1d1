import type { Fact, Name } from "../../../core/knowledge/entity";
import { readRows, TSV } from "../delimited";
import type { Importer } from "../importer";
import { readTable } from "../table";
import { brandOf, ingredientsOf } from "../usProducts";

/** Products on the United States market. When marketing began is not when approval was given, so no date is read. */
export const ndc: Importer = {
  id: "ndc",
  files: "product.txt",
  source: {
    id: "ndc",
    title: "National Drug Code Directory",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://www.fda.gov/drugs/drug-approvals-and-databases/national-drug-code-directory",
    asOf: "2025",
  },
  keep: "earliest",
  async *read(files, { reference, report, passOver }) {
    for (const file of files) {
      const required = ["PRODUCTNDC", "PROPRIETARYNAME", "SUBSTANCENAME"];
      for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
        const category = row.get("MARKETINGCATEGORYNAME");
        const substances = ingredientsOf(row.get("SUBSTANCENAME"));
        if (substances.length === 0 || /homeopathic/i.test(category)) {
          passOver(substances.length === 0 ? "product without a substance" : "homeopathic");
          continue;
        }
        const brand = brandOf(row.get("PROPRIETARYNAME").toUpperCase(), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:fda",
          jurisdiction: "US",
          submission: category,
          ...(brand !== undefined && { brand }),
          source: reference,
        };
        const isApproved = category === "NDA" || category === "BLA";
        yield {
          file: file.name,
          line: row.line,
          substances,
          mayCreate: true,
          names,
          identifiers: [],
          facts: isApproved ? [fact] : [],
        };
      }
    }
  },
};
