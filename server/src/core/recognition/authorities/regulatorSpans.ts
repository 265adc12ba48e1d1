import { GRANT, REGULATORY } from "../words/lexicon";
import type { NameEntry } from "../../knowledge/knowledge";
import type { PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { classesAt, endOf, gapAfter, hashOf, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { CAPITAL } from "../words/tokens";
import { hashWord } from "../words/wordHash";
import { countryIndex } from "./countries";

const POSSESSIVE = hashWord("s");
const OF = hashWord("of");

/** A country named just before an authority: its first token, and which. */
export interface Qualifier {
  readonly first: number;
  readonly last: number;
  readonly jurisdiction: string;
}

/** "United Kingdom (U.K.)" */
function isTwiceNamed(reading: Reading, { first, last }: Qualifier): boolean {
  if (!/^\.?\) $/.test(gapAfter(reading, last))) return false;
  return reading.text.slice(startOf(reading, first), endOf(reading, last)).includes(" (");
}

/** Both names of a country, "United Kingdom (U.K.)", as one. */
export function withNameBefore(reading: Reading, place: Qualifier, before: Qualifier | undefined): Qualifier {
  const isSame = before?.jurisdiction === place.jurisdiction && before.last === place.first - 1;
  return isSame && gapAfter(reading, before.last) === " (" ? { ...place, first: before.first } : place;
}

/** True when the country stands directly before the token: "China's X", "Japan X", "U.S. X". */
export function adjoins(reading: Reading, country: Qualifier, first: number): boolean {
  if (country.last === first - 1) {
    const gap = gapAfter(reading, country.last);
    // "U.S. FDA"; but in "China. MCA" a sentence ends.
    const isAbbreviated =
      gap === "." || (gap === ". " && endOf(reading, country.last) - startOf(reading, country.last) <= 2);
    return spaced(reading, country.last) || isAbbreviated || isTwiceNamed(reading, country);
  }
  return (
    country.last === first - 2 &&
    hashOf(reading, first - 1) === POSSESSIVE &&
    spaced(reading, first - 1) &&
    /^\.?['’‘`]$/.test(gapAfter(reading, country.last))
  );
}

/** "Ministry of Health, Labour and Welfare Japan", "… of Japan": its country directly behind a full name. */
export function lastOfPlace(reading: Reading, last: number, jurisdiction: string | undefined): number {
  if (jurisdiction === undefined || !spaced(reading, last)) return last;
  const of = hashOf(reading, last + 1) === OF && spaced(reading, last + 1) ? last + 1 : last;
  const place = countryIndex().at(reading.tokens, of + 1);
  if (place?.values[0] !== jurisdiction) return last;
  const isNameOfMore = shapeOf(reading, place.last + 1) & CAPITAL && spaced(reading, place.last);
  return isNameOfMore || hashOf(reading, place.last + 1) === POSSESSIVE ? last : place.last;
}

const OFFICE = hashWord("office");
const DIVISION = hashWord("division");
const LONGEST_UNIT = 7;

/** "FDA Office of New Drugs", "CTX Division": a part of the authority that its initials stand before. */
export function lastOfUnit(reading: Reading, { first, last: end }: PhraseMatch<NameEntry>, last: number): number {
  if (first !== end || last !== end || !spaced(reading, last) || !(shapeOf(reading, last + 1) & CAPITAL)) return last;
  if (hashOf(reading, last + 1) === DIVISION)
    return shapeOf(reading, last + 2) & CAPITAL && spaced(reading, last + 1) ? last : last + 1;
  if (hashOf(reading, last + 1) !== OFFICE || !/^of$/i.test(wordAt(reading, last + 2))) return last;
  let unit = last;
  for (let at = last + 1; at <= last + LONGEST_UNIT && spaced(reading, at - 1); at++) {
    const isSmall = /^(?:of|and|for)$/.test(wordAt(reading, at));
    if (!isSmall && !(shapeOf(reading, at) & CAPITAL)) break;
    if (classesAt(reading, at) & (REGULATORY | GRANT)) break;
    if (!isSmall && at > last + 2) unit = at;
  }
  return unit;
}
