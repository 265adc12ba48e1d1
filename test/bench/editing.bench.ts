/**
 * What a keystroke costs, from 10 KB to 10 MB, and how fast a document is analysed from scratch.
 * `node test/bench/run.mjs editing`
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyze, analyzeInSteps, reanalyze } from "../../server/src/core/analysis";
import type { Analysis } from "../../server/src/core/analysis";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { defaultSettings } from "../../server/src/core/settings";
import { readBlocks } from "../../server/src/core/text/blocks";
import type { Format, TextDocument } from "../../server/src/core/text/document";
import { assemble, SENTENCES } from "../core/analysis/samples";

const settings = defaultSettings("2026-11-22");
const EDITS = 300;

/** What the later paragraphs of a long document say: names are used again, and defined no more. */
const LATER = [
  "CT053 was well tolerated at every dose level.",
  "The FDA granted it Orphan Drug designation in 2019.",
  "Patients received pembrolizumab 200 mg every three weeks.",
  "Keytruda was compared with imatinib mesylate.",
  "The NMPA approved FUCASO on June 30, 2023.",
  "The EMA is reviewing the application; a decision is expected in 2027.",
];

/** Prose without names between the sentences that have some, so that names are as dense as in press releases. */
const FILLER = [
  "The study enrolled adults with relapsed disease at fourteen sites in three countries.",
  "Most of them had received at least three prior lines of treatment before they entered it.",
  "Responses were assessed by an independent committee every eight weeks.",
  "The company will present the full results at a medical meeting later on.",
  "Forward-looking statements involve risks and uncertainties that may cause actual results to differ.",
];

interface Sample {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

function documentOf(format: Format, size: number): TextDocument {
  const paragraphs: string[][] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const sentences = [0, 1, 2, 3].map((offset) => {
      const names = index < SENTENCES.length ? SENTENCES : LATER;
      const pool = offset === index % 4 ? names : FILLER;
      return pool[(index * 7 + offset * 3) % pool.length] ?? "";
    });
    paragraphs.push(sentences);
    length += sentences.join(" ").length + 10;
  }
  return {
    uri: "file:///bench",
    format,
    text: assemble(format, "BASEL, Switzerland, Jan. 5, 2023 /PRNewswire/ -- ", paragraphs),
  };
}

/** Types a letter at places all over the document and looks at what an editor shows: a screenful, and all problems. */
function keystrokes(document: TextDocument, knowledge: Knowledge): Sample {
  let analysis: Analysis = analyze(document, knowledge, settings);
  const times: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const size = analysis.document.text.length;
    const start = Math.floor(((index * 0.618034) % 1) * (size - 1));
    const began = performance.now();
    analysis = reanalyze(analysis, [{ span: { start, end: start }, text: "x" }]);
    void analysis.mentionsIn({ start: start - 2000, end: start + 2000 }).length;
    void analysis.problems.length;
    times.push(performance.now() - began);
  }
  return summary(times.slice(EDITS / 10));
}

function summary(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** The better of two, in milliseconds. */
function best(work: () => void): number {
  return Math.min(
    ...[0, 1].map(() => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

function speeds(name: string, document: TextDocument, knowledge: Knowledge): void {
  const { text, format } = document;
  const perSecond = (milliseconds: number): string => `${(text.length / milliseconds / 1000).toFixed(1)} M/s`;
  const split = best(() => {
    for (const block of readBlocks(text, format)) void block.prose.length;
  });
  const all = best(() => void analyze(document, knowledge, settings).problems.length);
  const { mentions, blocks } = analyze(document, knowledge, settings);
  const row = [
    name,
    `${(text.length / 1e6).toFixed(1)} M`,
    `${split.toFixed(0)} ms`,
    perSecond(split),
    `${all.toFixed(0)} ms`,
  ];
  print([...row, perSecond(all), perSecond(all - split), String(blocks.length), String(mentions.length)]);
}

/** The longest time between two chances to interrupt. */
function longestStep(document: TextDocument, knowledge: Knowledge): number {
  let longest = 0;
  let began = performance.now();
  for (const step = analyzeInSteps(document, knowledge, settings); step.next().done !== true;) {
    const now = performance.now();
    longest = Math.max(longest, now - began);
    began = now;
  }
  return longest;
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(12)).join(""));
}

function main(): void {
  const knowledge = openKnowledge([
    { layer: "embedded", bytes: readFileSync(process.env["FORMULARY_KNOWLEDGE"] ?? "dist/knowledge.kb") },
  ]);
  console.log("From scratch: blocks (parser) and the whole analysis, UTF-16 units a second");
  print(["text", "size", "blocks", "", "analysis", "", "without", "blocks", "mentions"]);
  speeds("plain", documentOf("plaintext", 4_000_000), knowledge);
  speeds("Markdown", documentOf("markdown", 4_000_000), knowledge);
  const shared = path.resolve(process.env["FORMULARY_SHARED"] ?? "../shared", "load/trials-20mb.txt");
  if (existsSync(shared)) {
    speeds("trials", { uri: "file:///trials", format: "plaintext", text: readFileSync(shared, "utf8") }, knowledge);
  } else console.log(`skipped: ${shared} is not there (set FORMULARY_SHARED)`);

  console.log("\nA keystroke in a Markdown document, to a screenful of mentions and all problems, in ms");
  print(["size", "p50", "p95", "max"]);
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const { p50, p95, max } = keystrokes(documentOf("markdown", size), knowledge);
    print([`${size / 1000} KB`, p50.toFixed(2), p95.toFixed(2), max.toFixed(2)]);
  }
  const longest = longestStep(documentOf("markdown", 10_000_000), knowledge);
  console.log(`\nLongest step of the analysis of 10 MB of Markdown: ${longest.toFixed(1)} ms`);
}

main();
