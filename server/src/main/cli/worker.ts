import { parentPort, workerData } from "node:worker_threads";
import { Checker } from "./checker";
import type { CommandIo } from "./io";
import type { WorkerTask } from "./threads";

/** True when this thread was started to check files for another one, and has begun to. */
export function servesAsWorker(io: CommandIo): boolean {
  const task = taskOf(workerData);
  if (parentPort === null || task === undefined) return false;
  // What is wrong with the knowledge's files, the main thread has told.
  void serve(task, parentPort, { ...io, cwd: task.cwd, stderr: () => undefined });
  return true;
}

async function serve(task: WorkerTask, port: NonNullable<typeof parentPort>, io: CommandIo): Promise<void> {
  const checker = await Checker.open(task.options, io);
  port.on("message", (files: readonly string[]) => {
    void Promise.all(files.map((file) => checker.check(file))).then((reports) => port.postMessage(reports));
  });
  port.postMessage("ready");
}

function taskOf(data: unknown): WorkerTask | undefined {
  if (typeof data !== "object" || data === null || !("formularyCheck" in data)) return undefined;
  return data.formularyCheck as WorkerTask;
}
