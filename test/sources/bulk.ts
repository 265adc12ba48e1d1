import type { BulkFile } from "../../server/src/sources/import/file";
import type { Importer } from "../../server/src/sources/import/importer";
import type { SubstanceRecord } from "../../server/src/sources/import/record";
import { formatProblem } from "../../server/src/sources/problem";
import type { SourceProblem } from "../../server/src/sources/problem";

/** A bulk file in memory, handed out in chunks of `size` bytes. */
export function bulk(name: string, content: string | Uint8Array, size = 64): BulkFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    await Promise.resolve();
  }
  return { name, bytes: chunks() };
}

/** Text in the encoding of western European registers. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export interface Read {
  readonly records: readonly SubstanceRecord[];
  /** `file:line: message`. */
  readonly reported: readonly string[];
  /** Reasons, one for each row. */
  readonly passedOver: readonly string[];
}

/** What an importer makes of files. */
export async function read(importer: Importer, ...files: readonly BulkFile[]): Promise<Read> {
  const problems: SourceProblem[] = [];
  const records: SubstanceRecord[] = [];
  const passedOver: string[] = [];
  const reference = { source: importer.source.id, retrieved: "2026-11-22" };
  for await (const record of importer.read(files, {
    reference,
    report: (problem) => problems.push(problem),
    passOver: (reason) => passedOver.push(reason),
  })) {
    records.push(record);
  }
  return { records, reported: problems.map(formatProblem), passedOver };
}

/** One line a record: `substances | kind:name … | event date regulator brand …`. */
export function lines({ records }: Read): string[] {
  return records.map(({ substances, names, facts }) =>
    [
      substances.join(" + "),
      names.map(({ kind, text }) => `${kind}:${text}`).join(", "),
      facts
        .map(({ event, date, brand, designation }) => [event, date, designation, brand].filter(Boolean).join(" "))
        .join(", "),
    ].join(" | "),
  );
}
