import type { Range } from "vscode-languageserver";
import type { MentionType } from "../core/knowledge/entity";
import type { Steps } from "../core/steps";
import type { EntitySites, IndexedDocument } from "../features/indexedDocument";

/** What was read of a file, and a stamp that changes with all that it depends on. */
export interface IndexedFile {
  readonly stamp: string | undefined;
  /** `undefined` for a file that is not about medicines, or cannot be read. */
  readonly document: IndexedDocument | undefined;
}

/** Rises when the lines change their meaning. */
const FORMAT = 1;
/** How many lines are written or read between two chances to interrupt. */
const STEP = 50;
const TYPES: readonly MentionType[] = ["drug", "regulator", "designation"];

/** The index as text: a line that says who wrote it, and one line of JSON a file. In steps. */
export function* writeIndex(version: string, files: ReadonlyMap<string, IndexedFile>): Steps<string> {
  const lines = [headerOf(version)];
  for (const [uri, { stamp, document }] of files) {
    // Without a stamp nobody could tell whether it still holds.
    if (stamp !== undefined) lines.push(JSON.stringify([uri, stamp, document?.entities.map(packed) ?? null]));
    if (lines.length % STEP === 0) yield;
  }
  return `${lines.join("\n")}\n`;
}

/**
 * Reads what {@link writeIndex} wrote, in steps. What another version wrote, what is cut off or not as it should be is
 * left out: those files are read again.
 */
export function* readIndex(version: string, text: string): Steps<Map<string, IndexedFile>> {
  const files = new Map<string, IndexedFile>();
  const header = `${headerOf(version)}\n`;
  if (!text.startsWith(header)) return files;
  let count = 0;
  for (let start = header.length; start < text.length;) {
    const end = text.indexOf("\n", start);
    if (end < 0) break;
    const entry = readLine(text.slice(start, end));
    if (entry !== undefined) files.set(...entry);
    start = end + 1;
    if (++count % STEP === 0) yield;
  }
  return files;
}

function headerOf(version: string): string {
  return JSON.stringify({ formularyIndex: FORMAT, version });
}

/** Ranges as plain numbers, four each: most of an index are ranges. */
function packed({ key, type, entity, name, spellings, ranges }: EntitySites): readonly unknown[] {
  const numbers = ranges.flatMap(({ start, end }) => [start.line, start.character, end.line, end.character]);
  return [key, type, entity ?? null, name, spellings, numbers];
}

function readLine(line: string): [string, IndexedFile] | undefined {
  const [uri, stamp, entities] = asList(parsed(line));
  if (typeof uri !== "string" || typeof stamp !== "string") return undefined;
  if (entities === null) return [uri, { stamp, document: undefined }];
  if (!Array.isArray(entities)) return undefined;
  const sites = entities.map(unpacked);
  const whole = sites.filter((site) => site !== undefined);
  return whole.length === sites.length ? [uri, { stamp, document: { uri, entities: whole } }] : undefined;
}

function unpacked(value: unknown): EntitySites | undefined {
  const [key, kind, entity, name, spellings, numbers] = asList(value);
  const type = TYPES.find((candidate) => candidate === kind);
  if (type === undefined || typeof key !== "string" || typeof name !== "string") return undefined;
  if (entity !== null && typeof entity !== "string") return undefined;
  const texts = asList(spellings).filter((text) => typeof text === "string");
  const [first, ...others] = rangesOf(asList(numbers).filter((number) => typeof number === "number"));
  if (first === undefined) return undefined;
  return { key, type, entity: entity ?? undefined, name, spellings: texts, ranges: [first, ...others] };
}

function rangesOf(numbers: readonly number[]): readonly Range[] {
  return Array.from({ length: numbers.length >> 2 }, (_, index) => {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = numbers.slice(index * 4);
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
