import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Profile } from "../../core/settings";
import { readAsOf } from "./asOf";
import { readBaseline, withoutKnown, writeBaseline } from "./baseline";
import { Checker } from "./checker";
import type { CheckOptions } from "./checker";
import { expandFiles } from "./files";
import { formatters } from "./formats/format";
import { EXIT, UsageError } from "./io";
import type { CommandIo } from "./io";
import { countBySeverity } from "./fileReport";
import type { FileReport } from "./fileReport";
import { checkInThreads } from "./threads";
import { USER_KNOWLEDGE } from "./knowledgeFile";
import { today } from "./today";

const PROFILES: readonly string[] = ["auto", "press-release", "regulatory", "journal", "patient"];
/** Below this a second thread costs more to start than it saves. */
const FILES_WORTH_A_THREAD = 200;

/** `formulary check`: problems of files; exit 1 on errors or too many warnings, 2 on bad usage or unreadable files. */
export async function check(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "pretty" },
      fix: { type: "boolean", default: false },
      profile: { type: "string", default: "auto" },
      "as-of": { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "string" },
      "max-warnings": { type: "string" },
      threads: { type: "string" },
      "stdin-name": { type: "string", default: "stdin.txt" },
      knowledge: { type: "string", multiple: true, default: [] },
      ...USER_KNOWLEDGE,
      color: { type: "boolean", default: io.isTerminal },
    },
  });
  const format = formatters[values.format];
  if (format === undefined) throw new UsageError(`--format is one of ${Object.keys(formatters).join(", ")}`);
  if (!isProfile(values.profile)) throw new UsageError(`--profile is one of ${PROFILES.join(", ")}`);
  if (positionals.length === 0) throw new UsageError("check needs a file, a folder, a glob, or - for standard input");
  const maxWarnings = count(values["max-warnings"], "--max-warnings") ?? Infinity;
  const baseline =
    values.baseline === undefined ? undefined : await readBaseline(path.resolve(io.cwd, values.baseline));

  const files = await expandFiles(positionals, io.cwd);
  const options: CheckOptions = {
    profile: values.profile,
    asOf: readAsOf(values["as-of"]),
    today: today(),
    fix: values.fix,
    stdinName: values["stdin-name"],
    knowledge: { imports: values.knowledge, isUsersCounted: !values["no-user-knowledge"] },
  };
  const checker = await Checker.open(options, io);
  const found = await checkAll(files, checker, options, count(values.threads, "--threads"), io);
  const recorded = values["write-baseline"];
  if (recorded !== undefined) await writeBaseline(path.resolve(io.cwd, recorded), found, io.cwd);
  const reports = baseline === undefined ? found : found.map((report) => withoutKnown(report, baseline, io.cwd));

  const isColoured = values.color && !io.environment["NO_COLOR"];
  io.stdout(format(reports, checker.runInfo, isColoured));
  return exitCode(reports, maxWarnings, recorded !== undefined);
}

async function checkAll(
  files: readonly string[],
  checker: Checker,
  options: CheckOptions,
  threads: number | undefined,
  io: CommandIo,
): Promise<readonly FileReport[]> {
  const worthwhile = Math.min(availableParallelism(), Math.ceil(files.length / FILES_WORTH_A_THREAD));
  const wanted = threads ?? worthwhile;
  if (wanted > 1 && !files.includes("-")) return checkInThreads(files, options, wanted, io);
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await checker.check(file));
  return reports;
}

function exitCode(reports: readonly FileReport[], maxWarnings: number, recorded: boolean): number {
  if (reports.some(({ error }) => error !== undefined)) return EXIT.fault;
  if (recorded) return EXIT.ok;
  const { error, warning } = countBySeverity(reports);
  return error > 0 || warning > maxWarnings ? EXIT.problems : EXIT.ok;
}

function count(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} takes a whole number`);
  return Number(value);
}

function isProfile(value: string): value is Profile | "auto" {
  return PROFILES.includes(value);
}
