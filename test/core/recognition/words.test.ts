import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTexts } from "../../../server/src/core/text/joined";
import { copyEach } from "../../../server/src/core/text/units";
import { WordKernel } from "../../../server/src/core/recognition/words/wordKernel";
import { WordReader } from "../../../server/src/core/recognition/words/wordReader";

/** A block's words, copied: the reader uses its arrays again. */
function wordsOf(reader: WordReader, text: string) {
  const { count, starts, ends, hashes, shapes, opens, openCount } = reader.take(text);
  return {
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    shapes: shapes.slice(0, count),
    opens: opens.slice(0, openCount),
  };
}

function read(reader: WordReader, parts: readonly string[]) {
  reader.open(joinTexts(parts).text, copyEach);
  return parts.map((part) => wordsOf(reader, part));
}

/** Words by regular expressions, without hashes: an independent reading. */
function plainly(text: string) {
  const found = [...text.matchAll(/[A-Z0-9]+/gi)];
  return {
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
    camel: found.map(([word]) => /[a-z][A-Z]/.test(word)),
    capital: found.map(([word]) => /^[A-Z]/.test(word)),
  };
}

const piece = fc.oneof(
  fc.constantFrom(
    "imatinib",
    "CT053",
    "inChina",
    "mRNA",
    "siRNA",
    " ",
    "-",
    "\n",
    "(",
    "[",
    "]",
    ".",
    "zevorcabtageneX",
  ),
  fc.constantFrom(
    "é",
    "α",
    "ﬁ",
    "２",
    "²",
    "\u00AD",
    "\u2060",
    "\uFFFC",
    "福",
    "®",
    "“",
    "\0",
    "\ud83d\ude00",
    "ß",
    "É",
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const texts = fc.array(text, { minLength: 1, maxLength: 6 });

describe("words", { timeout: 120_000 }, () => {
  it("are the same with and without WebAssembly, joined and alone", () => {
    const [fast, slow] = [new WordReader(WordKernel.create()), new WordReader(undefined)];
    fc.assert(
      fc.property(texts, (parts) => {
        const alone = parts.map((part) => read(slow, [part])[0]);
        expect(read(slow, parts)).toEqual(alone);
        // Long enough for the kernel.
        const padding = "Padding of plain words. ".repeat(9);
        expect(read(fast, [padding, ...parts]).slice(1)).toEqual(alone);
      }),
      { numRuns: 150 },
    );
  });

  it("are runs of letters and digits", () => {
    const reader = new WordReader(WordKernel.create());
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 200, maxLength: 400 }), (ascii) => {
        const [words] = read(reader, [ascii]);
        const { starts, ends, camel, capital } = plainly(ascii);
        expect(Array.from(words?.starts ?? [])).toEqual(starts);
        expect(Array.from(words?.ends ?? [])).toEqual(ends);
        expect(Array.from(words?.shapes ?? [], (shape) => (shape & 16) !== 0)).toEqual(camel);
        expect(Array.from(words?.shapes ?? [], (shape) => (shape & 8) !== 0)).toEqual(capital);
      }),
    );
  });

  it("are read in texts longer than the kernel's window", () => {
    const long = "Patients received imatinib (CT053) – “twice”. ".repeat(600);
    expect(read(new WordReader(WordKernel.create()), [long])).toEqual(read(new WordReader(undefined), [long]));
  });
});
