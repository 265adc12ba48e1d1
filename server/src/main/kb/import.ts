import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import type { BulkFile } from "../../sources/import/file";
import { importLayer, ImportRefused } from "../../sources/import/job";
import type { ImportSummary } from "../../sources/import/job";
import { importers } from "../../sources/import/registry";
import { formatProblem } from "../../sources/problem";
import type { SourceProblem } from "../../sources/problem";
import type { SourceText } from "../../sources/yaml";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { today } from "../cli/today";
import { VERSION } from "../cli/version";
import { openNamed } from "./knowledge";
import { LinesFile, writeAtomically } from "./files";

/** An import makes much that is soon garbage: it is cleared away before the memory has grown by a quarter. */
const THRIFTY = ["--heap-growing-percent=25", "--optimize-for-size"];

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
  for (const flag of THRIFTY) setFlagsFromString(flag);
  const [source, ...files] = positionals;
  if (source === undefined)
    throw new UsageError(`kb import needs a source: ${importers.map(({ id }) => id).join(", ")} or table`);
  if (files.length === 0) throw new UsageError("kb import needs a file");
  if (values.output === undefined) throw new UsageError("kb import needs -o FILE");

  const asOf = values["as-of"];
  const mapping = values.mapping === undefined ? undefined : await mappingText(values.mapping, io);
  const job = {
    source,
    files: await Promise.all(files.map((name) => bulkFile(name, io))),
    retrieved: values.retrieved,
    ...(mapping !== undefined && { mapping }),
    ...(asOf !== undefined && { asOf }),
  };
  const rows = values.problems === undefined ? undefined : new LinesFile(path.resolve(io.cwd, values.problems));
  try {
    const { bytes, summary, problems } = await importLayer(job, {
      version: VERSION,
      base: () => openNamed(values.base === undefined ? [] : [values.base], io),
      report: (problem) => rows?.add(formatProblem(problem)),
      progress: (records) => {
        if (io.isTerminal) io.stderr(`\r${records} records`);
        return rows?.drained() ?? false;
      },
    });
    await writeAtomically(path.resolve(io.cwd, values.output), bytes);
    await rows?.keep();
    if (values.format === "json") io.stdout(`${JSON.stringify({ ...summary, problems }, undefined, 2)}\n`);
    else io.stdout(forPeople(summary, problems));
    return EXIT.ok;
  } catch (error) {
    await rows?.drop();
    throw error instanceof ImportRefused ? new UsageError(error.message) : error;
  }
}

async function mappingText(name: string, io: CommandIo): Promise<SourceText> {
  const text = await readFile(path.resolve(io.cwd, name), "utf8").catch(() => undefined);
  if (text === undefined) throw new UsageError(`cannot read ${name}`);
  return { path: name, text };
}

async function bulkFile(name: string, io: CommandIo): Promise<BulkFile> {
  const file = path.resolve(io.cwd, name);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new UsageError(`cannot read ${name}`);
  return { name, bytes: createReadStream(file) };
}

function forPeople(summary: ImportSummary, problems: readonly SourceProblem[]): string {
  const { substances, names, facts, records, unresolved, leftOut, merged, conflicts, reported, passedOver } = summary;
  const lines = [
    ...problems.slice(0, SHOWN).map(formatProblem),
    ...(reported > SHOWN ? [`… and ${reported - SHOWN} more rows`] : []),
    ...conflicts.slice(0, SHOWN).map((conflict) => `conflict: ${conflict}`),
    ...(conflicts.length > SHOWN ? [`… and ${conflicts.length - SHOWN} more conflicts`] : []),
    `${records} records: ${substances} substances, ${names} names, ${facts} facts`,
    `known substances met: ${counts(merged, "by")}`,
    `rows passed over: ${counts(passedOver, "")}`,
    `${reported} rows reported, ${unresolved} of them of unknown substances; ${conflicts.length} conflicts`,
    `names left out: ${counts(leftOut, "")}`,
  ];
  return `${lines.join("\n")}\n`;
}

function counts(by: Readonly<Record<string, number>>, word: string): string {
  const parts = Object.entries(by).map(([reason, count]) =>
    [count, word, reason].filter((part) => part !== "").join(" "),
  );
  return parts.length === 0 ? "none" : parts.join(", ");
}
