import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Name, NameKind } from "../../../server/src/core/knowledge/entity";
import type { DictionaryMatch } from "../../../server/src/core/knowledge/knowledge";
import { joinTexts } from "../../../server/src/core/text/joined";
import { matchPlainly } from "./plainMatcher";
import { openSampleWith, sampleDrug } from "./sample";

const words = [
  "ct",
  "CT",
  "053",
  "zevor",
  "cel",
  "a",
  "AB",
  "ab",
  "Muse",
  "ß",
  "ﬁ",
  "α",
  "αβ",
  "é",
  "e\u0301",
  "福",
  "可苏",
  "ア",
  "ｱ",
  "２",
  "²",
  "99",
  "mTc",
  "ı",
  "\u{1F48A}",
  "ก",
  "ж",
];
const separators = [
  " ",
  "-",
  "\n",
  "-\n",
  "\u00AD\n ",
  "\r\n",
  "\n\n",
  "\u2060",
  "",
  "",
  "®",
  "(R)",
  " (TM) ",
  ".",
  ",",
  "'",
  "’s ",
  "/",
  "\uFFFC",
  "\u00A0",
  "–",
  "(",
  ")",
  "\u200B",
  "_",
  "\0",
];
const kinds: readonly NameKind[] = ["inn", "brand", "code", "abbreviation", "synonym"];

const piece = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)).map((parts) => parts.join(""));
const nameText = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 6 }) },
  )
  .filter((text) => !text.includes("\0"));
const name: fc.Arbitrary<Name> = fc.tuple(nameText, fc.constantFrom(...kinds)).map(([text, kind]) => ({ text, kind }));
const dictionary = fc.array(name, { minLength: 1, maxLength: 12 });
const textPiece = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);

const caseOf = fc
  .tuple(
    dictionary,
    fc.array(
      fc.oneof(
        textPiece.map((text) => () => text),
        fc.nat(11).map((index) => (names: readonly Name[]) => `${names[index % names.length]?.text ?? ""} `),
      ),
      { maxLength: 40 },
    ),
  )
  .map(([names, parts]) => ({ names, prose: parts.map((part) => part(names)).join("") }));

/** As a Node host does it. */
function copyUnits(text: string, target: Uint16Array): void {
  Buffer.from(target.buffer, target.byteOffset, target.byteLength).write(text, "utf16le");
}

function open(names: readonly Name[], kernel: "always" | "never") {
  const half = names.length >> 1;
  return openSampleWith(
    { kernel, ...(kernel === "always" ? { copyUnits } : {}) },
    { layer: "embedded", input: { entities: [{ ...sampleDrug("one", {}), names: names.slice(0, half) }] } },
    { layer: "imported", input: { entities: [{ ...sampleDrug("two", {}), names: names.slice(half) }] } },
  );
}

function plain(matches: readonly DictionaryMatch[]) {
  return matches.map(({ start, end, entries }) => ({
    start,
    end,
    kinds: new Set(entries.map((entry) => entry.name.kind)),
  }));
}

function matchFast(names: readonly Name[], prose: string, kernel: "always" | "never") {
  return plain(open(names, kernel).match(prose));
}

function matchSlowly(names: readonly Name[], prose: string) {
  return matchPlainly(prose, names).map(({ start, end, names: found }) => ({
    start,
    end,
    kinds: new Set(names.filter((item) => found.includes(item)).map((item) => item.kind)),
  }));
}

for (const [kernel, numRuns] of [
  ["never", 1000],
  ["always", 150],
] as const) {
  describe(`the matcher, WebAssembly ${kernel}`, { timeout: 120_000 }, () => {
    it("finds what the plain matcher finds", () => {
      const same = fc.property(caseOf, ({ names, prose }) => {
        expect(matchFast(names, prose, kernel)).toEqual(matchSlowly(names, prose));
      });
      fc.assert(same, { numRuns });
    });

    it("finds in joined texts what it finds in each", () => {
      const same = fc.property(fc.array(caseOf, { minLength: 1, maxLength: 5 }), (cases) => {
        const knowledge = open(cases[0]?.names ?? [], kernel);
        const parts = cases.map(({ prose }) => prose);
        const alone = parts.map((part) => plain(knowledge.match(part)));
        expect(knowledge.matchAll(joinTexts(parts)).map(plain)).toEqual(alone);
      });
      fc.assert(same, { numRuns: numRuns / 5 });
    });

    it("finds the same in a text of several windows", () => {
      const same = fc.property(caseOf, fc.integer({ min: 10_000, max: 40_000 }), ({ names, prose }, length) => {
        const long = `${prose} `.repeat(Math.ceil(length / (prose.length + 1)));
        expect(matchFast(names, long, kernel)).toEqual(matchSlowly(names, long));
      });
      fc.assert(same, { numRuns: 8 });
    });
  });
}
