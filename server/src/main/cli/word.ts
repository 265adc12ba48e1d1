/**
 * The paragraphs and tables of a Word file as plain text, a blank line between paragraphs; comments and tracked
 * deletions stay out. Offsets and lines of what is reported count in this text. The library is loaded when first used.
 * @throws Error where the bytes are no Word file.
 */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const { extractRawText } = await import("mammoth");
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}
