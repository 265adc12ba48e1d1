/**
 * How long a large workspace takes to index, and to be ready when it is opened again.
 * `node test/bench/run.mjs workspace`
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { WorkspaceSymbolRequest } from "vscode-languageserver-protocol/node";
import type { ProtocolConnection } from "vscode-languageserver-protocol/node";
import { SENTENCES } from "../core/analysis/samples";
import { diagnosed, open, print, start } from "./server";

const FILES = 10_000;
const FOLDERS = 100;
/** A page of notes or a release: 5,000 characters. */
const LENGTH = 5_000;

const PLAIN = [
  "The study enrolled adults with relapsed disease at fourteen sites in three countries.",
  "Most of them had received at least three prior lines of treatment before they entered it.",
  "Responses were assessed by an independent committee every eight weeks.",
];

function textOf(file: number): string {
  const sentences: string[] = [];
  for (let length = 0, at = file; length < LENGTH; at++) {
    const pool = at % 4 === 0 ? SENTENCES : PLAIN;
    const sentence = pool[(at * 7) % pool.length] ?? "";
    sentences.push(at % 6 === 0 ? `${sentence}\n\n` : sentence);
    length += sentence.length;
  }
  return sentences.join(" ");
}

function writeWorkspace(root: string): void {
  for (let folder = 0; folder < FOLDERS; folder++) mkdirSync(path.join(root, String(folder)), { recursive: true });
  for (let file = 0; file < FILES; file++)
    writeFileSync(path.join(root, String(file % FOLDERS), `${file}.md`), textOf(file));
}

/** Resolves when a long work has come to its end. */
function finished(connection: ProtocolConnection): Promise<void> {
  return new Promise((resolve) => {
    const listener = connection.onNotification("$/progress", ({ value }: { value: { kind?: string } }) => {
      if (value.kind !== "end") return;
      listener.dispose();
      resolve();
    });
  });
}

async function session(root: string, storage: string, isFirst: boolean): Promise<void> {
  const { connection, stop } = await start({
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "bench" }],
    capabilities: { window: { workDoneProgress: true } },
    initializationOptions: { storage: pathToFileURL(storage).href },
  });
  const begin = performance.now();
  const done = finished(connection);
  const shown = diagnosed(connection, 1);
  await open(connection, "Patients received pembrolizumab (Keytruda) 200 mg every three weeks.\n");
  await shown;
  if (!isFirst) {
    const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: "pembrolizumab" });
    print(`opened again: ${symbols?.length ?? 0} symbols after`, performance.now() - begin, 1000);
  }
  await done;
  print(isFirst ? "10,000 files of 5 KB indexed" : "all looked through for changes", performance.now() - begin, 20_000);
  await stop();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "formulary-bench-"));
  try {
    const root = path.join(folder, "work");
    writeWorkspace(root);
    await session(root, path.join(folder, "storage"), true);
    await session(root, path.join(folder, "storage"), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
