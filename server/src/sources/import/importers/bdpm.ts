import type { Fact, Name, SourceReference } from "../../../core/knowledge/entity";
import { dayFirst } from "../dates";
import { readRows, TSV } from "../delimited";
import { malformed } from "../file";
import type { BulkFile, Report } from "../file";
import { readFrenchName } from "../frenchNames";
import type { FrenchName } from "../frenchNames";
import type { Importer } from "../importer";
import { counterIon, nameKey } from "../names";
import { isEveryday } from "../noise";
import type { SubstanceRecord } from "../record";

/** Neither file has a header. */
const PRODUCT = { code: 0, name: 1, procedure: 5, date: 7, holder: 10, width: 12 };
const COMPONENT = { code: 0, substance: 3, nature: 6, link: 7 };

/** What the agency itself authorised; "centralisée" is the European Commission's, homeopathics are registered unexamined. */
const NATIONAL = /^Procédure (?:nationale|décentralisée|de reconnaissance mutuelle)$/;

/** Generics came to France with the ordinance of 24 April 1996. */
const GENERICS_SINCE = "1996-04-24";

/** No text names a mixture of more substances by their names. */
const MOST_SUBSTANCES = 4;

/** Shorter words of a language are too often words of another. */
const SHORTEST_NAME = 6;

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
        if (cells.length !== PRODUCT.width) {
          report(malformed(file.name, line, `${cells.length} fields instead of ${PRODUCT.width}`));
          continue;
        }
        const composition = compositions.get((cells[PRODUCT.code] ?? "").trim());
        yield { file: file.name, line, ...toRecord(cells, composition ?? [], reference) };
      }
    }
  },
};

/** What a product tells of its substances; nothing, where one of them is only described, or they are too many to be named. */
function toRecord(
  cells: readonly string[],
  composition: readonly (FrenchName | undefined)[],
  reference: SourceReference,
): Omit<SubstanceRecord, "file" | "line"> {
  const cell = (column: number): string => (cells[column] ?? "").trim();
  const substances = composition.filter((substance) => substance !== undefined);
  const isNamed = substances.length === composition.length && substances.length <= MOST_SUBSTANCES;
  const brand = brandOf(cell(PRODUCT.name), substances);
  const date = dayFirst(cell(PRODUCT.date));
  const isOriginal = brand !== undefined || (date !== undefined && date < GENERICS_SINCE);
  const fact: Fact = {
    event: "approval",
    regulator: "regulator:ansm",
    jurisdiction: "FR",
    ...(date !== undefined && { date, precision: "latest" as const }),
    ...(brand !== undefined && { brand }),
    ...(cell(PRODUCT.holder) !== "" && { holder: cell(PRODUCT.holder) }),
    note: "earliest authorisation of the products on the register",
    source: reference,
  };
  return {
    substances: isNamed ? substances.map(({ english }) => english) : [],
    readings: substances.map(({ text, spellings }) => [...spellings, text]),
    isTranslated: true,
    mayCreate: false,
    names: [
      ...(brand === undefined ? [] : [{ text: brand, kind: "brand" as const, region: "FR" }]),
      ...french(substances),
    ],
    identifiers: [],
    facts: date !== undefined && isOriginal && NATIONAL.test(cell(PRODUCT.procedure)) ? [fact] : [],
  };
}

/** A single substance's own French name; elements and metabolites are ordinary words in French, too. */
function french([only, another]: readonly FrenchName[]): Name[] {
  if (only === undefined || another !== undefined || !only.isPlain || only.text.length < SHORTEST_NAME) return [];
  const isWord = [only.text, only.english, ...only.spellings].some((name) => isEveryday(nameKey(name)));
  return isWord ? [] : [{ text: only.text, kind: "synonym", language: "fr" }];
}

/**
 * The substances of each product. A "fraction thérapeutique" (FT) is the moiety of the salt (SA) of the same link
 * number, and stands for it.
 */
async function readCompositions(
  files: readonly BulkFile[],
  report: Report,
): Promise<Map<string, (FrenchName | undefined)[]>> {
  const rows = new Map<string, { substance: FrenchName | undefined; link: string; isMoiety: boolean }[]>();
  for (const file of files) {
    for await (const { line, cells } of readRows(file, TSV, report)) {
      if (cells.length < 8) {
        report(malformed(file.name, line, `${cells.length} fields instead of 8 or 9`));
        continue;
      }
      const substance = readFrenchName(cells[COMPONENT.substance] ?? "");
      const isMoiety = cells[COMPONENT.nature] === "FT";
      // What a label counts ("calcium élément") is not what the product holds.
      if (isMoiety && substance?.isElement !== false) continue;
      const entry = { substance, link: cells[COMPONENT.link] ?? "", isMoiety };
      const code = cells[COMPONENT.code] ?? "";
      rows.set(code, [...(rows.get(code) ?? []), entry]);
    }
  }
  const compositions = new Map<string, (FrenchName | undefined)[]>();
  for (const [code, entries] of rows) {
    const explained = new Set(entries.filter(({ isMoiety }) => isMoiety).map(({ link }) => link));
    const kept = entries.filter(({ link, isMoiety }) => isMoiety || !explained.has(link));
    const byName = new Map(kept.map(({ substance }) => [substance?.english, substance]));
    compositions.set(code, [...byName.values()]);
  }
  return compositions;
}

/**
 * The name up to its strength and form, unless it is the substance's: since generics have come, a product that is named
 * by its substance is one.
 */
function brandOf(product: string, composition: readonly FrenchName[]): string | undefined {
  const name = (product.split(",")[0] ?? "")
    .replace(/\s(?:\d|POUR CENT|À ).*$/, "")
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (isNamedBySubstance(name, composition) || name.length < 4 || name.length > 30) return undefined;
  if (name.split(" ").length > 2 || /\d/.test(name)) return undefined;
  return name.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** So much of a word tells which one it is: registers misspell, and drop the French ending. */
const TELLING_PART = 0.75;

function isNamedBySubstance(name: string, composition: readonly FrenchName[]): boolean {
  const words = composition.flatMap(({ text, english }) => nameKey(`${text} ${english}`).split(" "));
  const beginnings = words
    .filter((word) => word.length > 4 && !counterIon(word))
    .map((word) => word.slice(0, Math.ceil(word.length * TELLING_PART)));
  return nameKey(name)
    .split(" ")
    .some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}
