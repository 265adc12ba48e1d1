import { decodeText } from "./decode";
import { malformed } from "./file";
import type { BulkFile, Report } from "./file";

/** A larger document cannot be read at once in bounded memory; as lines it can. */
const LARGEST_DOCUMENT = 200 * 1024 * 1024;

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
  let rest = "";
  let line = 0;
  for await (const chunk of decodeText(file)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      line++;
      const value = text.trim() === "" ? undefined : parse(text, file.name, line, report);
      if (value !== undefined) yield value;
    }
  }
  const value = rest.trim() === "" ? undefined : parse(rest, file.name, line + 1, report);
  if (value !== undefined) yield value;
}

function parse(text: string, file: string, line: number, report: Report): JsonValue | undefined {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    report(malformed(file, line, error instanceof Error ? error.message : "no JSON"));
    return undefined;
  }
}
