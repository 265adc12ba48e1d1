import type { Importer } from "./importer";
import { drugbank } from "./importers/drugbank";
import { drugsAtFda } from "./importers/drugsAtFda";
import { ema } from "./importers/ema";
import { fdaMonthly } from "./importers/fdaMonthly";
import { fdaOrphan } from "./importers/fdaOrphan";
import { hsa } from "./importers/hsa";

/** Every register that can be imported. */
export const importers: readonly Importer[] = [drugbank, ema, drugsAtFda, fdaMonthly, fdaOrphan, hsa];

export function importerOf(id: string): Importer | undefined {
  return importers.find((importer) => importer.id === id);
}
