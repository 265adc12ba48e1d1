import fc from "fast-check";
import { expect, test } from "vitest";
import { contributions } from "../../../server/src/core/recognition/resolution/contributions";
import { emptyContext } from "../../../server/src/core/recognition/resolution/context";
import { resolveBlock, resolveDefinitions } from "../../../server/src/core/recognition/resolve";
import { scanBlock } from "../../../server/src/core/recognition/scan";
import type { Block } from "../../../server/src/core/text/block";
import { sampleKnowledge } from "./sampleKnowledge";

const pieces = fc.constantFrom(
  "imatinib",
  "Glivec®",
  "(",
  ")",
  "[",
  "]",
  ";",
  ",",
  ".",
  " ",
  "\n",
  "-",
  "/",
  "FDA",
  "U.S. FDA",
  "EMA",
  "(EMA)",
  "“HSA”",
  "Orphan Drug",
  "designations",
  "and",
  "Fast Track",
  "QRX-201",
  "formerly",
  "known as",
  "marketed as",
  ", or CAT,",
  "mesylate",
  "autoleucel",
  "zetacabtagene",
  "nolvotinib",
  "mg",
  "10",
  "treated with",
  "China's",
  "Ministry of Health",
  "the",
  "\u2060",
  "\uFFFC",
  "\ud83d\ude00",
  "\ud800",
  "国家药品",
  "ﬁ",
  "é",
  "α-",
  "T",
  "CAR-",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

function blockOf(text: string): Block {
  return { kind: "paragraph", source: text, prose: text };
}

test("mentions lie inside the block, do not overlap, ascend, and are the same each time", () => {
  const knowledge = sampleKnowledge();
  fc.assert(
    fc.property(texts, (text) => {
      const block = blockOf(text);
      const scan = scanBlock(block, knowledge, "en");
      const mentions = resolveBlock(block, scan, emptyContext(knowledge, 1));
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        expect(mention.text).toBe(text.slice(mention.start, mention.end));
        expect(mention.score).toBeGreaterThanOrEqual(1);
        end = mention.end;
      }
      for (const { short, long } of resolveDefinitions(scan)) {
        expect(short.text).toBe(text.slice(short.start, short.end));
        expect(long.text).toBe(text.slice(long.start, long.end));
      }
      expect(scanBlock(block, knowledge, "en")).toEqual(scan);
      expect(contributions(scan, knowledge)).toEqual(contributions(scanBlock(block, knowledge, "en"), knowledge));
      expect(resolveBlock(block, scan, emptyContext(knowledge, 1))).toEqual(mentions);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["brackets", "("],
  ["closed brackets", "(a)"],
  ["initials in brackets", "alpha beta (AB) "],
  ["commas", ", or AB, "],
  ["codes", "QRX-201 "],
  ["schemes", "Fast Track and Orphan Drug designations "],
  ["authorities", "U.S. FDA "],
  ["cues", "imatinib formerly known as "],
  ["hyphens", "a-"],
  ["capitals", "A"],
  ["digits", "QRX1"],
])("a block of %s is read in time linear in its length", (_name, piece) => {
  const knowledge = sampleKnowledge();
  const time = (length: number): number => {
    const block = blockOf(piece.repeat(length / piece.length));
    const start = performance.now();
    resolveBlock(block, scanBlock(block, knowledge, "en"), emptyContext(knowledge, 1));
    return performance.now() - start;
  };
  time(20_000);
  // Sixteen times the text: a quadratic reader would take 256 times as long.
  expect(time(320_000)).toBeLessThan(Math.max(40, time(20_000)) * 64);
});
