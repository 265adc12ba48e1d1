import type { PartialDate } from "../../core/knowledge/entity";
import type { Importer } from "../import/importer";
import { importerOf } from "../import/registry";
import { distilled } from "./distilled";

/** One step of making the generated tables: which bulk files an importer reads, and on which day they were read. */
export interface RecipeStep {
  readonly importer: string;
  /** Paths below the folder of bulk files; those that begin with `./` are below the base's own folder. */
  readonly files: readonly string[];
  readonly retrieved: PartialDate;
  /** Names that the source gives to the wrong substance. */
  readonly except?: readonly string[];
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

/** Who reads the files of a step: one of the importers that everybody has, or one for distilled tables. */
export function importerOfStep({ importer: id, files, except }: RecipeStep): Importer | undefined {
  const importer = files.every(isDistilled) ? distilled.find((one) => one.id === id) : importerOf(id);
  return importer === undefined || except === undefined ? importer : withoutNames(importer, new Set(except));
}

function withoutNames(importer: Importer, wrong: ReadonlySet<string>): Importer {
  return {
    ...importer,
    async *read(files, context) {
      for await (const record of importer.read(files, context))
        yield { ...record, names: record.names.filter(({ text }) => !wrong.has(text)) };
    },
  };
}

/** A table that is kept with the base itself. */
export function isDistilled(file: string): boolean {
  return file.startsWith("./");
}
