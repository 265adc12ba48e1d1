/**
 * Dictionary match over 10 k to 1.29 M names, beside a scan that only folds and hashes (which no matcher can beat
 * that reads every character) and two Aho-Corasick automata. `node test/bench/run.mjs dictionary`
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import AhoCorasick from "modern-ahocorasick";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";
import { hasLoad, host, namesFile, NAME_SETS, openSet, processorSeconds, readNames, table, textFile } from "./load";
import type { NameSet } from "./load";

const ROUNDS = 8;
/** Pieces are timed one by one and the best of the rounds summed: a disturbance spoils one piece of one round. */
const PIECE = 40_000;
const WINDOW = 16_384;
/** The slow ones read only so much. */
const PEER_TEXT = 4_000_000;
const MODERN_TEXT = 1_000_000;

interface Row {
  readonly name: string;
  readonly rate: number;
  readonly matches: number | string;
}

function main(): void {
  if (!hasLoad()) return;
  const text = readFileSync(textFile(), "utf8");
  const sets = Object.keys(NAME_SETS) as NameSet[];
  const opened = sets.map((set) => ({ set, knowledge: openSet(set) }));
  const runs: { name: string; run: (part: string) => number }[] = [
    { name: "fold and hash, no look-up", run: foldAndHash },
    ...opened.map(({ set, knowledge }) => ({
      name: `ours, ${set} names`,
      run: (part: string) => countMatches(knowledge, part),
    })),
  ];
  const rows = measure(text, runs);
  const own = (name: string): number => rows.find((row) => row.name === name)?.rate ?? NaN;
  const rivals = [pyahocorasick(), modernAhocorasick(text)];
  const all = [...rows, ...rivals];
  const ratio = (name: string): string => (own("ours, 1.29 M names") / own(name)).toFixed(2);
  table(
    ["matcher", "M characters/s", "of fold and hash", "ours (1.29 M) is", "matches"],
    all.map(({ name, rate, matches }) => [
      name,
      rate.toFixed(1),
      (rate / own("fold and hash, no look-up")).toFixed(2),
      `${(own("ours, 1.29 M names") / rate).toFixed(2)} times`,
      matches,
    ]),
  );
  console.log(`ours at 1.29 M names: ${ratio("fold and hash, no look-up")} of fold and hash (at least 0.5),`);
  console.log(`${ratio("ours, 10 k names")} of its speed at 10 k names (at least 0.5)`);
}

function countMatches(knowledge: Knowledge, text: string): number {
  return knowledge.match(text).length;
}

function measure(text: string, runs: readonly { name: string; run: (part: string) => number }[]): readonly Row[] {
  const parts = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
  const best = runs.map(() => parts.map(() => Infinity));
  const counts = runs.map(() => parts.map(() => 0));
  for (let round = 0; round < ROUNDS; round++) {
    runs.forEach(({ run }, which) => {
      parts.forEach((part, index) => {
        const started = process.hrtime.bigint();
        const count = run(part);
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        const [times, found] = [best[which] ?? [], counts[which] ?? []];
        times[index] = Math.min(times[index] ?? Infinity, seconds);
        found[index] = count;
      });
    });
  }
  return runs.map(({ name }, which) => ({
    name,
    rate: text.length / sum(best[which] ?? []) / 1e6,
    matches: which === 0 ? "" : sum(counts[which] ?? []),
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const WORD = 1;
const folding = Int32Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return (character.toLowerCase().charCodeAt(0) << 8) | (/[\p{L}\p{N}]/u.test(character) ? WORD : 0);
});
const units = new Uint16Array(WINDOW);

/** Folds each unit by a table, hashes each word, and forgets it; returns something of the hashes. */
function foldAndHash(text: string): number {
  let all = 0;
  for (let base = 0; base < text.length; base += WINDOW) {
    const part = text.slice(base, base + WINDOW);
    host.copyUnits?.(part, units);
    let hash = 0;
    for (let index = 0; index < part.length; index++) {
      const packed = folding[units[index] ?? 0] ?? 0;
      if ((packed & WORD) !== 0) hash = Math.imul(hash ^ (packed >>> 8), 0x9e3779b1);
      else if (hash !== 0) {
        all ^= hash;
        hash = 0;
      }
    }
  }
  return all;
}

const PYTHON = `
import sys, time, resource, ahocorasick
automaton = ahocorasick.Automaton()
for line in open(sys.argv[1], encoding="utf-8"):
    name = line.split("\\t", 1)[0].lower()
    if name: automaton.add_word(name, len(name))
automaton.make_automaton()
text = open(sys.argv[2], encoding="utf-8").read()[:int(sys.argv[3])].lower()
best = 1e9
for _ in range(2):
    started = time.process_time()
    count = sum(1 for _ in automaton.iter_long(text))
    best = min(best, time.process_time() - started)
print(len(text) / best / 1e6, count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;

function pyahocorasick(): Row {
  const name = "pyahocorasick, 1.29 M names";
  const { status, stdout } = spawnSync(
    "/usr/bin/python3",
    ["-c", PYTHON, namesFile("1.29 M"), textFile(), String(PEER_TEXT)],
    { encoding: "utf8" },
  );
  if (status !== 0) return { name: `${name}: not on this machine`, rate: NaN, matches: "" };
  const [rate, matches, megabytes] = stdout.trim().split(" ");
  return {
    name: `${name} (${megabytes ?? "?"} MB)`,
    rate: Number(rate),
    matches: `${matches ?? ""} in ${String(PEER_TEXT / 1e6)} M`,
  };
}

/** At 100 k names: what it builds of 1.29 M does not fit in Node's memory. */
function modernAhocorasick(text: string): Row {
  const matcher = new AhoCorasick(Array.from(new Set(readNames("100 k").map((name) => name.toLowerCase()))));
  const part = text.slice(0, MODERN_TEXT).toLowerCase();
  let matches = 0;
  const seconds = processorSeconds(() => {
    matches = matcher.search(part, { strategy: "leftmost-longest" }).length;
  });
  return {
    name: "modern-ahocorasick, 100 k names",
    rate: part.length / seconds / 1e6,
    matches: `${String(matches)} in ${String(MODERN_TEXT / 1e6)} M`,
  };
}

main();
