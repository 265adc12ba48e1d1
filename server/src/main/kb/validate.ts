import { knownBelow } from "../../sources/overlay/known";
import { loadOverlay } from "../../sources/overlay/load";
import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { today } from "../cli/today";
import { baseArguments, printProblems, readBaseFolder } from "./base";
import { readTexts } from "./files";
import { openNamed } from "./knowledge";

/** `kb validate FOLDER`: every check of the build, and with `--report` what the hand-edited part absorbed. */
export async function validate(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = baseArguments(argv);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError("kb validate needs one folder or file");
  if (values.overlay) return validateOverlay(folder, values.base, io);
  const base = await readBaseFolder(folder, values.words, io);
  const { merged, conflicts } = base.report;

  if (values.format === "json") {
    io.stdout(
      `${JSON.stringify({ problems: base.problems, merged, companies: base.companies, conflicts }, undefined, 2)}\n`,
    );
    return base.problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.ok;
  }
  const failed = printProblems(base.problems, io);
  if (values.report) {
    for (const { kept, absorbed, by } of merged) io.stdout(`${kept} absorbs ${absorbed} (${by})\n`);
    for (const { kept, spellings } of base.companies) io.stdout(`${kept}: ${spellings.join(" | ")}\n`);
    for (const { entity, message } of conflicts) io.stdout(`${entity}: ${message}\n`);
  }
  io.stdout(`${base.entities.length} entities, ${merged.length} merges, ${conflicts.length} conflicts\n`);
  return failed ? EXIT.problems : EXIT.ok;
}

/** A workspace's own files, checked against the base below them: the installed one, or that of `--base`. */
async function validateOverlay(folder: string, base: string | undefined, io: CommandIo): Promise<number> {
  const files = await readTexts(io.cwd, folder, [".yaml", ".yml", ".csv", ".tsv"]);
  const knowledge = await openNamed(base === undefined ? [] : [base], io);
  const { entities, hidden, problems } = loadOverlay(files, knownBelow(knowledge), today());
  const failed = printProblems(problems, io);
  io.stdout(`${entities.length} ${entities.length === 1 ? "entity" : "entities"}, ${hidden.length} silenced\n`);
  return failed ? EXIT.problems : EXIT.ok;
}
