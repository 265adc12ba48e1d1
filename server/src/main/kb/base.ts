import { parseArgs } from "node:util";
import { readBase } from "../../sources/base";
import type { Base } from "../../sources/base";
import { formatProblem } from "../../sources/problem";
import type { SourceProblem } from "../../sources/problem";
import { UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { today } from "../cli/today";
import { readCommonWords, readTexts } from "./files";

/** The options that `build` and `validate` share. */
export function baseArguments(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      words: { type: "string" },
      overlay: { type: "boolean", default: false },
      base: { type: "string" },
      report: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
    },
  });
}

/** Reads the sources of a base from a folder: YAML, and the generated tables beside it. */
export async function readBaseFolder(folder: string, words: string | undefined, io: CommandIo): Promise<Base> {
  const curated = await readTexts(io.cwd, folder, [".yaml", ".yml"]);
  if (curated.length === 0) throw new UsageError(`no YAML files in ${folder}`);
  const generated = await readTexts(io.cwd, folder, [".tsv", "recipe.json"]);
  return readBase(
    { curated, generated },
    today(),
    words === undefined ? new Set() : await readCommonWords(words, "common"),
  );
}

/** Prints problems as compilers do, errors last so that they are seen; answers whether there were any. */
export function printProblems(problems: readonly SourceProblem[], io: CommandIo): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  for (const problem of [...warnings, ...errors]) io.stderr(`${formatProblem(problem)}\n`);
  if (problems.length > 0) io.stderr(`${count(errors, "error")}, ${count(warnings, "warning")}\n`);
  return errors.length > 0;
}

function count(list: readonly unknown[], noun: string): string {
  return `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;
}
