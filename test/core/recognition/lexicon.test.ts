import { expect, it } from "vitest";
import { classesOf, CONJUNCTION, FUNCTION, SALT } from "../../../server/src/core/recognition/words/lexicon";
import { lexiconWords } from "../../../server/src/core/recognition/words/lexiconWords";
import { hashWord } from "../../../server/src/core/recognition/words/wordHash";

const words = Object.values(lexiconWords).flatMap((list) => list.split(/\s+/).filter((word) => word !== ""));

it("the words are folded and ASCII, as their hashes are read", () => {
  expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
});

it("each word has a role under the hash that the tokenizer gives it", () => {
  expect(words.filter((word) => classesOf(hashWord(word)) === 0)).toEqual([]);
  expect(classesOf(hashWord("Mesylate")) & SALT).not.toBe(0);
  expect(classesOf(hashWord("and")) & (CONJUNCTION | FUNCTION)).not.toBe(0);
  expect(classesOf(hashWord("mesylat"))).toBe(0);
});
