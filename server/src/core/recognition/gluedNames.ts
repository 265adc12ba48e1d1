import type { NameEntry } from "../knowledge/knowledge";
import type { Candidate } from "./blockScan";
import { classesOf, COMMON, FUNCTION, PHYSIOLOGICAL } from "./lexicon";
import type { Evidence } from "./mention";
import type { Reading } from "./reading";
import { endOf, nameKey, shapeOf, startOf } from "./reading";
import { CAMEL } from "./tokens";
import { hashWord } from "./wordHash";

const GLUED: Evidence = { kind: "dictionary", detail: "listed name that lost the space beside it", weight: 1.6 };

const SHORTEST = 5;
const SHORTEST_GLUED = 10;
const SIGN = /^(.{4,})(?:TM|®|SM)$/;
const BEFORE = /^(?:with|plus|and|for|by|of|to|the)(?=\p{Ll}{7})/u;
const AFTER = /(?:and|with|was|for|is|in)$/;

/**
 * A listed name that scraping ran into its neighbour: "theKeytruda", "ofpembrolizumab", "nivolumaband", "JaypircaTM".
 * Asked of tokens that no list has; looks a part up only where the rest is a small word or a trademark sign.
 */
export function gluedName(reading: Reading, token: number): Candidate | undefined {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  const word = reading.text.slice(start, end);
  const [from, to] = partOf(word, (shapeOf(reading, token) & CAMEL) !== 0);
  if (to - from < SHORTEST || to - from === word.length) return undefined;
  const name = word.slice(from, to);
  const entries = reading.knowledge.lookup(name).filter((entry) => isUnmistakable(entry));
  const [first] = entries;
  if (first === undefined || (classesOf(hashWord(name)) & (COMMON | PHYSIOLOGICAL | FUNCTION)) !== 0) return undefined;
  return {
    type: "drug",
    start: start + from,
    end: start + to,
    key: nameKey(name),
    entries,
    evidence: [GLUED],
    score: GLUED.weight,
    jurisdiction: undefined,
  };
}

function isUnmistakable({ type, name }: NameEntry): boolean {
  return type === "drug" && name.ambiguous !== true && name.kind !== "code";
}

/** Where the name stands in the word; the whole word when nothing is glued to it. */
function partOf(word: string, camel: boolean): readonly [number, number] {
  if (camel) {
    const sign = SIGN.exec(word)?.[1];
    if (sign !== undefined) return [0, sign.length];
    const capital = word.search(/(?<=\p{Ll})\p{Lu}/u);
    return (classesOf(hashWord(word.slice(0, capital))) & FUNCTION) !== 0 ? [capital, word.length] : [0, word.length];
  }
  if (word.length < SHORTEST_GLUED) return [0, word.length];
  const before = BEFORE.exec(word)?.[0].length ?? 0;
  return before > 0 ? [before, word.length] : [0, word.length - (AFTER.exec(word)?.[0].length ?? 0)];
}
