import type { SourceProblem } from "../problem";
import { checkSchema } from "../schema";
import { readYaml } from "../yaml";
import type { SourceText } from "../yaml";
import type { Mapping } from "./importers/table";

/** Reads a mapping file, YAML or JSON. */
export function readMapping(file: SourceText): { mapping: Mapping | undefined; problems: readonly SourceProblem[] } {
  const { documents, problems } = readYaml(file);
  const [document] = documents;
  if (document === undefined) return { mapping: undefined, problems };
  const faults = checkSchema(document, "mapping").map(({ problem }) => problem);
  const isSound = faults.length === 0 && problems.length === 0;
  return { mapping: isSound ? (document.value as Mapping) : undefined, problems: [...problems, ...faults] };
}
