/** UTF-8 without TextEncoder and TextDecoder, which core does not have. Lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, encodeUtf8Into(text, bytes, 0));
}

/** Writes `text` at `offset`, where there must be three bytes a unit; returns the offset behind it. */
export function encodeUtf8Into(text: string, bytes: Uint8Array, offset: number): number {
  let end = offset;
  for (let index = 0; index < text.length; index++) {
    let code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
      else {
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}

/** ASCII is read in runs; more arguments than this may be too many for a function. */
const LONGEST_RUN = 4096;

/** Reads `[start, end)` of well-formed UTF-8; what is cut off or ill-formed gives some character, never an exception. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let offset = start;
  while (offset < end) {
    const ascii = asciiEnd(bytes, offset, Math.min(end, offset + LONGEST_RUN));
    if (ascii > offset) {
      text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(offset, ascii)) as string;
      offset = ascii;
      continue;
    }
    const lead = bytes[offset++] ?? 0;
    const extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    let code = lead & (0x3f >> extra);
    for (let index = 0; index < extra; index++) code = (code << 6) | ((bytes[offset++] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
  }
  return text;
}

function asciiEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] ?? 0) < 0x80) at++;
  return at;
}
