import type { Drug, PartialDate } from "../../core/knowledge/entity";
import { factDateFault } from "../check/dates";
import { identifierFault } from "../check/identifiers";
import type { KnownReferences } from "../check/references";
import type { SourceProblem } from "../problem";
import type { SourceText } from "../yaml";
import { importerOfStep, parseRecipe } from "./recipe";
import type { RecipeStep } from "./recipe";
import { readTables } from "./tables";
import type { Tables } from "./tables";

/** The file names of the generated part, in the base's folder. */
export const GENERATED = {
  recipe: "recipe.json",
  substances: "generated/substances.tsv",
  names: "generated/names.tsv",
  facts: "generated/facts.tsv",
} as const;

/** Reads the generated tables and checks what they refer to. A base without them is a small base, not a faulty one. */
export function readGenerated(
  files: readonly SourceText[],
  known: KnownReferences,
  today: PartialDate,
): { entities: readonly Drug[]; problems: SourceProblem[] } {
  const find = (ending: string): SourceText | undefined => files.find(({ path }) => path.endsWith(ending));
  const recipe = find(GENERATED.recipe);
  if (recipe === undefined) return { entities: [], problems: [] };
  const text = (table: keyof Tables): string => find(GENERATED[table])?.text ?? "";
  const path = (table: keyof Tables): string => find(GENERATED[table])?.path ?? GENERATED[table];

  const retrieved = retrievalDays(parseRecipe(recipe.text));
  const tables = { substances: text("substances"), names: text("names"), facts: text("facts") };
  const { drugs, lines, faults } = readTables(tables, retrieved);
  const problems: SourceProblem[] = faults.map(({ table, line, message }) => error(path(table), line, message));
  for (const [index, drug] of drugs.entries()) {
    for (const curie of drug.identifiers ?? []) {
      const fault = identifierFault(curie);
      if (fault !== undefined) problems.push(error(path("substances"), index + 2, fault));
    }
    for (const fact of drug.facts) {
      const { regulator, designation, source } = fact;
      const missing = [regulator, designation].find((id) => id !== undefined && known.entity(id) === undefined);
      const fault =
        factDateFault(fact, known, today) ??
        (missing === undefined ? undefined : `there is no ${missing}`) ??
        (known.hasSource(source.source) ? undefined : `no source "${source.source}"`);
      if (fault !== undefined) problems.push(error(path("facts"), lines.get(fact) ?? 1, fault));
    }
  }
  return { entities: drugs, problems };
}

/** The day on which each source of a recipe was read. */
export function retrievalDays(recipe: readonly RecipeStep[]): ReadonlyMap<string, PartialDate> {
  return new Map(recipe.map((step) => [importerOfStep(step)?.source.id ?? step.importer, step.retrieved]));
}

function error(file: string, line: number, message: string): SourceProblem {
  return { file, line, severity: "error", message };
}
