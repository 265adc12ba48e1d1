import { WrongFile } from "./file";
import type { BulkFile } from "./file";

/**
 * The text of a file, chunk by chunk, with every line end as `\n`. A byte order mark decides; without one the file is
 * UTF-8 until a byte proves otherwise, and Windows-1252 from that chunk on, which is how registers export "é".
 * @throws WrongFile for what is no text, and for text in an encoding of another script.
 */
export async function* decodeText(file: BulkFile): AsyncGenerator<string> {
  const decoder = new TextSniffer();
  let held = "";
  let line = 1;
  for await (const bytes of file.bytes) {
    const text = held + decoded(bytes, decoder, file, line);
    line += countLines(text);
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith("\r") ? "\r" : "";
    yield normalizeLines(held === "" ? text : text.slice(0, -1));
  }
  yield normalizeLines(held + decoder.end());
}

function decoded(bytes: Uint8Array, decoder: TextSniffer, { name }: BulkFile, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw error instanceof WrongFile ? new WrongFile(`${name}:${line}: ${error.message}`) : error;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function normalizeLines(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}

/** All of a file's text at once, for formats that cannot be read piece by piece. */
export async function decodeAll(file: BulkFile): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of decodeText(file)) chunks.push(chunk);
  return chunks.join("");
}

class TextSniffer {
  #decoder: TextDecoder | undefined;
  /** Bytes of a character that the last chunk cut in two; kept because the fallback has to read them again. */
  #cut: Uint8Array = new Uint8Array();

  decode(bytes: Uint8Array): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: encodingOf(bytes) === "utf-8" });
    if (!this.#decoder.encoding.startsWith("utf-16") && bytes.includes(0))
      throw new WrongFile("a binary file, or UTF-16 without its mark: no text that can be read");
    if (!this.#decoder.fatal) return this.#decoder.decode(bytes, { stream: true });
    const all = this.#cut.length === 0 ? bytes : concat(this.#cut, bytes);
    const end = all.length - incompleteTail(all);
    try {
      const text = this.#decoder.decode(all.subarray(0, end));
      this.#cut = all.slice(end);
      return text;
    } catch {
      if (isOtherScript(all))
        throw new WrongFile(
          "neither UTF-8 nor Windows-1252 (perhaps GB18030, Shift-JIS or Cyrillic): save it as UTF-8",
        );
      this.#cut = new Uint8Array();
      this.#decoder = new TextDecoder("windows-1252");
      return this.#decoder.decode(all, { stream: true });
    }
  }

  end(): string {
    if (this.#cut.length > 0) return new TextDecoder("windows-1252").decode(this.#cut);
    return this.#decoder !== undefined && !this.#decoder.fatal ? this.#decoder.decode() : "";
  }
}

/** In western text letters beyond ASCII stand alone among others; in the encodings of other scripts they stand in rows. */
function isOtherScript(bytes: Uint8Array): boolean {
  let [letters, inRows, before] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0x80) letters++;
    if (byte >= 0x80 && before >= 0x80) inRows++;
    before = byte;
  }
  return inRows > FEW_LETTERS && inRows * 2 > letters;
}

/** So many side by side may be a mark and a dash. */
const FEW_LETTERS = 4;

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** How many bytes at the end begin a UTF-8 character that is not all there. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
