import { readFile, writeFile } from "node:fs/promises";
import type { FileReport } from "./fileReport";
import { reasonOf, UsageError } from "./io";

/** Known problems of an old corpus: file -> fingerprint -> how often. */
type Baseline = Record<string, Record<string, number>>;

/** @throws UsageError when the file is missing or no baseline. */
export async function readBaseline(file: string): Promise<Baseline> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(error instanceof SyntaxError ? `baseline ${file}: no JSON` : `baseline ${reasonOf(error)}`);
  }
  if (!isBaseline(parsed)) throw new UsageError(`baseline ${file}: not a baseline written by --write-baseline`);
  return parsed;
}

export async function writeBaseline(file: string, reports: readonly FileReport[]): Promise<void> {
  const baseline: Baseline = {};
  for (const { file: name, problems } of reports) {
    const counts: Record<string, number> = {};
    for (const { fingerprint } of problems) counts[fingerprint] = (counts[fingerprint] ?? 0) + 1;
    if (problems.length > 0) baseline[name] = counts;
  }
  await writeFile(file, `${JSON.stringify(baseline, undefined, 1)}\n`);
}

/** Leaves out as many problems of each fingerprint as the baseline knows. */
export function withoutKnown(report: FileReport, baseline: Baseline): FileReport {
  const left = { ...baseline[report.file] };
  const problems = report.problems.filter(({ fingerprint }) => {
    const known = left[fingerprint] ?? 0;
    left[fingerprint] = known - 1;
    return known <= 0;
  });
  return { ...report, problems };
}

function isBaseline(value: unknown): value is Baseline {
  const isRecord = (x: unknown): x is Record<string, unknown> =>
    typeof x === "object" && x !== null && !Array.isArray(x);
  return (
    isRecord(value) &&
    Object.values(value).every(
      (counts) => isRecord(counts) && Object.values(counts).every((n) => typeof n === "number"),
    )
  );
}
