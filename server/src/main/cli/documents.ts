import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { formatOfPath } from "../../core/text/format";
import type { TextDocument } from "../../core/text/document";
import type { CommandIo } from "./io";
import { readWord } from "./word";

/** A document and how its text is written back; `encode` is absent where it cannot be: Word files, old encodings. */
export interface FileDocument extends TextDocument {
  readonly encode?: (text: string) => Uint8Array;
}

/** A file that cannot be analysed, with the reason for people. */
export class UnreadableFile extends Error {}

const STDIN = "-";
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * Reads a text or Word file, or standard input for `-`. UTF-8 and UTF-16 with or without a mark, else Windows-1252.
 * @throws UnreadableFile where the file is missing, binary or larger than 200 MB.
 */
export async function readDocument(file: string, io: CommandIo, stdinName = "stdin.txt"): Promise<FileDocument> {
  const name = file === STDIN ? stdinName : file;
  const bytes = file === STDIN ? await io.readStdin() : readBytes(path.resolve(io.cwd, file));
  if (bytes.length > MAX_BYTES) throw new UnreadableFile(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const uri = file === STDIN ? `untitled:${name}` : pathToFileURL(path.resolve(io.cwd, file)).href;
  if (isWord(name)) return { uri, format: "plaintext", text: await decodeWord(bytes) };
  return { uri, format: formatOfPath(name), ...decode(bytes) };
}

function isWord(name: string): boolean {
  return name.toLowerCase().endsWith(".docx");
}

async function decodeWord(bytes: Uint8Array): Promise<string> {
  try {
    return await readWord(bytes);
  } catch {
    throw new UnreadableFile("is no readable Word file");
  }
}

/** At once: a small file is read in a fraction of what waiting for it costs. */
function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reasons: Record<string, string> = {
      ENOENT: "no such file",
      EISDIR: "is a folder",
      EACCES: "no permission to read it",
    };
    throw new UnreadableFile(reasons[code] ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** @throws UnreadableFile for what is no text. */
export function decode(bytes: Uint8Array): Pick<FileDocument, "text" | "encode"> {
  const [a, b] = bytes;
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encode: utf16 };
  if (a === 0xfe && b === 0xff) {
    return { text: new TextDecoder("utf-16be").decode(bytes), encode: (text) => utf16(text).swap16() };
  }
  if (looksBinary(bytes)) throw new UnreadableFile("is a binary file");
  const mark = a === 0xef && b === 0xbb ? "\ufeff" : "";
  try {
    const text = utf8.decode(bytes);
    return { text, encode: (text) => Buffer.from(mark + text) };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes) };
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A NUL byte near the start: no text encoding but UTF-16, which a mark announces, has one. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}
