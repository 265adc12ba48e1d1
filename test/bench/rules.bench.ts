/**
 * What the rules cost: their share of the analysis from scratch, together; one by one with --each.
 * `node test/bench/run.mjs rules`, `node .cache/bench/rules.cjs --each`
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyze } from "../../server/src/core/analysis";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import type { Severity } from "../../server/src/core/rules/problem";
import { rules } from "../../server/src/core/rules/registry";
import { defaultSettings } from "../../server/src/core/settings";
import type { Profile } from "../../server/src/core/settings";

const SIZE = 2_000_000;
const ROUNDS = 3;
/** The rules together may take this share of the analysis. */
const BOUND = 0.2;
const SHOWN = 10;

const knowledge = openKnowledge([{ layer: "embedded", bytes: readFileSync("dist/knowledge.kb") }]);
const text = sample();
const levels = (level: Severity | "off", only = rules): Readonly<Record<string, Severity | "off">> =>
  Object.fromEntries(only.map(({ id }) => [id, level]));
const off = levels("off");

function sample(): string {
  const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared", "load/trials-20mb.txt");
  if (existsSync(shared)) return readFileSync(shared, "utf8").slice(0, SIZE);
  console.log(`${shared} is not there (set FORMULARY_SHARED): measured on the rules' own examples`);
  const examples = rules.flatMap(({ examples: { silent } }) => silent.map((example) => example.text)).join("\n\n");
  return examples.repeat(Math.ceil(SIZE / examples.length)).slice(0, SIZE);
}

/** Processor time of the least of several rounds, in milliseconds; problems included. Others' load does not count. */
function cost(set: Readonly<Record<string, Severity | "off">>, profile: Profile | "auto" = "auto"): number {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const, rules: set, profile };
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.cpuUsage();
    void analyze({ uri: "file:///trials", format: "plaintext", text }, knowledge, settings).problems.length;
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function main(): void {
  cost({});
  const without = cost(off);
  console.log(`${(text.length / 1e6).toFixed(1)} M characters, without rules ${without.toFixed(0)} ms`);
  const print = (what: string, time: number): void => {
    const share = (time - without) / time;
    const verdict = share <= BOUND ? "" : `  over the bound of ${BOUND * 100} %`;
    console.log(
      `${what.padEnd(44)} ${(time - without).toFixed(0).padStart(6)} ms  ${(share * 100).toFixed(1)} %${verdict}`,
    );
  };
  print("default rules", cost({}));
  print("rules of a press release", cost({}, "press-release"));
  print("rules of a regulatory document", cost({}, "regulatory"));
  print(`all ${rules.length} rules`, cost(levels("warning")));
  if (!process.argv.includes("--each")) return;
  const single = rules.map((rule) => [rule.id, cost({ ...off, ...levels("warning", [rule]) })] as const);
  console.log(`\nThe dearest ${SHOWN}`);
  for (const [id, time] of [...single].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)) print(id, time);
}

main();
