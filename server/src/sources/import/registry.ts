import type { Importer } from "./importer";
import { bdpm } from "./importers/bdpm";
import { ctgov } from "./importers/ctgov";
import { drugbank } from "./importers/drugbank";
import { drugsAtFda } from "./importers/drugsAtFda";
import { ema } from "./importers/ema";
import { fdaMonthly } from "./importers/fdaMonthly";
import { fdaOrphan } from "./importers/fdaOrphan";
import { hsa } from "./importers/hsa";
import { ndc } from "./importers/ndc";
import { orangeBook } from "./importers/orangeBook";
import { chembl, drugcentral, pharmgkb } from "./importers/preferredNames";
import { purpleBook } from "./importers/purpleBook";
import { rxnorm } from "./importers/rxnorm";
import { unii } from "./importers/unii";

/** Every register that can be imported; any other table goes through `tableImporter` with a mapping. */
export const importers: readonly Importer[] = [
  bdpm,
  chembl,
  ctgov,
  drugbank,
  drugcentral,
  drugsAtFda,
  ema,
  fdaMonthly,
  fdaOrphan,
  hsa,
  ndc,
  orangeBook,
  pharmgkb,
  purpleBook,
  rxnorm,
  unii,
];

export function importerOf(id: string): Importer | undefined {
  return importers.find((importer) => importer.id === id);
}
