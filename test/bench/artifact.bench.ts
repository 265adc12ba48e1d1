/** Compiling and opening 1.29 M names: seconds and memory, each in a process of its own. `node test/bench/run.mjs artifact` */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { artifactFile, compileSet, hasLoad, NAME_SETS, processorSeconds, table } from "./load";
import type { NameSet } from "./load";

const ROUNDS = 3;

interface Figures {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

function main(): void {
  const [step, set] = process.argv.slice(2);
  if (step === "compile") report(() => compileSet(set as NameSet));
  else if (step === "open")
    report(() =>
      openKnowledge([{ layer: "imported", bytes: readFileSync(artifactFile(set as NameSet)) }]).lookup("imatinib"),
    );
  else if (hasLoad()) compare();
}

function report(run: () => unknown): void {
  const started = performance.now();
  const processor = processorSeconds(run);
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ seconds, processor, megabytes: process.resourceUsage().maxRSS / 1000 }));
}

function compare(): void {
  const rows = (Object.keys(NAME_SETS) as NameSet[]).map((set) => {
    const compiled = measure("compile", set);
    const opened = Array.from({ length: ROUNDS }, () => measure("open", set)).sort((a, b) => a.seconds - b.seconds)[0];
    return [
      set,
      `${compiled.seconds.toFixed(1)} s (${compiled.processor.toFixed(1)} s of the processor)`,
      `${compiled.megabytes.toFixed(0)} MB`,
      `${(statSync(artifactFile(set)).size / 1e6).toFixed(1)} MB`,
      opened === undefined
        ? ""
        : `${(opened.seconds * 1000).toFixed(0)} ms (${(opened.processor * 1000).toFixed(0)} ms of the processor)`,
      opened === undefined ? "" : `${opened.megabytes.toFixed(0)} MB`,
    ];
  });
  table(["names", "compile", "at most resident", "artifact", "read and open", "at most resident"], rows);
}

function measure(step: string, set: NameSet): Figures {
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? "", step, set], { encoding: "utf8" });
  return JSON.parse(stdout) as Figures;
}

main();
