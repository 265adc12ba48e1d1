import type { Fact, Name } from "../../../core/knowledge/entity";
import { dayFirst } from "../dates";
import { readRows, TSV } from "../delimited";
import { malformed } from "../file";
import type { BulkFile, Report } from "../file";
import type { Importer } from "../importer";
import { nameKey } from "../names";

/** Neither file has a header. */
const PRODUCT = { code: 0, name: 1, procedure: 5, date: 7, holder: 10, width: 12 };
const COMPONENT = { code: 0, substance: 3, nature: 6, link: 7 };

/** What the agency itself authorised; "centralisée" is the European Commission's, homeopathics are registered unexamined. */
const NATIONAL = /^Procédure (?:nationale|décentralisée|de reconnaissance mutuelle)$/;

/** The public base of medicines of France: authorisations with dates, and French names of substances and brands. */
export const bdpm: Importer = {
  id: "bdpm",
  files: "CIS_bdpm.txt with CIS_COMPO_bdpm.txt",
  source: {
    id: "bdpm",
    title: "Base de données publique des médicaments",
    publisher: "ANSM, HAS and UNCAM (France)",
    licence: "Licence Ouverte",
    url: "https://base-donnees-publique.medicaments.gouv.fr",
    asOf: "2019",
  },
  keep: "earliest",
  async *read(files, { reference, report }) {
    const compositions = await readCompositions(
      files.filter(({ name }) => /compo/i.test(name)),
      report,
    );
    for (const file of files.filter(({ name }) => !/compo/i.test(name))) {
      for await (const { line, cells } of readRows(file, TSV, report)) {
        const cell = (column: number): string => (cells[column] ?? "").trim();
        if (cells.length !== PRODUCT.width) {
          report(malformed(file.name, line, `${cells.length} fields instead of ${PRODUCT.width}`));
          continue;
        }
        const substances = compositions.get(cell(PRODUCT.code)) ?? [];
        const readings = substances.map(internationalSpellings);
        const brand = brandOf(cell(PRODUCT.name), substances);
        const names: Name[] = brand === undefined ? [] : [{ text: brand, kind: "brand", region: "FR" }];
        const date = dayFirst(cell(PRODUCT.date));
        const fact: Fact = {
          event: "approval",
          regulator: "regulator:ansm",
          jurisdiction: "FR",
          ...(date !== undefined && { date, precision: "day" as const }),
          ...(brand !== undefined && { brand }),
          ...(cell(PRODUCT.holder) !== "" && { holder: cell(PRODUCT.holder) }),
          note: "earliest authorisation of the products on the register",
          source: reference,
        };
        const facts = date !== undefined && NATIONAL.test(cell(PRODUCT.procedure)) ? [fact] : [];
        yield { file: file.name, line, substances, readings, mayCreate: false, names, identifiers: [], facts };
      }
    }
  },
};

/**
 * The substances of each product. A "fraction thérapeutique" (FT) is the moiety of the salt (SA) of the same link
 * number, and stands for it.
 */
async function readCompositions(files: readonly BulkFile[], report: Report): Promise<Map<string, string[]>> {
  const rows = new Map<string, { substance: string; link: string; isMoiety: boolean }[]>();
  for (const file of files) {
    for await (const { line, cells } of readRows(file, TSV, report)) {
      if (cells.length < 8) {
        report(malformed(file.name, line, `${cells.length} fields instead of 8 or 9`));
        continue;
      }
      const substance = substanceOf(cells[COMPONENT.substance] ?? "");
      const entry = { substance, link: cells[COMPONENT.link] ?? "", isMoiety: cells[COMPONENT.nature] === "FT" };
      const code = cells[COMPONENT.code] ?? "";
      rows.set(code, [...(rows.get(code) ?? []), entry]);
    }
  }
  const compositions = new Map<string, string[]>();
  for (const [code, entries] of rows) {
    const explained = new Set(entries.filter(({ isMoiety }) => isMoiety).map(({ link }) => link));
    const kept = entries.filter(({ link, isMoiety }) => isMoiety || !explained.has(link));
    compositions.set(code, [...new Set(kept.map(({ substance }) => substance))]);
  }
  return compositions;
}

/** `RANITIDINE (CHLORHYDRATE DE)`, `MAGNÉSIUM BASE`: the moiety, in small letters. */
function substanceOf(cell: string): string {
  const acid = /^(.*) \(ACIDE\)$/i.exec(cell.trim())?.[1];
  return (acid === undefined ? cell : `acide ${acid}`)
    .replace(/\([^()]*\)/g, " ")
    .replace(/\b(?:BASE|ANHYDRE)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** French counter-ions, before the name with "de" or after it. */
const FRENCH_SALT =
  /^(?:\p{L}+ate|chlorure|bromure|hydroxyde) (?:de |d['’]|disodique de |monosodique de )|\s(?:sodique|disodique|monosodique|potassique|calcique|magnésique|monohydraté|dihydraté|trihydraté|hydraté|anhydre|micronisé)\b.*$/u;

/** How the international name may be spelt: without the French salt, "acide x-ique" as "x-ic acid", "-ine" as "-in". */
function internationalSpellings(name: string): string[] {
  const plain = name.replace(FRENCH_SALT, "").replace(FRENCH_SALT, "");
  const acid = /^acide (.*)ique$/.exec(plain)?.[1];
  const shortened = plain.replace(/e$/, "").replace(/[èé]n$/, "en");
  return [...(acid === undefined ? [] : [`${acid}ic acid`]), plain, shortened];
}

/** The name up to its strength and form, unless it is the substance's. */
function brandOf(product: string, substances: readonly string[]): string | undefined {
  const name = (product.split(",")[0] ?? "")
    .replace(/\s(?:\d|POUR CENT|À ).*$/, "")
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const isGeneric = substances.some((substance) => nameKey(name).includes(nameKey(substance).split(" ")[0] ?? ""));
  if (isGeneric || name.length < 4 || name.length > 30 || name.split(" ").length > 2 || /\d/.test(name))
    return undefined;
  return name.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
