import { createReadStream } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Drug } from "../../core/knowledge/entity";
import { diffEntities } from "../../sources/diff";
import { GENERATED, retrievalDays } from "../../sources/generated/read";
import { parseRecipe } from "../../sources/generated/recipe";
import { selectForEmbedding } from "../../sources/generated/select";
import { readTables, writeTables } from "../../sources/generated/tables";
import { Collector } from "../../sources/import/collect";
import { importerOf } from "../../sources/import/registry";
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
  let malformed = 0;
  const collector = new Collector((problem) => {
    malformed++;
    if (values.verbose) io.stderr(`${formatProblem(problem)}\n`);
  });
  for (const { importer: id, files, retrieved } of recipe) {
    const importer = importerOf(id);
    if (importer === undefined) throw new UsageError(`no importer "${id}"`);
    const reference = { source: importer.source.id, retrieved };
    const report = (problem: Parameters<typeof formatProblem>[0]): void => {
      malformed++;
      if (values.verbose) io.stderr(`${formatProblem(problem)}\n`);
    };
    const inputs = files.map((name) => ({ name, bytes: createReadStream(path.resolve(io.cwd, bulk, name)) }));
    for await (const record of importer.read(inputs, { reference, report }))
      collector.add(record, reference, importer.keep);
  }
  const drugs = selectForEmbedding(collector.drugs(), await readCommonWords(values.words, "rare"));
  const before = await readGenerated(path.resolve(io.cwd, folder), retrievalDays(recipe));
  const tables = writeTables(drugs);
  for (const name of ["substances", "names", "facts"] as const) {
    await writeAtomically(path.resolve(io.cwd, folder, GENERATED[name]), tables[name]);
  }
  io.stdout(forPeople(diffEntities(before, readTables(tables, retrievalDays(recipe)).drugs)));
  const { records, unresolved, leftOut, conflicts } = collector.report();
  if (values.verbose) for (const conflict of conflicts) io.stderr(`${conflict}\n`);
  io.stdout(
    `${records} records, ${malformed} malformed, ${unresolved} of unknown substances; names left out: ${JSON.stringify(leftOut)}; ${conflicts.length} conflicts\n`,
  );
  return EXIT.ok;
}

async function readGenerated(folder: string, retrieved: ReadonlyMap<string, string>): Promise<readonly Drug[]> {
  const [substances, names, facts] = await Promise.all(
    [GENERATED.substances, GENERATED.names, GENERATED.facts].map((name) => readIfThere(path.join(folder, name))),
  );
  return readTables({ substances: substances ?? "", names: names ?? "", facts: facts ?? "" }, retrieved).drugs;
}
