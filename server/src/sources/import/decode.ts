import type { BulkFile } from "./file";

/**
 * The text of a file, chunk by chunk, with every line end as `\n`. A byte order mark decides; without one the file is
 * UTF-8 until a byte proves otherwise, and Windows-1252 from that chunk on, which is how registers export "é".
 */
export async function* decodeText(file: BulkFile): AsyncGenerator<string> {
  const decoder = new TextSniffer();
  let held = "";
  for await (const bytes of file.bytes) {
    const text = held + decoder.decode(bytes);
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith("\r") ? "\r" : "";
    yield normalizeLines(held === "" ? text : text.slice(0, -1));
  }
  yield normalizeLines(held + decoder.end());
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
    if (!this.#decoder.fatal) return this.#decoder.decode(bytes, { stream: true });
    const all = this.#cut.length === 0 ? bytes : concat(this.#cut, bytes);
    const end = all.length - incompleteTail(all);
    try {
      const text = this.#decoder.decode(all.subarray(0, end));
      this.#cut = all.slice(end);
      return text;
    } catch {
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
