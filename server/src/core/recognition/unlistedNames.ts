import type { Candidate } from "./blockScan";
import { ARTICLE, BIOLOGY_AFTER, COMPANY, FUNCTION, GIVEN, GRANT, LINK, TREATMENT_AFTER, TRIAL } from "./lexicon";
import type { Evidence } from "./mention";
import type { Reading } from "./reading";
import { classesAt, endOf, hyphenated, nameKey, shapeOf, startOf } from "./reading";
import { opensSentence, roleEvidence } from "./roles";
import { CAMEL, CAPITAL, DIGITS, LOWER, UPPER } from "./tokens";

const CAPITALISED: Evidence = { kind: "context", detail: "an unlisted word written as a name", weight: -1 };
const DISTINCT: Evidence = { kind: "context", detail: "an unlisted word written as a brand", weight: -0.5 };

/** The least that must speak for an unlisted name besides the way it is written. */
const ENOUGH = 1.5;

/**
 * A capitalised word that no list has, where at least two signs beside it say that it is a medicine: "the FDA approved
 * X for the treatment of". Looked at only where a neighbouring word could be such a sign.
 */
export function unlistedName(reading: Reading, token: number): Candidate | undefined {
  const shape = shapeOf(reading, token);
  const start = startOf(reading, token);
  if (!(shape & CAPITAL) || shape & DIGITS || endOf(reading, token) - start < 5 || classesAt(reading, token) !== 0) {
    return undefined;
  }
  const hyphen = hyphenated(reading, token);
  const last = hyphen && isTail(reading, token + 1) ? token + 1 : token;
  if ((hyphen && last === token) || hyphenated(reading, token - 1)) return undefined;
  const distinct = !(shape & LOWER) || (shape & CAMEL) !== 0 || last > token;
  if (!distinct && (partOfName(reading, token, last) || opensSentence(reading, token))) return undefined;
  if (!promising(reading, token, last)) return undefined;
  const signs = roleEvidence(reading, token, last);
  if (signs.reduce((sum, { weight }) => sum + weight, 0) < ENOUGH) return undefined;
  const evidence = [distinct ? DISTINCT : CAPITALISED, ...signs];
  const end = endOf(reading, last);
  return {
    type: "drug",
    start,
    end,
    key: nameKey(reading.text.slice(start, end)),
    entries: [],
    evidence,
    score: evidence.reduce((sum, { weight }) => sum + weight, 0),
    jurisdiction: undefined,
  };
}

/** "Immuncell-LC", "Teliso-V": one or two capitals after the hyphen. */
function isTail(reading: Reading, token: number): boolean {
  const shape = shapeOf(reading, token);
  return (
    endOf(reading, token) - startOf(reading, token) <= 2 &&
    (shape & UPPER) !== 0 &&
    (shape & LOWER) === 0 &&
    !hyphenated(reading, token)
  );
}

function promising(reading: Reading, first: number, last: number): boolean {
  const before = classesAt(reading, first - 1);
  const after = classesAt(reading, last + 1);
  if (after & (COMPANY | TRIAL | BIOLOGY_AFTER)) return false;
  return ((before & (LINK | GIVEN | GRANT)) | (after & (ARTICLE | TREATMENT_AFTER | FUNCTION))) !== 0;
}

/** "University Hospital": a capitalised neighbour makes a longer name of something else. */
function partOfName(reading: Reading, first: number, last: number): boolean {
  const before = shapeOf(reading, first - 1);
  return (before & (CAPITAL | LOWER)) === (CAPITAL | LOWER) || (shapeOf(reading, last + 1) & CAPITAL) !== 0;
}
