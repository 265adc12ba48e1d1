/**
 * The artifact: a header, a table of sections, and the sections, all little-endian and read in place.
 *
 * | bytes | what |
 * | --- | --- |
 * | 0-7 | magic |
 * | 8 | format version |
 * | 12 | number of sections |
 * | 16 | length of the file in bytes |
 * | 20, 24 | checksum of everything from byte 28 on |
 * | 28 | most tokens of any name |
 * | 32 | for each section: offset, length in bytes |
 */
import { checksum } from "./hash";

const MAGIC = [0x46, 0x4d, 0x4c, 0x59, 0x4b, 0x42, 0x1a, 0x0a];
/** Raised with every change of the layout or of the hashes. */
export const FORMAT_VERSION = 7;
const SUMMED = 28;
const HEADER = 32;
const ALIGNMENT = 8;

/** The sections in the order of the file. What can be made of the others in no time is not among them. */
export const SECTIONS = [
  /** JSON: version, sources, stems, hidden, counts. */
  "meta",
  /** UTF-8 of names, each with a zero behind it; a name's further fields follow as JSON. */
  "strings",
  /** Where each name begins in them: a packed column (packed.ts). */
  "nameStarts",
  /** A name's kind, case policy and marks, 16 bits. */
  "nameInfo",
  /** Of each name that another name of the same folding follows: the name, and that other. By name. */
  "chains",
  /** Hash table of the foldings of one token: check, first name plus one with the case policy. */
  "wordSlots",
  /** The same of longer foldings: apart, so that the smaller table, which is asked more, stays in the cache. */
  "longSlots",
  /** Filter of the hashes of one-word names. */
  "wordFilter",
  /** The same without the names that need all capitals, which are many short words: for tokens with small letters. */
  "smallFilter",
  /** Hash table of first token pairs: 16 bits of the hash, and above them the lengths of names that begin so, as a bit set. */
  "pairs",
  "pairFilter",
  /** Filter of the hashes of longer names. */
  "longFilter",
  /** UTF-8 of the ids and labels that neither a label nor a name tells, each with a zero behind it. */
  "texts",
  /** An entity's type, which of its texts it has, and which of its names is its label: 8 bits (nameInfo.ts). */
  "entityInfo",
  /** Packed columns: where an entity's texts, names and details begin. The names' has one more at the end. */
  "entityTexts",
  "entityNames",
  "entityDetails",
  /** Hash table of ids: entity plus one. */
  "ids",
  /** JSON of each entity without id, type, label and names, each with a zero behind it. */
  "details",
  /** Names by squashed text, for prefixes; of names with one folding, the first. */
  "searchOrder",
  /** Where the preferred names of medicines that are one word begin in the strings, by length and first letter (labels.ts). */
  "labels",
  /** Of each name of a regulator or designation that is read as a phrase: the hash of its first word, the name, and whose it is. */
  "schemes",
  /** Entities that share a code or clipped name with another one, ascending. */
  "contested",
] as const;

export type SectionName = (typeof SECTIONS)[number];
export type Sections = Readonly<Record<SectionName, Uint8Array>>;

export const SLOT_WORDS = 2;
export const SCHEME_WORDS = 3;
export const CHAIN_WORDS = 2;

/** A knowledge file that cannot be read, and why. */
export class KnowledgeFileError extends Error {
  readonly reason: "foreign" | "version" | "truncated" | "corrupted";

  constructor(reason: KnowledgeFileError["reason"], message: string) {
    super(message);
    this.name = "KnowledgeFileError";
    this.reason = reason;
  }
}

/** A file of these sections. */
export function writeArtifact(sections: Sections, maxTokens: number): Uint8Array {
  const tableEnd = HEADER + SECTIONS.length * 8;
  let length = align(tableEnd);
  const offsets = SECTIONS.map((name) => {
    const offset = length;
    length = align(length + sections[name].length);
    return offset;
  });
  const bytes = new Uint8Array(length);
  const header = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(12, SECTIONS.length, true);
  header.setUint32(16, length, true);
  header.setUint32(28, maxTokens, true);
  SECTIONS.forEach((name, index) => {
    header.setUint32(HEADER + index * 8, offsets[index] ?? 0, true);
    header.setUint32(HEADER + index * 8 + 4, sections[name].length, true);
    bytes.set(sections[name], offsets[index] ?? 0);
  });
  const [first, second] = checksum(new Int32Array(bytes.buffer, SUMMED));
  header.setUint32(20, first, true);
  header.setUint32(24, second, true);
  return bytes;
}

export interface OpenedArtifact {
  readonly sections: Sections;
  readonly maxTokens: number;
  /** The checksum in hexadecimal. */
  readonly hash: string;
}

/**
 * The sections of a file, in place where `file` is aligned to four bytes.
 * @throws KnowledgeFileError when it is not such a file, of another version, cut off or damaged.
 */
export function readArtifact(file: Uint8Array): OpenedArtifact {
  if (MAGIC.some((byte, index) => file[index] !== byte)) {
    throw new KnowledgeFileError("foreign", "This is not a compiled knowledge base.");
  }
  // Not the host's own kind of bytes (Node's Buffer), whose views are many times as slow to make and to search.
  const isAligned = file.byteOffset % 4 === 0;
  const bytes = isAligned ? new Uint8Array(file.buffer, file.byteOffset, file.length) : new Uint8Array(file);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER) throw new KnowledgeFileError("truncated", "The knowledge base ends in its header.");
  checkHeader(header, bytes.length);
  const [first, second] = checksum(
    new Int32Array(bytes.buffer, bytes.byteOffset + SUMMED, (bytes.length - SUMMED) >> 2),
  );
  if (first !== header.getUint32(20, true) || second !== header.getUint32(24, true)) {
    throw new KnowledgeFileError("corrupted", "The knowledge base is damaged: its checksum does not agree.");
  }
  const section = (index: number): Uint8Array => {
    const offset = header.getUint32(HEADER + index * 8, true);
    return bytes.subarray(offset, offset + header.getUint32(HEADER + index * 8 + 4, true));
  };
  const sections = Object.fromEntries(SECTIONS.map((name, index) => [name, section(index)])) as Record<
    SectionName,
    Uint8Array
  >;
  return { sections, maxTokens: header.getUint32(28, true), hash: hex(first) + hex(second) };
}

function checkHeader(header: DataView, length: number): void {
  const version = header.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    const message = `The knowledge base has format ${version}, this program reads format ${FORMAT_VERSION}. Compile or import it again.`;
    throw new KnowledgeFileError("version", message);
  }
  const stated = header.getUint32(16, true);
  if (length < stated)
    throw new KnowledgeFileError("truncated", `The knowledge base is cut off: ${length} of ${stated} bytes.`);
  if (length > stated || header.getUint32(12, true) !== SECTIONS.length) {
    throw new KnowledgeFileError("corrupted", "The knowledge base is damaged: its length or section table is wrong.");
  }
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** A section as 32-bit words. */
export function words(section: Uint8Array): Int32Array {
  return new Int32Array(section.buffer, section.byteOffset, section.length >> 2);
}
