import type { NameEntry } from "../../knowledge/knowledge";
import type { Candidate, Topics } from "../blockScan";
import { codeCandidate, gluedCode } from "../drugs/codes";
import { countryIndex } from "../authorities/countries";
import { designationCandidates } from "../authorities/designations";
import {
  endsInMark,
  footnotedName,
  gluedBrand,
  gluedName,
  gluedParts,
  gluedWord,
  strayLetter,
} from "../drugs/gluedNames";
import { Gathered } from "./gathered";
import { ALIAS_CUE } from "../words/lexicon";
import type { PhraseMatch } from "../words/phraseIndex";
import { radiolabelled, raisedLabel } from "../drugs/radiolabels";
import type { Reading } from "../words/reading";
import { endOf, isHyphen, startOf, unitAt } from "../words/reading";
import { committeeCandidate, isBestKnown, longestName, regulatorCandidate } from "../authorities/regulators";
import { withNameBefore } from "../authorities/regulatorSpans";
import type { Qualifier } from "../authorities/regulatorSpans";
import { schemeIndexOf } from "../authorities/schemeIndex";
import { packSpan, shortFormEnd, shortKey } from "../drugs/shortForms";
import { spellingCandidate } from "../drugs/spellings";
import { stemCandidate, stemIndexOf } from "../drugs/stems";
import {
  AUTHORITY,
  CAMEL,
  CAPITAL,
  COUNTED,
  DIGITS,
  GLUED,
  LOWER,
  NEAR,
  SCHEME,
  SPELLED,
  STEM,
  UPPER,
} from "../words/tokens";
import { TopicCount } from "./topics";
import { unlistedName } from "../drugs/unlistedNames";
import { OR } from "./wordMemory";

const COMMA = 0x2c;
const CAPITALISED = CAPITAL | UPPER | LOWER;
const NOTHING: readonly never[] = [];

/** Walks over the words that anybody may have something to say of, for what no dictionary of medicines has. One for all blocks. */
export class Walk {
  readonly #shortForms = new Gathered();
  readonly #cues = new Gathered();
  readonly #topics = new TopicCount();
  #candidates: Candidate[] = [];
  /** The dictionary's finds in the order of the text; nothing else is looked for inside them. */
  #listed: readonly Candidate[] = NOTHING;
  #next = 0;
  #country: Qualifier | undefined;
  #authority = -1;
  #schemes: PhraseMatch<NameEntry>[] = [];
  #schemeEnd = -1;

  /** Of the block that was walked over last, as `BlockScan` has them. */
  shortForms: readonly number[] = NOTHING;
  topics: Topics = this.#topics.take();
  /** Tokens that announce another name: "formerly", "known", and "or" after a comma. */
  cues: readonly number[] = NOTHING;

  /** Walks over a block. `candidates`: the dictionary's, to which the walk adds. */
  over(reading: Reading, candidates: Candidate[]): this {
    this.#begin(candidates);
    const { visits, visitCount } = reading.tokens;
    for (let visit = 0; visit < visitCount; visit++) this.#visit(reading, visits[visit] ?? 0);
    if (this.#schemes.length > 0)
      candidates.push(...designationCandidates(reading, this.#schemes, this.#authority >= 0));
    this.shortForms = this.#shortForms.take();
    this.topics = this.#topics.take();
    this.cues = this.#cues.take();
    return this;
  }

  #begin(candidates: Candidate[]): void {
    this.#candidates = candidates;
    this.#listed = candidates.length === 0 ? NOTHING : clearOf(candidates);
    this.#next = 0;
    this.#country = undefined;
    this.#authority = -1;
    if (this.#schemes.length > 0) this.#schemes = [];
    this.#schemeEnd = -1;
  }

  #visit(reading: Reading, token: number): void {
    const mark = reading.tokens.marks[token] ?? 0;
    const shape = reading.tokens.shapes[token] ?? 0;
    if (mark & COUNTED) this.#count(reading, token);
    if (mark & SCHEME && token > this.#schemeEnd) this.#scheme(reading, token);
    const inside = this.#isListed(reading, token);
    if (mark & (STEM | GLUED | SPELLED | NEAR) && !inside && reading.tokens.classes[token] === 0) {
      this.#add(
        strayLetter(reading, token) ??
          (mark & (SPELLED | NEAR) ? spellingCandidate(reading, token) : undefined) ??
          gluedWord(reading, token) ??
          stemCandidate(reading, stemIndexOf(reading.knowledge), token),
      );
    }
    if (shape === DIGITS || (shape & (CAPITAL | UPPER | DIGITS)) === 0) {
      if (mark & AUTHORITY && isBestKnown(reading, token)) this.#authorityAt(reading, token);
      if (!inside && isHyphen(unitAt(reading, endOf(reading, token)))) this.#shortForm(reading, token);
      return;
    }
    if (shape & CAPITAL && mark & AUTHORITY) this.#authorityAt(reading, token);
    if (inside) return;
    if (shape & CAMEL) for (const part of gluedParts(reading, token)) this.#candidates.push(part);
    this.#add(unlistedAt(reading, token, shape));
    this.#shortForm(reading, token);
  }

  #add(candidate: Candidate | undefined): void {
    if (candidate !== undefined) this.#candidates.push(candidate);
  }

  #count(reading: Reading, token: number): void {
    const { hashes, classes } = reading.tokens;
    const roles = classes[token] ?? 0;
    const afterComma = hashes[token] === OR && unitAt(reading, startOf(reading, token) - 2) === COMMA;
    if (roles & ALIAS_CUE || afterComma) this.#cues.add(token);
    this.#topics.count(roles);
  }

  #scheme(reading: Reading, token: number): void {
    const match = schemeIndexOf(reading.knowledge).designations.at(reading.tokens, token);
    if (match === undefined) return;
    this.#schemes.push(match);
    this.#schemeEnd = match.last;
  }

  /** Whether the token stands inside one of the dictionary's finds. Asked in the order of the text. */
  #isListed(reading: Reading, token: number): boolean {
    const listed = this.#listed;
    const start = startOf(reading, token);
    while (this.#next < listed.length && (listed[this.#next]?.end ?? 0) <= start) this.#next++;
    return (listed[this.#next]?.start ?? Infinity) <= start;
  }

  #authorityAt(reading: Reading, token: number): void {
    const place = token > (this.#country?.last ?? -1) ? countryIndex().at(reading.tokens, token) : undefined;
    if (place !== undefined)
      this.#country = withNameBefore(
        reading,
        { first: place.first, last: place.last, jurisdiction: place.values[0] ?? "" },
        this.#country,
      );
    if (token <= this.#authority) return;
    const match = longestName(reading, schemeIndexOf(reading.knowledge).regulators, token, this.#country);
    const candidate =
      match === undefined ? committeeCandidate(reading, token) : regulatorCandidate(reading, match, this.#country);
    if (candidate === undefined) return;
    this.#candidates.push(candidate);
    this.#authority = match?.last ?? token + 1;
  }

  #shortForm(reading: Reading, token: number): void {
    const end = shortFormEnd(reading, token);
    if (end < 0) return;
    this.#shortForms.add(packSpan(startOf(reading, token), end));
    this.#shortForms.add(shortKey(reading, token, end));
  }
}

/** The candidates that need nothing more. A copy: others come to them. */
function clearOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.every(isClear) ? candidates.slice() : candidates.filter(isClear);
}

function isClear({ score }: Candidate): boolean {
  return score >= 1;
}

/** "Velumox": no hyphen follows it, as in codes, and no bracket precedes it, as in "(177)Lu". */
function standsFree(reading: Reading, token: number): boolean {
  const before = unitAt(reading, startOf(reading, token) - 1);
  return !isHyphen(unitAt(reading, endOf(reading, token))) && before !== CLOSE_ROUND && before !== CLOSE_SQUARE;
}

const CLOSE_ROUND = 0x29;
const CLOSE_SQUARE = 0x5d;

/** A name or code that no list has, by its capitals and digits. */
function unlistedAt(reading: Reading, token: number, shape: number): Candidate | undefined {
  if (shape === CAPITALISED && standsFree(reading, token))
    return gluedBrand(reading, token) ?? unlistedName(reading, token);
  return (
    strayLetter(reading, token) ??
    (shape & CAMEL || endsInMark(reading, token) ? gluedName(reading, token) : gluedBrand(reading, token)) ??
    (shape & DIGITS
      ? (radiolabelled(reading, token) ?? footnotedName(reading, token) ?? gluedCode(reading, token))
      : raisedLabel(reading, token)) ??
    codeCandidate(reading, token) ??
    unlistedName(reading, token)
  );
}
