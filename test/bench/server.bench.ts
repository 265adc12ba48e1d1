import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol/node";
import { diagnosed, EMPTY_SERVER, open, print, quantile, SERVER, start, URI } from "./server";

/** Figures of the built server over stdio: one line a figure, with the bound that it is to keep. */
const PARAGRAPH =
  "The U.S. Food and Drug Administration (FDA) granted orphan drug designation to zevorcabtagene autoleucel (CT053) " +
  "in 2019. Patients received pembrolizumab (Keytruda) 200 mg every three weeks.\n\n";

/** One after the other with what any server costs on this machine, which others may be using. */
async function startToDiagnostics(): Promise<void> {
  const [own, empty]: [number[], number[]] = [[], []];
  await timeToDiagnostics(SERVER); // Its code is compiled and kept for the next start.
  for (let run = 0; run < 9; run++) {
    empty.push(await timeToDiagnostics(EMPTY_SERVER));
    own.push(await timeToDiagnostics(SERVER));
  }
  print("process start to first diagnostics, median of 9", quantile(own, 0.5), 250);
  print("the same of a server that does nothing", quantile(empty, 0.5), undefined);
}

async function timeToDiagnostics(server: string): Promise<number> {
  const { connection, begin, stop } = await start({}, {}, server);
  const done = diagnosed(connection, 1);
  await open(connection, PARAGRAPH.repeat(10));
  await done;
  const time = performance.now() - begin;
  await stop();
  return time;
}

async function hovers(): Promise<void> {
  const { connection, stop } = await start();
  const done = diagnosed(connection, 1);
  await open(connection, PARAGRAPH.repeat(100));
  await done;
  const times: number[] = [];
  for (let count = 0; count < 2000; count++) {
    const begin = performance.now();
    const position = { line: (count % 100) * 2, character: (count * 7) % PARAGRAPH.length };
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
    if (count >= 200) times.push(performance.now() - begin);
  }
  print("hover round trip, p50 of 1,800", quantile(times, 0.5), 5);
  print("hover round trip, p99 of 1,800", quantile(times, 0.99), 5);
  await stop();
}

async function keystrokes(): Promise<void> {
  const { connection, stop } = await start();
  const done = diagnosed(connection, 1);
  await open(connection, PARAGRAPH.repeat(100));
  await done;
  const times: number[] = [];
  for (let version = 2; version < 202; version++) {
    const begin = performance.now();
    const arrived = diagnosed(connection, version);
    const start = { line: 100, character: 20 };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start, end: start }, text: "x" }],
    });
    await arrived;
    if (version > 20) times.push(performance.now() - begin);
  }
  print(`keystroke to diagnostics, ${((PARAGRAPH.length * 100) / 1000).toFixed(0)} KB, p95`, quantile(times, 0.95), 10);
  await stop();
}

/** 1.29 million names, as `npm run bench -- artifact` compiles them. */
const NAMES = path.resolve(".cache/bench/names-1m-mixed.kb");
const TYPED =
  "pembrolizumab Keytruda zevorcabtagene nivolumab trastuzumab imatinib atorvastatin semaglutide Ozempic".split(" ");

/** A name is typed letter by letter behind a sentence's begin; each request is answered from the changed text. */
async function completions(): Promise<void> {
  if (!existsSync(NAMES)) return console.log(`completion: skipped, ${NAMES} is not there (npm run bench -- artifact)`);
  const home = mkdtempSync(path.join(tmpdir(), "formulary-bench-"));
  copyFileSync(NAMES, path.join(home, "names.kb"));
  const { connection, stop } = await start({}, { FORMULARY_HOME: home });
  const times: number[] = [];
  let version = 1;
  await open(connection, PARAGRAPH);
  for (let round = 0; round < 6; round++) {
    for (const name of TYPED) {
      for (let length = 3; length <= 8; length++) {
        const line = `Patients received ${name.slice(0, length)}`;
        await connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri: URI, version: ++version },
          contentChanges: [{ text: `${PARAGRAPH}${line}` }],
        });
        const asked = performance.now();
        const position = { line: 2, character: line.length };
        await connection.sendRequest(CompletionRequest.type, { textDocument: { uri: URI }, position });
        if (round > 0) times.push(performance.now() - asked);
      }
    }
  }
  print(`completion among 1.29 million names more, p50 of ${times.length}`, quantile(times, 0.5), 20);
  print(`completion among 1.29 million names more, p95 of ${times.length}`, quantile(times, 0.95), 20);
  await stop();
  rmSync(home, { recursive: true, force: true });
}

/** What somebody waits for while a document of 10 MB is analysed. */
interface Meanwhile {
  readonly analysis: number;
  readonly atOnce: number;
  readonly later: readonly number[];
}

/** What editors ask of a document that they have opened; each waits for the whole analysis. */
const OPENING = [DocumentSymbolRequest.method, SemanticTokensRequest.method, DocumentLinkRequest.method];

async function hoversMeanwhile(others: readonly string[]): Promise<Meanwhile> {
  const { connection, stop } = await start();
  await open(connection, "Keytruda.\n\n");
  const done = diagnosed(connection, 2);
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: PARAGRAPH.repeat(Math.ceil(10_000_000 / PARAGRAPH.length)) }],
  });
  let analysis: number | undefined;
  const begin = performance.now();
  void done.then(() => (analysis = performance.now() - begin));
  const textDocument = { uri: URI };
  const answers = others.map((method) => connection.sendRequest(method, { textDocument }));
  const times: number[] = [];
  while (analysis === undefined) {
    const asked = performance.now();
    const position = { line: (times.length * 2) % 1000, character: 20 };
    await connection.sendRequest(HoverRequest.type, { textDocument, position });
    times.push(performance.now() - asked);
    // A person hovers now and then; asking without a pause would measure the asking.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await Promise.all(answers);
  await stop();
  // Editors ask when the mouse has rested for a third of a second: the text has arrived by then.
  const [atOnce = Number.NaN, ...later] = times;
  return { analysis, atOnce, later };
}

/** As many servers as it takes to ask some hundred times: the slowest of a hundred is not the longest of seventy. */
async function hoverDuringAnalysis(): Promise<void> {
  for (const [others, which] of [
    [[], "hover meanwhile"],
    [OPENING, "hover meanwhile, others waiting"],
  ] as const) {
    const runs: Meanwhile[] = [];
    for (let run = 0; run < 4; run++) runs.push(await hoversMeanwhile(others));
    const median = (times: readonly number[]): number => quantile(times, 0.5);
    print(`10 MB of Markdown, median of ${runs.length}`, median(runs.map(({ analysis }) => analysis)), 10_000);
    const later = runs.flatMap((run) => run.later);
    print(`${which}, p50 of ${later.length}`, median(later), undefined);
    print(`${which}, p99 of ${later.length}`, quantile(later, 0.99), 50);
    print(`${which}, longest of ${later.length}`, Math.max(...later), undefined);
    print(
      "hover asked at once, the text's way over the wire included",
      median(runs.map((run) => run.atOnce)),
      undefined,
    );
  }
}

/** All, or those that are named: `npm run bench -- server --hoverDuringAnalysis`. */
async function main(): Promise<void> {
  const named = process.argv.slice(2).map((flag) => flag.replace(/^--/, ""));
  for (const measure of [startToDiagnostics, hovers, keystrokes, completions, hoverDuringAnalysis]) {
    if (named.length === 0 || named.includes(measure.name)) await measure();
  }
}

void main();
