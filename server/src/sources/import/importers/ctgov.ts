import type { Name } from "../../../core/knowledge/entity";
import { malformed } from "../file";
import type { Importer } from "../importer";
import { readJsonValues } from "../json";
import { isDevelopmentCode, isSystematic } from "../noise";
import type { SubstanceRecord } from "../record";

/** Trials' interventions that are medicines. */
const MEDICINE = /^(?:drug|biological|genetic|combination product)$/i;

/** What no sponsor's candidate is called. */
const NO_MEDICINE =
  /placebo|vehicle|standard of care|surgery|radiation|questionnaire|observation|\b(?:arm|cohort|group|dose)\b/i;

interface Intervention {
  readonly type: string;
  readonly name: string;
  readonly others: readonly string[];
}

/** Registered trials as JSON: the current form, the older "full studies" answer, one study or many a file, or a line each. */
export const ctgov: Importer = {
  id: "ctgov",
  files: "studies as .json or .jsonl",
  source: {
    id: "ctgov",
    title: "ClinicalTrials.gov",
    publisher: "U.S. National Library of Medicine",
    licence: "public domain",
    url: "https://clinicaltrials.gov",
    asOf: "2025",
  },
  keep: "all",
  async *read(files, { report, passOver }) {
    for (const file of files) {
      for await (const { line, value } of readJsonValues(file, report)) {
        const studies = studiesOf(value);
        if (studies.length === 0) report(malformed(file.name, line, "no study in the form that is known"));
        for (const study of studies) {
          const interventions = interventionsOf(study);
          if (interventions.length === 0) passOver("study without interventions");
          for (const intervention of interventions) {
            const reason = reasonToPass(intervention);
            if (reason === undefined) yield toRecord(file.name, line, intervention);
            else passOver(reason);
          }
        }
      }
    }
  },
};

function reasonToPass({ type, name }: Intervention): string | undefined {
  if (!MEDICINE.test(type)) return `intervention that is no medicine: ${type.toLowerCase()}`;
  if (name === "") return "intervention without a name";
  return NO_MEDICINE.test(name) ? "placebo, arm or procedure" : undefined;
}

function toRecord(file: string, line: number, { name, others }: Intervention): SubstanceRecord {
  const isPlain = name.length <= 40 && name.split(" ").length <= 3 && !isSystematic(name) && !/[,;:/&+%]/.test(name);
  // Other names are often indications, doses or the comparator: only those that look like a code or one word are taken.
  const names = others
    .filter((other) => isDevelopmentCode(other) || /^\p{L}[\p{L}\d-]{3,30}$/u.test(other))
    .map((text): Name => ({ text, kind: isDevelopmentCode(text) ? "code" : "synonym" }));
  return { file, line, substances: [name], readings: [others], mayCreate: isPlain, names, identifiers: [], facts: [] };
}

/** A value's member by its path, `undefined` where one of the steps is missing. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function studiesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(studiesOf);
  if (at(value, "protocolSection") !== undefined) return [value];
  const legacy = list(at(value, "FullStudiesResponse", "FullStudies")).map((study) => at(study, "Study"));
  return legacy.length > 0 ? legacy : list(at(value, "studies"));
}

function interventionsOf(study: unknown): Intervention[] {
  const current = list(at(study, "protocolSection", "armsInterventionsModule", "interventions")).map((entry) => ({
    type: text(at(entry, "type")).replaceAll("_", " "),
    name: text(at(entry, "name")),
    others: list(at(entry, "otherNames")).map(text),
  }));
  const older = list(at(study, "ProtocolSection", "ArmsInterventionsModule", "InterventionList", "Intervention")).map(
    (entry) => ({
      type: text(at(entry, "InterventionType")),
      name: text(at(entry, "InterventionName")),
      others: list(at(entry, "InterventionOtherNameList", "InterventionOtherName")).map(text),
    }),
  );
  return [...current, ...older];
}
