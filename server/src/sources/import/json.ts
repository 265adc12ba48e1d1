import { decodeText } from "./decode";
import { malformed } from "./file";
import type { BulkFile, Report } from "./file";

/** A larger document cannot be read at once in bounded memory; as lines it can. */
const LARGEST_DOCUMENT = 200 * 1024 * 1024;

/** A longer line is no record of anything. */
const LONGEST_LINE = 50_000_000;

export interface JsonValue {
  readonly line: number;
  readonly value: unknown;
}

/** The values of a `.jsonl` or `.ndjson` file line by line, or the one value of a `.json` file. */
export async function* readJsonValues(file: BulkFile, report: Report): AsyncGenerator<JsonValue> {
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) {
    yield* readLines(file, report);
    return;
  }
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of decodeText(file)) {
    length += chunk.length;
    if (length > LARGEST_DOCUMENT) {
      report(malformed(file.name, 1, "larger than 200 MB: split it, or give one value a line as .jsonl"));
      return;
    }
    chunks.push(chunk);
  }
  const value = parse(chunks.join(""), file.name, 1, report);
  if (value !== undefined) yield value;
}

async function* readLines(file: BulkFile, report: Report): AsyncGenerator<JsonValue> {
  let parts: string[] = [];
  let length = 0;
  let line = 0;
  for await (const chunk of decodeText(file)) {
    const [first = "", ...others] = chunk.split("\n");
    add(first);
    for (const text of others) {
      const value = take();
      if (value !== undefined) yield value;
      add(text);
    }
  }
  const value = take();
  if (value !== undefined) yield value;

  /** Pieces of a line are kept apart until it ends: joined at every chunk, a long one would take for ever. */
  function add(text: string): void {
    length += text.length;
    if (length <= LONGEST_LINE) parts.push(text);
  }

  function take(): JsonValue | undefined {
    line++;
    const text = parts.join("");
    const isTooLong = length > LONGEST_LINE;
    parts = [];
    length = 0;
    if (isTooLong) report(malformed(file.name, line, "a line of more than 50 million characters"));
    return isTooLong || text.trim() === "" ? undefined : parse(text, file.name, line, report);
  }
}

function parse(text: string, file: string, line: number, report: Report): JsonValue | undefined {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    report(malformed(file, line, error instanceof Error ? error.message : "no JSON"));
    return undefined;
  }
}
