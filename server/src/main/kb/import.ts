import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Drug } from "../../core/knowledge/entity";
import { compileKnowledge } from "../../core/knowledge/compile";
import type { Importer } from "../../sources/import/importer";
import { tableImporter } from "../../sources/import/importers/table";
import { readMapping } from "../../sources/import/mapping";
import { importerOf, importers } from "../../sources/import/registry";
import { runImport } from "../../sources/import/run";
import type { ImportResult } from "../../sources/import/run";
import { WrongFile } from "../../sources/import/table";
import { formatProblem } from "../../sources/problem";
import type { SourceProblem } from "../../sources/problem";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { today } from "../cli/today";
import { VERSION } from "../cli/version";
import { printProblems } from "./base";
import { openNamed } from "./knowledge";
import { writeAtomically } from "./files";

/** Of the rows that could not be read, so many are shown; all are counted, and all stand in the file of --problems. */
const SHOWN = 20;

/** `kb import SOURCE FILE… -o OUT`: bulk files to a compiled layer. Nothing is written unless all went through. */
export async function importFiles(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      mapping: { type: "string" },
      "as-of": { type: "string" },
      retrieved: { type: "string", default: today() },
      base: { type: "string" },
      problems: { type: "string" },
      format: { type: "string", default: "text" },
    },
  });
  const [source, ...files] = positionals;
  if (source === undefined)
    throw new UsageError(`kb import needs a source: ${importers.map(({ id }) => id).join(", ")} or table`);
  if (files.length === 0) throw new UsageError("kb import needs a file");
  if (values.output === undefined) throw new UsageError("kb import needs -o FILE");
  const importer = await chooseImporter(source, values.mapping, io);
  if (importer === undefined) return EXIT.problems;

  const problems: SourceProblem[] = [];
  const asOf = values["as-of"] ?? importer.source.asOf;
  const dated = { ...importer, source: { ...importer.source, asOf } };
  const inputs = [{ importer: dated, files: await Promise.all(files.map((name) => bulkFile(name, io))) }];
  const result = await runImport(inputs, {
    retrieved: values.retrieved,
    report: (problem) => problems.push(problem),
    known: await knownDrugs(values.base, io),
    progress: (records) => {
      if (io.isTerminal) io.stderr(`\r${records} records`);
      return false;
    },
  }).catch((error: unknown) => {
    throw error instanceof WrongFile ? new UsageError(error.message) : error;
  });
  const bytes = compileKnowledge({ entities: result.drugs, sources: result.sources, version: VERSION });
  await writeAtomically(path.resolve(io.cwd, values.output), bytes);
  if (values.problems !== undefined) {
    await writeAtomically(
      path.resolve(io.cwd, values.problems),
      problems.map((problem) => `${formatProblem(problem)}\n`).join(""),
    );
  }
  const summary = summarize(result, problems);
  if (values.format === "json") io.stdout(`${JSON.stringify({ ...summary, problems }, undefined, 2)}\n`);
  else io.stdout(forPeople(summary, problems));
  return EXIT.ok;
}

/** The substances of a base, the installed one where none is named; the registers' rows are assigned to them. */
async function knownDrugs(base: string | undefined, io: CommandIo): Promise<Iterable<Drug>> {
  const knowledge = await openNamed(base === undefined ? [] : [base], io);
  return Array.from(knowledge.entities("drug"), (entity) => (entity.type === "drug" ? [entity] : [])).flat();
}

async function chooseImporter(
  source: string,
  mappingFile: string | undefined,
  io: CommandIo,
): Promise<Importer | undefined> {
  if (source !== "table") {
    const importer = importerOf(source);
    if (importer === undefined)
      throw new UsageError(`no source "${source}": ${importers.map(({ id }) => id).join(", ")} or table`);
    return importer;
  }
  if (mappingFile === undefined) throw new UsageError("kb import table needs --mapping FILE");
  const text = await readFile(path.resolve(io.cwd, mappingFile), "utf8");
  const { mapping, problems } = readMapping({ path: mappingFile, text });
  printProblems(problems, io);
  return mapping === undefined ? undefined : tableImporter(mapping);
}

async function bulkFile(name: string, io: CommandIo): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  const file = path.resolve(io.cwd, name);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new UsageError(`cannot read ${name}`);
  return { name, bytes: createReadStream(file) };
}

function summarize({ drugs, report }: ImportResult, problems: readonly SourceProblem[]) {
  const facts = drugs.reduce((sum, drug) => sum + drug.facts.length, 0);
  const names = drugs.reduce((sum, drug) => sum + drug.names.length, 0);
  return { substances: drugs.length, names, facts, ...report, reported: problems.length };
}

function forPeople(summary: ReturnType<typeof summarize>, problems: readonly SourceProblem[]): string {
  const { substances, names, facts, records, unresolved, leftOut, conflicts, reported } = summary;
  const reasons = Object.entries(leftOut).map(([reason, count]) => `${count} ${reason}`);
  const lines = [
    ...problems.slice(0, SHOWN).map(formatProblem),
    ...(reported > SHOWN ? [`… and ${reported - SHOWN} more rows`] : []),
    ...conflicts.slice(0, SHOWN).map((conflict) => `conflict: ${conflict}`),
    ...(conflicts.length > SHOWN ? [`… and ${conflicts.length - SHOWN} more conflicts`] : []),
    `${records} records: ${substances} substances, ${names} names, ${facts} facts`,
    `${reported} rows reported, ${unresolved} of them of unknown substances; ${conflicts.length} conflicts`,
    `names left out: ${reasons.length === 0 ? "none" : reasons.join(", ")}`,
  ];
  return `${lines.join("\n")}\n`;
}
