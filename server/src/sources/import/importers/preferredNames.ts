import type { Source } from "../../../core/knowledge/entity";
import { readRows, TSV } from "../delimited";
import type { BulkFile } from "../file";
import type { ImportContext, Importer } from "../importer";
import { isDevelopmentCode } from "../noise";
import type { SubstanceRecord } from "../record";
import { readTable } from "../table";

/**
 * Tables of `identifier` and preferred `name`, as exported from these databases' ontologies. Their synonym columns are
 * not read: in DrugCentral's export they are attached to the wrong substances.
 */
function preferredNames(id: string, prefix: string, source: Source): Importer {
  return {
    id,
    files: `the export of ${source.title} with the columns identifier and name, as .tsv`,
    source,
    keep: "all",
    async *read(files, context) {
      const names = new Map<string, string>();
      for (const file of files.filter(({ name }) => !isMapping(name))) {
        for await (const record of readNames(file, prefix, context)) {
          names.set(record.identifiers[0] ?? "", record.substances[0] ?? "");
          yield record;
        }
      }
      for (const file of files.filter(({ name }) => isMapping(name))) yield* readMapping(file, names, context);
    },
  };
}

async function* readNames(file: BulkFile, prefix: string, { report }: ImportContext): AsyncGenerator<SubstanceRecord> {
  const shape = { required: ["identifier", "name"], strict: true };
  for await (const row of readTable(file.name, readRows(file, TSV, report), shape, report)) {
    const name = row.get("name");
    yield {
      file: file.name,
      line: row.line,
      substances: name === "" ? [] : [name],
      mayCreate: true,
      names: isDevelopmentCode(name) ? [{ text: name, kind: "code" }] : [],
      identifiers: [`${prefix}:${row.get("identifier")}`],
      facts: [],
    };
  }
}

/** Cross-references worth keeping: registers of substances, not of reactions, labels or vendors. */
const KEPT = /^(?:atc|cas|chembl|drugbank|pubchem\.compound|rxnorm|mesh|kegg\.drug|umls|unii|inchikey):/;

/** A table of equivalences (SSSOM): `subject_id` is one of the names', `object_id` what it is elsewhere. */
async function* readMapping(
  file: BulkFile,
  names: ReadonlyMap<string, string>,
  { report, passOver }: ImportContext,
): AsyncGenerator<SubstanceRecord> {
  const shape = { required: ["subject_id", "object_id"], strict: true };
  for await (const row of readTable(file.name, readRows(file, TSV, report), shape, report)) {
    const subject = row.get("subject_id");
    const object = row.get("object_id");
    const name = names.get(subject);
    if (name === undefined || !KEPT.test(object)) {
      passOver(name === undefined ? "equivalence of an unknown substance" : "equivalence to no register of substances");
      continue;
    }
    // CAS numbers and ATC codes of salts and groups stand beside the substance's own: they are no proof of identity.
    yield {
      file: file.name,
      line: row.line,
      substances: [name],
      mayCreate: true,
      names: [],
      identifiers: [subject, object],
      facts: [],
    };
  }
}

function isMapping(name: string): boolean {
  return /sssom/i.test(name);
}

export const chembl = preferredNames("chembl", "chembl", {
  id: "chembl",
  title: "ChEMBL",
  publisher: "European Bioinformatics Institute",
  licence: "CC BY-SA 3.0",
  url: "https://www.ebi.ac.uk/chembl/",
  asOf: "2025",
});

export const drugcentral = preferredNames("drugcentral", "drugcentral", {
  id: "drugcentral",
  title: "DrugCentral",
  publisher: "University of New Mexico",
  licence: "CC BY-SA 4.0",
  url: "https://drugcentral.org",
  asOf: "2024",
});

export const pharmgkb = preferredNames("pharmgkb", "pharmgkb.drug", {
  id: "pharmgkb",
  title: "PharmGKB",
  publisher: "Stanford University",
  licence: "CC BY-SA 4.0",
  url: "https://www.pharmgkb.org",
  asOf: "2025",
});
