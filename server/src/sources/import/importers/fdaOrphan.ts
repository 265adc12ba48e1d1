import type { Fact, Name, SourceReference } from "../../../core/knowledge/entity";
import { monthFirst } from "../dates";
import { CSV, readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { isSystematic } from "../noise";
import type { SubstanceRecord } from "../record";
import { readTable } from "../table";
import type { TableRow } from "../table";

/** Orphan designations that led to an approval, exported from FDA's Orphan Drug Product designation database. */
export const fdaOrphan: Importer = {
  id: "fda-orphan",
  files: "the database's export as .csv",
  source: {
    id: "fda-orphan",
    title: "FDA orphan drug designations and approvals",
    publisher: "U.S. Food and Drug Administration",
    licence: "public domain",
    url: "https://www.accessdata.fda.gov/scripts/opdlisting/oopd/",
    asOf: "2022-07",
  },
  keep: "all",
  async *read(files, { reference, report }) {
    for (const file of files) {
      const required = ["Generic Name", "Date Designated", "Orphan Designation"];
      for await (const row of readTable(file.name, readRows(file, CSV, report), { required, strict: true }, report)) {
        const record = toRecord(file.name, row, reference);
        if (record.facts.length > 0) yield record;
        else report(malformed(file.name, row.line, `no date in "${row.get("Date Designated")}"`));
      }
    }
  },
};

function toRecord(file: string, row: TableRow, reference: SourceReference): SubstanceRecord {
  const parts = partsOf(row.get("Generic Name"));
  const [first = "", ...readings] = readingsOf(row.get("Generic Name"));
  const brand = brandOf(row.get("Trade Name"));
  const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "US" }];
  return {
    file,
    line: row.line,
    substances: parts ?? (first === "" ? [] : [first]),
    readings: parts === undefined ? [readings] : [],
    mayCreate: parts === undefined && isPlainName(first),
    names,
    identifiers: [],
    facts: factsOf(row, brand, reference),
  };
}

/** The name as it stands, without what stands in brackets, and what stands in them; lost brackets are made up for. */
function readingsOf(cell: string): string[] {
  const whole = cell.replace(/\s+/g, " ").trim();
  const inside = /\(([^()]+)\)?/.exec(whole)?.[1] ?? "";
  const outside = whole
    .replace(/\([^()]*\)?/g, " ")
    .replaceAll(")", " ")
    .replace(/\s+/g, " ")
    .trim();
  const readings = whole.includes("(") || whole.includes(")") ? [outside, inside.trim(), whole] : [whole];
  return [...new Set(readings.flatMap((reading) => [withoutForm(reading), reading]))].filter(
    (reading) => reading.length > 2,
  );
}

const FORM =
  /\b(?:extended|sustained|delayed|controlled|immediate)[- ]release\b|\b(?:oral|intravenous|iv|intravitreal|intrathecal|inhaled|inhalation|nebulized|ophthalmic|topical|nasal|subcutaneous|injectable|injection|infusion|infusate|solution|suspension|tablets?|capsules?|film|patch|gel|cream|powder|implant|spray|lozenge|liposomal|liposomes?|enteric|coated|lipid complex|concentrate|sterile|for|kit|dry|system|extended|preservative[- ]free|\d[\d.]*%?)(?:\s|$)/gi;

/** An orphan designation is one preparation's; the substance is what remains without its form. */
function withoutForm(name: string): string {
  return name
    .replace(FORM, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ ,;-]{1,9}|(?<![ ,;-])[ ,;-]{1,9}$/g, "");
}

/** `atezolizumab + bevacizumab`: the parts of a combination, where each is a plain name. */
function partsOf(cell: string): string[] | undefined {
  const parts = cell
    .replace(/^combination of /i, "")
    .split(/ ?[+/;,&] (?:and )?|(?<=[a-z]{4})[/:](?=[a-z]{4})| and | with | in combination with /i)
    .map(withoutForm);
  return parts.length > 1 && parts.length <= 4 && parts.every((part) => part.length > 3 && isPlainName(part))
    ? parts
    : undefined;
}

/** A name of a substance rather than a description of a preparation. */
function isPlainName(name: string): boolean {
  return (
    name.length <= 40 &&
    name.split(" ").length <= 4 &&
    !isSystematic(name) &&
    !/[,;:/&]| (?:and|for|with|of|in|the) /i.test(name)
  );
}

function brandOf(cell: string): string | undefined {
  const brand = (cell.split(/[(,;]/)[0] ?? "").replace(/[®™*]/g, "").trim();
  return brand.length < 3 || brand.length > 30 || /^n\/?a$/i.test(brand) ? undefined : brand;
}

function factsOf(row: TableRow, brand: string | undefined, source: SourceReference): Fact[] {
  const designated = monthFirst(row.get("Date Designated"));
  const approved = monthFirst(row.get("Marketing Approval Date"));
  const indication = conditionOf(row.get("Orphan Designation"));
  const common = {
    regulator: "regulator:fda",
    jurisdiction: "US",
    precision: "day",
    ...(indication !== undefined && { indication }),
    holder: row.get("Sponsor Company"),
    source,
  } as const;
  return [
    ...(designated === undefined
      ? []
      : [{ ...common, event: "designation" as const, designation: "designation:us-orphan", date: designated }]),
    ...(approved === undefined
      ? []
      : [{ ...common, event: "approval" as const, date: approved, ...(brand !== undefined && { brand }) }]),
  ];
}

const LONGEST_CONDITION = 160;

/** The designated condition without the words that open every one of them; a whole paragraph is not kept. */
function conditionOf(cell: string): string | undefined {
  const condition = cell
    .replace(/\s+/g, " ")
    .replace(
      /^(?:for )?(?:the |use in the |use in )?(?:treatment|management) (?:of|in) (?:the )?(?:patients with )?/i,
      "",
    )
    .replace(/\.$/, "")
    .trim();
  return condition === "" || condition.length > LONGEST_CONDITION ? undefined : condition;
}
