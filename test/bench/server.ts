import path from "node:path";
import type { InitializeParams, ProtocolConnection } from "vscode-languageserver-protocol/node";
import { openMarkdown, published, startStdio } from "../support/stdioServer";
import type { StdioServer } from "../support/stdioServer";

/** The built server over stdio, as benchmarks drive it. */
export const SERVER = path.resolve("dist/server/node.js");
/** Bundled beside the benchmarks, see run.mjs. */
export const EMPTY_SERVER = path.resolve(".cache/bench/emptyServer.cjs");
export const URI = "file:///bench/release.md";

export function start(
  params: Partial<InitializeParams> = {},
  environment: Readonly<Record<string, string>> = {},
  server = SERVER,
): Promise<StdioServer> {
  return startStdio(process.execPath, [server, "--stdio"], params, environment);
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

/** `bound` is what the figure is to keep, where it is one of ours. */
export function print(what: string, milliseconds: number, bound: number | undefined): void {
  const against = bound === undefined ? "" : `   (bound ${bound} ms)`;
  console.log(`${what.padEnd(58)} ${milliseconds.toFixed(1).padStart(8)} ms${against}`);
}
