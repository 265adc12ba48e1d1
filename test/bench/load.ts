/** What the benchmarks of the dictionary share: texts and names to load, artifacts made of them, and the clock. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Entity } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import type { KnowledgeHost } from "../../server/src/core/knowledge/open";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";

const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared");
const cache = path.resolve(".cache/bench");

/** The sets of names, by size. */
export const NAME_SETS = { "10 k": "names-10k", "100 k": "names-100k", "1.29 M": "names-1m-mixed" } as const;
export type NameSet = keyof typeof NAME_SETS;

/** Copies text as Node does fastest. */
export const host: KnowledgeHost = {
  copyUnits: (text, target) => {
    Buffer.from(target.buffer, target.byteOffset, target.byteLength).write(text, "utf16le");
  },
};

export function namesFile(set: NameSet): string {
  return path.join(shared, "load", `${NAME_SETS[set]}.tsv`);
}

export function textFile(): string {
  return path.join(shared, "load/trials-20mb.txt");
}

export function readNames(set: NameSet): string[] {
  const lines = readFileSync(namesFile(set), "utf8").split("\n");
  return lines.map((line) => line.split("\t", 1)[0] ?? "").filter((name) => name !== "");
}

export function artifactFile(set: NameSet): string {
  return path.join(cache, `${NAME_SETS[set]}.kb`);
}

/** Compiles a set, each name an entity of its own, and keeps the artifact. */
export function compileSet(set: NameSet): Uint8Array {
  const bytes = compileKnowledge({ entities: entitiesOf(set), sources: [], version: "bench" });
  mkdirSync(cache, { recursive: true });
  writeFileSync(artifactFile(set), bytes);
  return bytes;
}

export function openSet(set: NameSet, more: KnowledgeHost = {}): Knowledge {
  if (!existsSync(artifactFile(set))) compileSet(set);
  return openKnowledge([{ layer: "imported", bytes: readFileSync(artifactFile(set)) }], { ...host, ...more });
}

function* entitiesOf(set: NameSet): Iterable<Entity> {
  let number = 0;
  for (const text of readNames(set)) {
    const sources = [{ source: "bench", retrieved: "2026-11-22" }];
    yield {
      id: `drug:${String(++number)}`,
      type: "drug",
      label: text,
      names: [{ text, kind: "synonym" }],
      sources,
      facts: [],
    };
  }
}

/** True when there is something to load; says what is missing otherwise, which is a fault where it is required. */
export function hasLoad(): boolean {
  if (existsSync(textFile()) && Object.keys(NAME_SETS).every((set) => existsSync(namesFile(set as NameSet))))
    return true;
  console.log(`No names and text to load in ${shared}; set FORMULARY_SHARED.`);
  process.exitCode = process.env["FORMULARY_SHARED_REQUIRED"] === "1" ? 1 : 0;
  return false;
}

/** Processor seconds of one run: not those of whatever else the machine does. */
export function processorSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`| ${head.join(" | ")} |`);
  console.log(`| ${head.map(() => "---").join(" | ")} |`);
  for (const row of rows) console.log(`| ${row.map(String).join(" | ")} |`);
}
