import path from "node:path";
import type { InitializeParams, ProtocolConnection } from "vscode-languageserver-protocol/node";
import { openMarkdown, published, startStdio } from "../support/stdioServer";
import type { StdioServer } from "../support/stdioServer";

/** The built server over stdio, as benchmarks drive it. */
const SERVER = path.resolve("dist/server/node.js");
export const URI = "file:///bench/release.md";

export function start(
  params: Partial<InitializeParams> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<StdioServer> {
  return startStdio(process.execPath, [SERVER, "--stdio"], params, environment);
}

/** Resolves when the diagnostics of a version were pushed. */
export async function diagnosed(connection: ProtocolConnection, wanted: number): Promise<void> {
  await published(connection, ({ version }) => version === wanted);
}

export function open(connection: ProtocolConnection, text: string): Promise<void> {
  return openMarkdown(connection, URI, text);
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function print(what: string, milliseconds: number, bound: number): void {
  console.log(`${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(8)} ms   (bound ${bound} ms)`);
}
