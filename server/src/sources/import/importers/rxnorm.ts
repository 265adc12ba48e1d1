import type { Name } from "../../../core/knowledge/entity";
import { identifierFault } from "../../check/identifiers";
import { readRows } from "../delimited";
import { malformed } from "../file";
import type { Importer } from "../importer";
import type { SubstanceRecord } from "../record";

const BARS = { delimiter: "|", quoted: false };

/** Columns of RXNCONSO.RRF, which has no header; each row ends in a bar. */
const [RXCUI, LANGUAGE, VOCABULARY, TYPE, CODE, TEXT, SUPPRESSED, WIDTH] = [0, 1, 11, 12, 13, 14, 16, 19];

/** Ingredients and their precise forms begin a substance; synonyms add to it. Products and brands have concepts of their own. */
const INGREDIENT = new Set(["IN", "PIN"]);
const SYNONYM = new Set(["SY", "TMSY", "PSN"]);

/** Vocabularies in whose terms the code is the substance's number in another register. */
const REGISTERS: Readonly<Record<string, string>> = { MTHSPL: "unii", DRUGBANK: "drugbank" };

/** The rows of one concept that matter here. */
interface Concept {
  readonly id: string;
  readonly line: number;
  label: string | undefined;
  readonly synonyms: string[];
  readonly identifiers: Set<string>;
}

/** RxNorm's names of ingredients, with their UNII and DrugBank numbers. A brand's link to its ingredient stands in another file. */
export const rxnorm: Importer = {
  id: "rxnorm",
  files: "RXNCONSO.RRF",
  source: {
    id: "rxnorm",
    title: "RxNorm",
    publisher: "U.S. National Library of Medicine",
    licence: "public domain for terms of RxNorm's own; others by their vocabulary",
    url: "https://www.nlm.nih.gov/research/umls/rxnorm/",
    asOf: "2025",
  },
  keep: "all",
  async *read(files, { report, passOver }) {
    for (const file of files) {
      let concept: Concept | undefined;
      for await (const { line, cells } of readRows(file, BARS, report)) {
        if (cells.length !== WIDTH) {
          report(malformed(file.name, line, `${cells.length} fields instead of ${WIDTH}`));
          continue;
        }
        const id = cells[RXCUI] ?? "";
        // The file has a concept's rows together.
        if (id !== concept?.id) {
          yield* toRecords(file.name, concept, passOver);
          concept = { id, line, label: undefined, synonyms: [], identifiers: new Set() };
        }
        const reason = take(cells, concept);
        if (reason !== undefined) passOver(reason);
      }
      yield* toRecords(file.name, concept, passOver);
    }
  },
};

/** Adds a row to its concept, or says why it does not count. */
function take(cells: readonly string[], concept: Concept): string | undefined {
  const [vocabulary = "", type = "", code = "", text = ""] = [cells[VOCABULARY], cells[TYPE], cells[CODE], cells[TEXT]];
  if (cells[LANGUAGE] !== "ENG" || cells[SUPPRESSED] === "Y") return "suppressed, or another language";
  const prefix = REGISTERS[vocabulary];
  if (prefix !== undefined && identifierFault(`${prefix}:${code}`) === undefined) {
    concept.identifiers.add(`${prefix}:${code}`);
    return undefined;
  }
  if (vocabulary !== "RXNORM") return "term of another vocabulary";
  if (SYNONYM.has(type)) concept.synonyms.push(text);
  else if (INGREDIENT.has(type)) concept.label ??= text;
  else return "product, brand or form";
  return undefined;
}

function* toRecords(
  file: string,
  concept: Concept | undefined,
  passOver: (reason: string) => void,
): Generator<SubstanceRecord> {
  if (concept === undefined) return;
  const { id, line, label, synonyms, identifiers } = concept;
  if (label === undefined) {
    for (let count = synonyms.length + identifiers.size; count > 0; count--) passOver("name or number of a product");
    return;
  }
  const names = synonyms.map((text): Name => ({ text, kind: "synonym" }));
  yield {
    file,
    line,
    substances: [label],
    mayCreate: true,
    names,
    identifiers: [`rxnorm:${id}`, ...identifiers],
    facts: [],
  };
}
