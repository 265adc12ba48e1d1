import type { PartialDate } from "../../core/knowledge/entity";

/** One step of making the generated tables: which bulk files an importer reads, and on which day they were read. */
export interface RecipeStep {
  readonly importer: string;
  /** Paths below the folder of bulk files. */
  readonly files: readonly string[];
  readonly retrieved: PartialDate;
}

/** @throws SyntaxError for what is no recipe. */
export function parseRecipe(text: string): readonly RecipeStep[] {
  const steps: unknown = JSON.parse(text);
  if (!Array.isArray(steps) || !steps.every(isStep))
    throw new SyntaxError("a recipe is a list of { importer, files, retrieved }");
  return steps;
}

function isStep(value: unknown): value is RecipeStep {
  const step = value as Partial<RecipeStep> | null;
  return typeof step?.importer === "string" && Array.isArray(step.files) && typeof step.retrieved === "string";
}
