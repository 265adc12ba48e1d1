import type { Name } from "../../../core/knowledge/entity";
import { readRows, TSV } from "../delimited";
import type { BulkFile, Report } from "../file";
import type { Importer } from "../importer";
import { readTable } from "../table";
import { brandOf, ingredientsOf } from "../usProducts";

/** Products whose approval is tentative are not approved yet. */
const TENTATIVE = "4";

/** The tables of FDA's drug approvals. Products carry no dates; that an application was approved is all they tell. */
export const drugsAtFda: Importer = {
  id: "drugsatfda",
  files: "Products.txt, with Applications.txt and MarketingStatus.txt",
  source: {
    id: "drugs-at-fda",
    title: "Drugs@FDA data files",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://www.fda.gov/drugs/drug-approvals-and-databases/drugsfda-data-files",
    asOf: "2022-08",
  },
  keep: "earliest",
  async *read(files, { reference, report }) {
    const applications = await readApplications(named(files, /applications/i), report);
    const tentative = await readTentative(named(files, /marketingstatus/i), report);
    for (const file of named(files, /products/i)) {
      const required = ["ApplNo", "ProductNo", "DrugName", "ActiveIngredient"];
      for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
        const number = row.get("ApplNo");
        const application = applications.get(number);
        const substances = ingredientsOf(row.get("ActiveIngredient"));
        const brand = brandOf(row.get("DrugName"), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
        const isApproved = application?.isNew === true && !tentative.has(`${number} ${row.get("ProductNo")}`);
        yield {
          file: file.name,
          line: row.line,
          substances,
          mayCreate: substances.every((name) => name.length <= 60),
          names,
          identifiers: [],
          facts: isApproved
            ? [
                {
                  event: "approval",
                  regulator: "regulator:fda",
                  jurisdiction: "US",
                  submission: application.type,
                  ...(brand !== undefined && { brand }),
                  source: reference,
                },
              ]
            : [],
        };
      }
    }
  },
};

function named(files: readonly BulkFile[], pattern: RegExp): BulkFile[] {
  return files.filter(({ name }) => pattern.test(name.split("/").at(-1) ?? ""));
}

interface Application {
  readonly type: string;
  /** An application of its own data, not a generic's. */
  readonly isNew: boolean;
}

async function readApplications(files: readonly BulkFile[], report: Report): Promise<Map<string, Application>> {
  const applications = new Map<string, Application>();
  for (const file of files) {
    const required = ["ApplNo", "ApplType"];
    for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
      const type = row.get("ApplType");
      applications.set(row.get("ApplNo"), { type, isNew: type === "NDA" || type === "BLA" });
    }
  }
  return applications;
}

async function readTentative(files: readonly BulkFile[], report: Report): Promise<Set<string>> {
  const products = new Set<string>();
  for (const file of files) {
    const required = ["MarketingStatusID", "ApplNo", "ProductNo"];
    for await (const row of readTable(file.name, readRows(file, TSV, report), { required, strict: true }, report)) {
      if (row.get("MarketingStatusID") === TENTATIVE) products.add(`${row.get("ApplNo")} ${row.get("ProductNo")}`);
    }
  }
  return products;
}
