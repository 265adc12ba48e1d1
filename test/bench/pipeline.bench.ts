/**
 * The whole pipeline, stage by stage and together: characters a second as a person waits for them, and of the processor's own
 * time, in which what collects garbage beside the program counts, too.
 * `node test/bench/run.mjs pipeline`
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyze } from "../../server/src/core/analysis";
import { DocumentIndex } from "../../server/src/core/analysis/documentIndex";
import { resolve, scan } from "../../server/src/core/analysis/passes";
import type { ScannedBlock } from "../../server/src/core/analysis/records";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { WordKernel } from "../../server/src/core/recognition/words/wordKernel";
import { WordReader } from "../../server/src/core/recognition/words/wordReader";
import { defaultSettings } from "../../server/src/core/settings";
import { readBlocks } from "../../server/src/core/text/blocks";
import type { Format } from "../../server/src/core/text/document";
import type { SplitBlock } from "../../server/src/core/text/formats/syntax";
import { joinTexts } from "../../server/src/core/text/joined";
import { host, table } from "./load";

const SIZE = 4_000_000;
const ROUNDS = 10;
const TARGET = 20;
/** Blocks are read together up to about this length. */
const BATCH = 8192;

const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared");
const file = path.join(shared, "load/trials-20mb.txt");
const knowledge = openKnowledge([{ layer: "embedded", bytes: readFileSync("dist/knowledge.kb") }], host);
const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
/** Recognition only: the document is taken for one that is not to be checked. */
const unchecked = { ...settings, enable: "off" as const };

/** In millions of characters a second, each the best of several rounds. */
interface Rate {
  readonly wall: number;
  readonly processor: number;
}

function rate(size: number, run: () => unknown): Rate {
  run();
  let wall = Infinity;
  let processor = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    wall = Math.min(wall, 1000 * (performance.now() - began));
    processor = Math.min(processor, user + system);
  }
  return { wall: size / wall, processor: size / processor };
}

/** Texts of several blocks, as the scan joins them. */
function joined(blocks: readonly SplitBlock[]): ReturnType<typeof joinTexts>[] {
  const batches: string[][] = [[]];
  let size = 0;
  for (const { prose } of blocks) {
    if (size + prose.length > BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(prose);
    size += prose.length;
  }
  return batches.map(joinTexts);
}

function scanAll(blocks: readonly SplitBlock[]): readonly ScannedBlock[] {
  const scanned: ScannedBlock[] = [];
  for (const batch of scan(blocks, (index) => index, knowledge, "en")) for (const each of batch) scanned.push(each);
  return scanned;
}

function indexOf(scanned: readonly ScannedBlock[]): DocumentIndex {
  const making = DocumentIndex.of(scanned);
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
}

function stages(text: string): (readonly [string, Rate])[] {
  const blocks = [...readBlocks(text, "plaintext")];
  const texts = joined(blocks);
  const reader = new WordReader(WordKernel.create());
  const scanned = scanAll(blocks);
  const index = indexOf(scanned);
  const size = text.length;
  return [
    ["words", rate(size, () => texts.forEach((one) => wordsOf(reader, one)))],
    ["dictionary", rate(size, () => texts.forEach((one) => knowledge.matchAll(one)))],
    ["scan: words, dictionary, unlisted names, definitions", rate(size, () => scanAll(blocks))],
    ["context", rate(size, () => indexOf(scanned))],
    [
      "resolution and linking",
      rate(size, () => scanned.forEach((block) => resolve(block, index, knowledge, settings.threshold))),
    ],
    [
      "recognition, all of the above",
      rate(size, () => {
        const all = scanAll(blocks);
        const context = indexOf(all);
        return all.map((block) => resolve(block, context, knowledge, settings.threshold));
      }),
    ],
  ];
}

function wordsOf(reader: WordReader, { text, parts }: ReturnType<typeof joinTexts>): void {
  reader.open(text, knowledge.copyUnits);
  for (const part of parts) reader.take(part);
}

function whole(text: string, format: Format): (readonly [string, Rate])[] {
  const document = { uri: "bench:trials", format, text };
  const size = text.length;
  return [
    [
      `${format}: blocks and their prose`,
      rate(size, () => {
        for (const block of readBlocks(text, format)) void block.prose.length;
      }),
    ],
    [`${format}: blocks and recognition`, rate(size, () => analyze(document, knowledge, unchecked).mentions.length)],
    [
      `${format}: blocks, recognition, statements, rules`,
      rate(size, () => analyze(document, knowledge, settings).problems.length),
    ],
  ];
}

function main(): void {
  if (!existsSync(file)) {
    console.log(`No text to read in ${shared}; set FORMULARY_SHARED.`);
    process.exitCode = process.env["FORMULARY_SHARED_REQUIRED"] === "1" ? 1 : 0;
    return;
  }
  const text = readFileSync(file, "utf8").slice(0, SIZE);
  const { blocks, mentions } = analyze({ uri: "bench:trials", format: "plaintext", text }, knowledge, settings);
  console.log(`${SIZE / 1e6} M characters, ${String(blocks.length)} blocks, ${String(mentions.length)} mentions`);
  const rows = [...stages(text), ...whole(text, "plaintext"), ...whole(text, "markdown")];
  table(
    ["stage", "M characters/s", "of the processor's time", `of ${String(TARGET)}`],
    rows.map(([name, { wall, processor }]) => [
      name,
      wall.toFixed(1),
      processor.toFixed(1),
      (wall / TARGET).toFixed(2),
    ]),
  );
}

main();
