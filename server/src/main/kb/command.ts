import { EXIT, UsageError } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { build } from "./build";
import { diff } from "./diff";
import { generate } from "./generate";
import { importFiles } from "./import";
import { search } from "./search";
import { show } from "./show";
import { stats } from "./stats";
import { validate } from "./validate";

const HELP = `Usage: formulary kb COMMAND

  build FOLDER -o FILE           check the sources in FOLDER and compile them
  generate FOLDER BULK --words FILE
                                 make the generated tables of FOLDER anew from the bulk files in BULK
  import SOURCE FILE… -o FILE    bulk files of a register to a compiled layer; SOURCE table takes --mapping FILE
         --as-of DATE --retrieved DATE --base FILE --problems FILE [--format json]
  validate FOLDER                every check of the build; --report lists what was merged and what conflicts,
                                 --words FILE adds the check against English words
  validate --overlay FOLDER|FILE a workspace's own YAML and CSV, against the base
  stats [FILE]                   what a compiled base holds                      [--format json]
  show ID|NAME                   one entity with its facts and their sources     [--format json]
  search QUERY                   ranked names                                    [--type TYPE] [--limit N] [--format json]
                                 show and search know what the user and the working folder add, as the editor does;
                                 --no-user-knowledge leaves out the user's
  diff A B                       what changed between two compiled bases         [--format json]

Where no base is named, the installed one is read; --knowledge FILE names another or, repeated, more on top.
`;

const commands: Readonly<Record<string, (argv: readonly string[], io: CommandIo) => Promise<number>>> = {
  build,
  generate,
  import: importFiles,
  validate,
  stats,
  show,
  search,
  diff,
};

/** `formulary kb …`. Answers the exit code. @throws UsageError for a caller's mistake. */
export async function runKnowledgeCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = "--help", ...rest] = argv;
  if (name === "--help" || name === "-h" || rest.includes("--help")) {
    io.stdout(HELP);
    return EXIT.ok;
  }
  const command = commands[name];
  if (command === undefined) throw new UsageError(`no command "kb ${name}"; see formulary kb --help`);
  return command(rest, io);
}
