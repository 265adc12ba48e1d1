/**
 * What the rules cost: their share of the analysis from scratch, together; one by one with --each.
 * `node test/bench/run.mjs rules`, `node test/bench/run.mjs rules --each`
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
const ROUNDS = 9;
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

/** One way to analyse the text. */
interface Way {
  readonly what: string;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly profile?: Profile | "auto";
}

/** Processor time of one analysis in milliseconds, problems included. */
function cost({ rules: set, profile = "auto" }: Way): number {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const, rules: set, profile };
  const begin = process.cpuUsage();
  void analyze({ uri: "file:///trials", format: "plaintext", text }, knowledge, settings).problems.length;
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** The least of several rounds of each way. They take turns: whatever slows the machine down slows all of them. */
function costs(ways: readonly Way[]): readonly number[] {
  const least = ways.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    ways.forEach((way, index) => (least[index] = Math.min(least[index] ?? Infinity, cost(way))));
  }
  return least;
}

function main(): void {
  const ways: readonly Way[] = [
    { what: "default rules", rules: {} },
    { what: "rules of a press release", rules: {}, profile: "press-release" },
    { what: "rules of a regulatory document", rules: {}, profile: "regulatory" },
    { what: "rules of a journal article", rules: {}, profile: "journal" },
    { what: `all ${rules.length} rules`, rules: levels("warning") },
  ];
  const [without = NaN, ...times] = costs([{ what: "none", rules: off }, ...ways]);
  console.log(`${(text.length / 1e6).toFixed(1)} M characters, without rules ${without.toFixed(0)} ms`);
  const print = (what: string, time: number): void => {
    const share = (time - without) / time;
    const verdict = share <= BOUND ? "" : `  over the bound of ${BOUND * 100} %`;
    console.log(
      `${what.padEnd(44)} ${(time - without).toFixed(0).padStart(6)} ms  ${(share * 100).toFixed(1)} %${verdict}`,
    );
  };
  ways.forEach(({ what }, index) => print(what, times[index] ?? NaN));
  if (!process.argv.includes("--each")) return;
  const single = rules.map((rule) => ({ what: rule.id, rules: { ...off, ...levels("warning", [rule]) } }));
  const each = costs(single).map((time, index) => [single[index]?.what ?? "", time] as const);
  console.log(`\nThe dearest ${SHOWN}`);
  for (const [id, time] of [...each].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)) print(id, time);
}

main();
