import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { formatOfPath } from "../../core/text/format";
import type { TextDocument } from "../../core/text/document";
import type { CommandIo } from "./io";
import { readWord } from "./word";

/** A file that cannot be analysed, with the reason for people. */
export class UnreadableFile extends Error {}

const STDIN = "-";
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * Reads a text or Word file, or standard input for `-`. UTF-8 and UTF-16 with or without a mark, else Windows-1252.
 * @throws UnreadableFile where the file is missing, binary or larger than 200 MB.
 */
export async function readDocument(file: string, io: CommandIo, stdinName = "stdin.txt"): Promise<TextDocument> {
  const name = file === STDIN ? stdinName : file;
  const bytes = file === STDIN ? await io.readStdin() : await readBytes(path.resolve(io.cwd, file));
  if (bytes.length > MAX_BYTES) throw new UnreadableFile(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
  return {
    uri: file === STDIN ? `untitled:${name}` : pathToFileURL(path.resolve(io.cwd, file)).href,
    format: isWord(name) ? "plaintext" : formatOfPath(name),
    text: isWord(name) ? await decodeWord(bytes) : decode(bytes),
  };
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

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
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
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (looksBinary(bytes)) throw new UnreadableFile("is a binary file");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A NUL byte near the start: no text encoding but UTF-16, which a mark announces, has one. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}
