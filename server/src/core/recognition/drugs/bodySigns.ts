import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { classesAt, hashOf, shapeOf, spaced, wordAt } from "../words/reading";
import { LOWER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const OF_THE_BODY: Evidence = { kind: "against", detail: "the body's own, or a class", weight: -1 };
const DESCRIBES: Evidence = { kind: "against", detail: "only describes what follows", weight: -0.9 };
const BODY_ADJECTIVES = new Set(
  "basal bolus prandial mealtime endogenous excess excessive plasma serum blood dietary urinary circulating total high elevated raised"
    .split(" ")
    .map(hashWord),
);
const SMALL_WORDS = new Set(
  `or but if when then may can should must will would could did does do not no nor each every per via were than because
  however despite during without within among between over under alone only also daily showed improved caused led resulted
  nasal oral topical intravenous intramuscular transdermal inhaled rectal vaginal buccal sublingual auto`
    .split(/\s+/)
    .map(hashWord),
);

/** "basal insulin", "nitrogen scavengers": what speaks against a substance of the body, and against no other name. */
export function bodySigns(
  reading: Reading,
  first: number,
  last: number,
  signs: readonly Evidence[],
): readonly Evidence[] {
  if (BODY_ADJECTIVES.has(hashOf(reading, first - 1)) && spaced(reading, first - 1)) return [...signs, OF_THE_BODY];
  const next = last + 1;
  const describes =
    spaced(reading, last) &&
    (shapeOf(reading, next) & ~LOWER) === 0 &&
    classesAt(reading, next) === 0 &&
    !/ed$|ly$/.test(wordAt(reading, next)) &&
    !SMALL_WORDS.has(hashOf(reading, next));
  return describes ? [...signs, DESCRIBES] : signs;
}
