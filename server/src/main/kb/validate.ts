import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { baseArguments, printProblems, readBaseFolder } from "./base";

/** `kb validate FOLDER`: every check of the build, and what the hand-edited part absorbed with `--report`. */
export async function validate(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = baseArguments(argv);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError("kb validate needs one folder");
  const base = await readBaseFolder(folder, values.words, io);
  const { merged, conflicts } = base.report;

  if (values.format === "json") {
    io.stdout(`${JSON.stringify({ problems: base.problems, merged, conflicts }, undefined, 2)}\n`);
    return base.problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.ok;
  }
  const failed = printProblems(base.problems, io);
  if (values.report) {
    for (const { kept, absorbed, by } of merged) io.stdout(`${kept} absorbs ${absorbed} (${by})\n`);
    for (const { entity, message } of conflicts) io.stdout(`${entity}: ${message}\n`);
  }
  io.stdout(`${base.entities.length} entities, ${merged.length} merges, ${conflicts.length} conflicts\n`);
  return failed ? EXIT.problems : EXIT.ok;
}
