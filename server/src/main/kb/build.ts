import path from "node:path";
import { compileKnowledge } from "../../core/knowledge/compile";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { VERSION } from "../cli/version";
import { baseArguments, printProblems, readBaseFolder } from "./base";
import { writeAtomically } from "./files";

/** `kb build FOLDER -o FILE`: nothing is written where a source has an error. */
export async function build(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = baseArguments(argv);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError("kb build needs one folder");
  if (values.output === undefined) throw new UsageError("kb build needs -o FILE");

  const base = await readBaseFolder(folder, values.words, io);
  const errors = base.problems.filter(({ severity }) => severity === "error");
  if (printProblems(errors, io)) return EXIT.problems;
  const { entities, sources, stems } = base;
  const bytes = compileKnowledge({ entities, sources, stems, version: VERSION });
  await writeAtomically(path.resolve(io.cwd, values.output), bytes);
  io.stdout(`${values.output}: ${entities.length} entities, ${(bytes.length / 1024).toFixed(0)} KB\n`);
  return EXIT.ok;
}
