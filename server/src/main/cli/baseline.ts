import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FileReport } from "./fileReport";
import { reasonOf, UsageError } from "./io";

/** Known problems of an old corpus: file, as seen from the baseline's folder, with slashes -> fingerprint -> how often. */
type Counts = Record<string, Record<string, number>>;

/** A baseline as read: the folder in which it lies, and what it knows. */
export interface Baseline {
  readonly folder: string;
  readonly counts: Counts;
}

/** @throws UsageError when the file (an absolute path) is missing or no baseline. */
export async function readBaseline(file: string): Promise<Baseline> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(error instanceof SyntaxError ? `baseline ${file}: no JSON` : `baseline ${reasonOf(error)}`);
  }
  if (!isCounts(parsed)) throw new UsageError(`baseline ${file}: not a baseline written by --write-baseline`);
  return { folder: path.dirname(file), counts: parsed };
}

/** Writes what is known from now on to `file` (an absolute path); the reports name their files as seen from `cwd`. */
export async function writeBaseline(file: string, reports: readonly FileReport[], cwd: string): Promise<void> {
  const counts: Counts = {};
  for (const { file: name, problems } of reports) {
    if (problems.length === 0) continue;
    const known = (counts[keyOf(name, path.dirname(file), cwd)] = {} as Record<string, number>);
    for (const { fingerprint } of problems) known[fingerprint] = (known[fingerprint] ?? 0) + 1;
  }
  await writeFile(file, `${JSON.stringify(counts, undefined, 1)}\n`);
}

/** Leaves out as many problems of each fingerprint as the baseline knows. */
export function withoutKnown(report: FileReport, { folder, counts }: Baseline, cwd: string): FileReport {
  const left = { ...counts[keyOf(report.file, folder, cwd)] };
  const problems = report.problems.filter(({ fingerprint }) => {
    const known = left[fingerprint] ?? 0;
    left[fingerprint] = known - 1;
    return known <= 0;
  });
  return { ...report, problems };
}

/** The same on every machine and from every folder in which the command is run. */
function keyOf(file: string, folder: string, cwd: string): string {
  return path.relative(folder, path.resolve(cwd, file)).replaceAll(path.sep, "/");
}

function isCounts(value: unknown): value is Counts {
  const isRecord = (x: unknown): x is Record<string, unknown> =>
    typeof x === "object" && x !== null && !Array.isArray(x);
  return (
    isRecord(value) &&
    Object.values(value).every(
      (counts) => isRecord(counts) && Object.values(counts).every((n) => typeof n === "number"),
    )
  );
}
