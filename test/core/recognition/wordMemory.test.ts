import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf } from "../../../server/src/core/recognition/words/lexicon";
import { hashWord } from "../../../server/src/core/recognition/words/wordHash";
import { WordCues } from "../../../server/src/core/recognition/words/wordCues";
import { AUTHORITY, COUNTED, GLUED, NEAR, SCHEME, STEM } from "../../../server/src/core/recognition/words/tokens";
import { WordMemory } from "../../../server/src/core/recognition/scanning/wordMemory";
import { WordKernel } from "../../../server/src/core/recognition/words/wordKernel";
import { joinTexts } from "../../../server/src/core/text/joined";
import { copyEach } from "../../../server/src/core/text/units";
import { sampleKnowledge } from "./sampleKnowledge";

const knowledge = sampleKnowledge();
const asked = new WordCues([["window"], ["adults", "children"]]);

/** What a memory tells of the next part of its text, copied. */
function toldNext(memory: WordMemory, part: string) {
  const { count, classes, marks, visits, visitCount, allShapes, allCues } = memory.take(part);
  return {
    classes: [...classes.slice(0, count)],
    marks: [...marks.slice(0, count)],
    visits: [...visits.slice(0, visitCount)],
    allShapes,
    allCues,
  };
}

function told(memory: WordMemory, text: string) {
  memory.open(text, copyEach);
  return toldNext(memory, text);
}

function toldOfAll(memory: WordMemory, parts: readonly string[]) {
  memory.open(joinTexts(parts).text, copyEach);
  return parts.map((part) => toldNext(memory, part));
}

function fresh(language = "en"): WordMemory {
  return new WordMemory(knowledge, asked, language, undefined);
}

const words = fc.oneof(
  fc.constantFrom(
    "imatinib",
    "nolvotinib",
    "imatinb",
    "ofimatinibs",
    "orphan",
    "Ministry",
    "China",
    "or",
    "formerly",
    "mg",
    "10",
  ),
  fc.constantFrom(
    "patients",
    "Children",
    "é",
    "nolvotiníb",
    "nolvo\u00ADtinib",
    "nolv\u00ADotinib",
    "mab-",
    "ﬁ",
    "国家",
  ),
  fc.stringMatching(/^[a-z]{1,3}$/),
);
const texts = fc.array(words, { maxLength: 400 }).map((parts) => parts.join(" "));

describe("the memory of words", () => {
  it("tells the same of a word the first time and later, whatever came between", () => {
    const old = fresh();
    fc.assert(
      fc.property(texts, (text) => {
        expect(told(old, text)).toEqual(told(fresh(), text));
      }),
      { numRuns: 60 },
    );
  });

  it("tells the same with and without WebAssembly, of the first part and the last", () => {
    const fast = new WordMemory(knowledge, asked, "en", WordKernel.create());
    const slow = fresh();
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (parts) => {
        // Long enough for the kernel.
        const all = ["Padding of Plain words, Patients, (Children). ".repeat(6), ...parts];
        expect(toldOfAll(fast, all)).toEqual(toldOfAll(slow, all));
      }),
      { numRuns: 100 },
    );
  });

  it("keeps words apart that share a place", () => {
    // So many words that every place is taken several times.
    const many = Array.from({ length: 300_000 }, (_, index) => `w${index.toString(36)}`).join(" ");
    const memory = fresh();
    told(memory, many);
    const { classes } = told(memory, many);
    expect(classes).toEqual(many.split(" ").map((word) => classesOf(hashWord(word))));
  });

  it.each([
    ["nolvotinib", STEM],
    ["ofpembrolizumab", GLUED | STEM],
    ["imatinb", NEAR],
    ["orphan", SCHEME | COUNTED],
    ["ministry", AUTHORITY],
    ["china", AUTHORITY],
    ["or", COUNTED],
    ["window", 0],
  ])("marks %s for those who may know it", (word, mark) => {
    expect(told(fresh(), word).marks).toEqual([mark]);
  });

  it("marks endings in English only", () => {
    expect(told(fresh("de"), "nolvotinib imatinb orphan").marks).toEqual([0, 0, SCHEME | COUNTED]);
  });

  it("visits what is marked, capitals, digits and what a hyphen follows", () => {
    const { visits, allCues } = told(fresh(), "few words, One 5 hyph-en orphan window");
    expect(visits).toEqual([2, 3, 4, 6]);
    expect(allCues).toBe(asked.bitOf(0));
  });

  it("asks everybody about words with letters that are not in their hash", () => {
    const { marks } = told(fresh(), "nolvotiníb nolvo\u00ADtinib");
    for (const mark of marks) expect(mark & (STEM | NEAR)).toBe(STEM | NEAR);
  });
});
