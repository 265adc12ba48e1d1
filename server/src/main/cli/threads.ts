import { Worker } from "node:worker_threads";
import type { CheckOptions } from "./checker";
import type { CommandIo } from "./io";
import type { FileReport } from "./fileReport";

/** What the main thread hands to a worker at start; workers then ask for one batch of files after the other. */
export interface WorkerTask {
  readonly options: CheckOptions;
  readonly cwd: string;
}

const BATCH = 50;

/** Checks files on several threads; reports come back in the order of `files`. */
export async function checkInThreads(
  files: readonly string[],
  options: CheckOptions,
  threads: number,
  io: CommandIo,
): Promise<readonly FileReport[]> {
  const reports = new Array<FileReport>(files.length);
  let next = 0;
  let done = 0;
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const task: WorkerTask = { options, cwd: io.cwd };
      const worker = new Worker(__filename, { workerData: { formularyCheck: task } });
      let at = 0;
      const hand = (): void => {
        at = next;
        const batch = files.slice(at, at + BATCH);
        next += batch.length;
        if (batch.length > 0) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", (batch: readonly FileReport[] | "ready") => {
        if (batch !== "ready") {
          batch.forEach((report, i) => (reports[at + i] = report));
          done += batch.length;
          showProgress(done, files.length, io);
        }
        hand();
      });
      worker.on("error", reject);
    });
  await Promise.all(Array.from({ length: Math.min(threads, Math.ceil(files.length / BATCH)) }, runOne));
  return reports;
}

function showProgress(done: number, total: number, io: CommandIo): void {
  if (io.isTerminal) io.stderr(`\r${done} of ${total} files${done === total ? "\n" : ""}`);
}
