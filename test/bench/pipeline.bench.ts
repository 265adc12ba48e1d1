/**
 * The whole pipeline on plain text, stage by stage: characters a second of the processor's own time.
 * `node test/bench/run.mjs pipeline`
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyze } from "../../server/src/core/analysis";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { contributions } from "../../server/src/core/recognition/contributions";
import { emptyContext } from "../../server/src/core/recognition/context";
import { resolveBlock } from "../../server/src/core/recognition/resolve";
import { scanBlock } from "../../server/src/core/recognition/scan";
import { tokenize } from "../../server/src/core/recognition/wordReader";
import { defaultSettings } from "../../server/src/core/settings";
import type { TextDocument } from "../../server/src/core/text/document";

const SIZE = 4_000_000;
const ROUNDS = 5;
const TARGET = 20;

const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared");
const file = path.join(shared, "load/trials-20mb.txt");

/** Best of several rounds, in millions of characters a second. */
function rate(size: number, run: () => void): number {
  run();
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return size / best;
}

function print(name: string, value: number): void {
  console.log(`| ${name} | ${value.toFixed(1)} | ${(value / TARGET).toFixed(2)} |`);
}

function main(): void {
  if (!existsSync(file)) {
    console.log(`No text to read in ${shared}; set FORMULARY_SHARED.`);
    process.exitCode = process.env["FORMULARY_SHARED_REQUIRED"] === "1" ? 1 : 0;
    return;
  }
  const knowledge = openKnowledge([{ layer: "embedded", bytes: readFileSync("dist/knowledge.kb") }]);
  const text = readFileSync(file, "utf8").slice(0, SIZE);
  const document: TextDocument = { uri: "bench:trials", format: "plaintext", text };
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  const { blocks } = analyze(document, knowledge, settings);
  const scans = blocks.map((block) => scanBlock(block, knowledge, "en"));
  const context = emptyContext(knowledge, settings.threshold);

  console.log(`plain text, ${String(text.length)} characters in ${String(blocks.length)} blocks`);
  console.log(`| stage | M characters/s | of ${String(TARGET)} |`);
  console.log("| --- | --- | --- |");
  print(
    "words",
    rate(SIZE, () => blocks.forEach((block) => tokenize(block.prose))),
  );
  print(
    "dictionary",
    rate(SIZE, () => blocks.forEach((block) => knowledge.match(block.prose))),
  );
  print(
    "scan (words and dictionary included)",
    rate(SIZE, () => blocks.forEach((block) => scanBlock(block, knowledge, "en"))),
  );
  print(
    "contributions",
    rate(SIZE, () => scans.forEach((scan) => contributions(scan))),
  );
  print(
    "resolution and linking",
    rate(SIZE, () => {
      blocks.forEach((block, index) => {
        const scan = scans[index];
        if (scan !== undefined) resolveBlock(block, scan, context);
      });
    }),
  );
  print(
    "analysis (blocks, recognition, statements, rules)",
    rate(SIZE, () => analyze(document, knowledge, settings).mentions),
  );
}

main();
