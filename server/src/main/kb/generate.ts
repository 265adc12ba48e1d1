import { createReadStream } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Drug } from "../../core/knowledge/entity";
import { diffEntities } from "../../sources/diff";
import { GENERATED, retrievalDays } from "../../sources/generated/read";
import { importerOfStep, isDistilled, parseRecipe } from "../../sources/generated/recipe";
import type { RecipeStep } from "../../sources/generated/recipe";
import { selectForEmbedding } from "../../sources/generated/select";
import { readTables, writeTables } from "../../sources/generated/tables";
import { runImport } from "../../sources/import/run";
import { formatProblem } from "../../sources/problem";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { forPeople } from "./diff";
import { readCommonWords, readIfThere, writeAtomically } from "./files";

/** `kb generate FOLDER BULK`: makes the generated tables of a base from bulk files anew, and prints what changed. */
export async function generate(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { words: { type: "string" }, verbose: { type: "boolean", default: false } },
  });
  const [folder, bulk] = positionals;
  if (folder === undefined || bulk === undefined)
    throw new UsageError("kb generate needs the base's folder and that of the bulk files");
  if (values.words === undefined) throw new UsageError("kb generate needs --words FILE");

  const recipe = parseRecipe(await readIfThere(path.resolve(io.cwd, folder, GENERATED.recipe)));
  const retrieved = retrievalDays(recipe);
  let reported = 0;
  const result = await runImport(
    recipe.map((step) => stepInput(step, path.resolve(io.cwd, folder), path.resolve(io.cwd, bulk))),
    {
      retrieved,
      report: (problem) => {
        reported++;
        if (values.verbose) io.stderr(`${formatProblem(problem)}\n`);
      },
    },
  );
  const drugs = selectForEmbedding(result.drugs, {
    known: await readCommonWords(values.words, "rare"),
    any: await readCommonWords(values.words, "any"),
  });
  const before = await readGenerated(path.resolve(io.cwd, folder), retrieved);
  const tables = writeTables(drugs);
  for (const name of ["substances", "names", "facts"] as const) {
    await writeAtomically(path.resolve(io.cwd, folder, GENERATED[name]), tables[name]);
  }
  io.stdout(forPeople(diffEntities(before, readTables(tables, retrieved).drugs)));
  const { records, unresolved, leftOut, conflicts } = result.report;
  if (values.verbose) for (const conflict of conflicts) io.stderr(`${conflict}\n`);
  io.stdout(`${records} records, ${reported} rows reported, ${unresolved} of them of unknown substances\n`);
  io.stdout(`names left out: ${JSON.stringify(leftOut)}; ${conflicts.length} conflicts\n`);
  return EXIT.ok;
}

function stepInput(step: RecipeStep, folder: string, bulk: string) {
  const importer = importerOfStep(step);
  if (importer === undefined) throw new UsageError(`no importer "${step.importer}"`);
  const open = (name: string) => createReadStream(path.join(isDistilled(name) ? folder : bulk, name));
  return { importer, files: step.files.map((name) => ({ name, bytes: open(name) })) };
}

async function readGenerated(folder: string, retrieved: ReadonlyMap<string, string>): Promise<readonly Drug[]> {
  const [substances, names, facts] = await Promise.all(
    [GENERATED.substances, GENERATED.names, GENERATED.facts].map((name) => readIfThere(path.join(folder, name))),
  );
  return readTables({ substances: substances ?? "", names: names ?? "", facts: facts ?? "" }, retrieved).drugs;
}
