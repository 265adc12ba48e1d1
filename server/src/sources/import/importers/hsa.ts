import type { Fact, Name } from "../../../core/knowledge/entity";
import { dayFirst } from "../dates";
import { CSV, readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { nameKey } from "../names";
import { readTable } from "../table";

/** Singapore's register of therapeutic products. Of the products with one substance the earliest that is still registered counts. */
export const hsa: Importer = {
  id: "hsa",
  files: "listing-of-registered-therapeutic-products.csv",
  source: {
    id: "hsa-register",
    title: "Listing of registered therapeutic products",
    publisher: "Health Sciences Authority (Singapore)",
    licence: "Singapore Open Data Licence",
    url: "https://data.gov.sg",
    asOf: "2017",
  },
  keep: "earliest",
  async *read(files, { reference, report }) {
    for (const file of files) {
      const required = ["product_name", "approval_date", "active_ingredients"];
      for await (const row of readTable(file.name, readRows(file, CSV, report), { required, strict: true }, report)) {
        const date = dayFirst(row.get("approval_date"));
        if (date === undefined) {
          report(malformed(file.name, row.line, `no date in "${row.get("approval_date")}"`));
          continue;
        }
        const substances = [...new Set(row.get("active_ingredients").split("\n").map(activeMoiety))].filter(
          (name) => name !== "",
        );
        const brand = brandOf(row.get("product_name"), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "SG" }];
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:hsa-singapore",
          jurisdiction: "SG",
          date,
          precision: "latest",
          ...(brand !== undefined && { brand }),
          note: "earliest registration of the products on the register",
          source: reference,
        };
        yield { file: file.name, line: row.line, substances, mayCreate: false, names, identifiers: [], facts: [fact] };
      }
    }
  },
};

/** `Erlotinib hydrochloride eqv. to Erlotinib`, `amlodipine besilate 6.95mg eqv amlodipine 5mg`: what it is equivalent to, without amounts. */
function activeMoiety(cell: string): string {
  const equivalent = /\b(?:eqv|equiv|equivalent|corresponding)\.?(?: to)?:? (.*)$/i.exec(cell.trim())?.[1] ?? cell;
  return equivalent
    .replace(/\([^()]*\)/g, " ")
    .replace(/[()]/g, " ")
    .replace(/^[\d.,]+\s?(?:mg|mcg|g)\s/i, "")
    .replace(/\sfree base\s*$/i, "")
    .replace(/(?<=[a-z]{4})\d[\d.,]*\s?mg\s*$/i, "")
    .replace(/\s[\d.,]+\s?(?:(?:mg|mcg|g|iu|units?|ml|micrograms?)\b|%).*$/i, "")
    .replace(/\s+/g, " ")
    .replace(/(?<![ ,;.])[ ,;.]{1,9}$/, "")
    .trim();
}

const FORM_WORD =
  /\s(?:\d|(?:prolonged|extended|sustained|modified|controlled)[- ]release\b|hard\b|soft\b|gastro-? ?resistant\b|tablets?\b|tabs?\b|capsules?\b|caps?\b|caplets?\b|injections?\b|inj\b|infusion\b|syrup\b|suspension\b|solution\b|cream\b|ointment\b|gel\b|lotion\b|drops?\b|eye\b|ear\b|nasal\b|oral\b|powder\b|concentrate\b|film\b|granules?\b|linctus\b|elixir\b|mixture\b|for\b|in\b|with\b|patch\b|spray\b|inhaler\b|suppositor|pessar|vials?\b|prefilled\b|pre-filled\b|dispersible\b|chewable\b|effervescent\b|emulsion\b|paste\b|shampoo\b|sachets?\b|lozenges?\b|pastilles?\b).*$/i;

/** The product's name up to its form and strength, where that is not the substance's own. */
function brandOf(product: string, substances: readonly string[]): string | undefined {
  const name = ` ${product.replace(/[®™]/g, "").replace(/\([^()]*\)/g, " ")}`
    .replace(FORM_WORD, "")
    .replace(/\s+/g, " ")
    .trim();
  const isGeneric = substances.some((substance) => nameKey(name).includes(nameKey(substance).split(" ")[0] ?? ""));
  if (isGeneric || name.length < 4 || name.length > 30 || name.split(" ").length > 3 || /[\d/%+]/.test(name))
    return undefined;
  return name === name.toUpperCase()
    ? name.replace(/[A-Z]{4,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;
}
