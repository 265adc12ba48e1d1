import type { NameEntry } from "../knowledge/knowledge";
import type { Candidate, Topics } from "./blockScan";
import { codeCandidate, gluedCode } from "./codes";
import { countryIndex } from "./countries";
import { designationCandidates } from "./designations";
import { endsInMark, footnotedName, gluedName, gluedParts, gluedWord } from "./gluedNames";
import { ALIAS_CUE, INDUSTRY, MEDICINE_TOPIC, OTHER_TOPIC, REGULATORY } from "./lexicon";
import type { PhraseMatch } from "./phraseIndex";
import { radiolabelled } from "./radiolabels";
import type { Reading } from "./reading";
import { endOf, isHyphen, startOf, unitAt } from "./reading";
import { committeeCandidate, longestName, regulatorCandidate } from "./regulators";
import type { Qualifier } from "./regulators";
import { schemeIndexOf } from "./schemeIndex";
import { shortFormAt } from "./shortForms";
import { stemCandidate, stemIndexOf } from "./stems";
import { CAMEL, CAPITAL, DIGITS, UPPER } from "./tokens";
import { unlistedName } from "./unlistedNames";
import { AUTHORITY, COUNTED, GLUED, OR, SCHEME, STEM } from "./wordMemory";

/** What a walk finds beside candidates. */
export interface Found {
  readonly shortForms: readonly number[];
  readonly topics: Topics;
  /** Tokens that announce another name: "formerly", "known", and "or" after a comma. */
  readonly cues: readonly number[];
}

const NO_TOPICS: Topics = { medicine: 0, regulatory: 0, industry: 0, other: 0 };
const COMMA = 0x2c;

/** One walk over the words that anybody may have something to say of: what no dictionary of medicines has. */
export class Walk implements Found {
  readonly shortForms: number[] = [];
  readonly cues: number[] = [];
  topics = NO_TOPICS;
  readonly #reading: Reading;
  readonly #candidates: Candidate[];
  /** The dictionary's finds in the order of the text; nothing else is looked for inside them. */
  readonly #listed: readonly Candidate[];
  #next = 0;
  #country: Qualifier | undefined;
  #authority = -1;
  readonly #schemes: PhraseMatch<NameEntry>[] = [];
  #schemeEnd = -1;

  /** `candidates`: the dictionary's, to which the walk adds. */
  constructor(reading: Reading, candidates: Candidate[]) {
    this.#reading = reading;
    this.#candidates = candidates;
    this.#listed = candidates.filter(({ score }) => score >= 1);
  }

  run(): Found {
    const { visits, visitCount } = this.#reading.tokens;
    for (let visit = 0; visit < visitCount; visit++) this.#visit(visits[visit] ?? 0);
    if (this.#schemes.length > 0)
      this.#candidates.push(...designationCandidates(this.#reading, this.#schemes, this.#authority >= 0));
    return this;
  }

  #visit(token: number): void {
    const reading = this.#reading;
    const mark = reading.tokens.marks[token] ?? 0;
    const shape = reading.tokens.shapes[token] ?? 0;
    if (mark & COUNTED) this.#count(token);
    if (mark & SCHEME && token > this.#schemeEnd) this.#scheme(token);
    const inside = this.#isListed(token);
    if (mark & (STEM | GLUED) && !inside && reading.tokens.classes[token] === 0) {
      this.#add(gluedWord(reading, token) ?? stemCandidate(reading, stemIndexOf(reading.knowledge), token));
    }
    if ((shape & (CAPITAL | UPPER | DIGITS)) === 0) {
      if (!inside && isHyphen(unitAt(reading, endOf(reading, token)))) this.#shortForm(token);
      return;
    }
    if (shape & CAPITAL && mark & AUTHORITY) this.#authorityAt(token);
    if (inside) return;
    if (shape & CAMEL) this.#candidates.push(...gluedParts(reading, token));
    this.#add(unlistedAt(reading, token, shape));
    this.#shortForm(token);
  }

  #add(candidate: Candidate | undefined): void {
    if (candidate !== undefined) this.#candidates.push(candidate);
  }

  #count(token: number): void {
    const { hashes, classes } = this.#reading.tokens;
    const roles = classes[token] ?? 0;
    const afterComma = hashes[token] === OR && unitAt(this.#reading, startOf(this.#reading, token) - 2) === COMMA;
    if (roles & ALIAS_CUE || afterComma) this.cues.push(token);
    if ((roles & (MEDICINE_TOPIC | REGULATORY | INDUSTRY | OTHER_TOPIC)) === 0) return;
    const { medicine, regulatory, industry, other } = this.topics;
    this.topics = {
      medicine: medicine + Number((roles & MEDICINE_TOPIC) !== 0),
      regulatory: regulatory + Number((roles & REGULATORY) !== 0),
      industry: industry + Number((roles & INDUSTRY) !== 0),
      other: other + Number((roles & OTHER_TOPIC) !== 0),
    };
  }

  #scheme(token: number): void {
    const match = schemeIndexOf(this.#reading.knowledge).designations.at(this.#reading.tokens, token);
    if (match === undefined) return;
    this.#schemes.push(match);
    this.#schemeEnd = match.last;
  }

  /** Whether the token stands inside one of the dictionary's finds. Asked in the order of the text. */
  #isListed(token: number): boolean {
    const listed = this.#listed;
    const start = startOf(this.#reading, token);
    while (this.#next < listed.length && (listed[this.#next]?.end ?? 0) <= start) this.#next++;
    return (listed[this.#next]?.start ?? Infinity) <= start;
  }

  #authorityAt(token: number): void {
    const reading = this.#reading;
    const place = token > (this.#country?.last ?? -1) ? countryIndex().at(reading.tokens, token) : undefined;
    if (place !== undefined)
      this.#country = { first: place.first, last: place.last, jurisdiction: place.values[0] ?? "" };
    if (token <= this.#authority) return;
    const match = longestName(reading, schemeIndexOf(reading.knowledge).regulators, token, this.#country);
    const candidate =
      match === undefined ? committeeCandidate(reading, token) : regulatorCandidate(reading, match, this.#country);
    if (candidate === undefined) return;
    this.#candidates.push(candidate);
    this.#authority = match?.last ?? token + 1;
  }

  #shortForm(token: number): void {
    const short = shortFormAt(this.#reading, token);
    if (short !== undefined) this.shortForms.push(short);
  }
}

/** A name or code that no list has, by its capitals and digits. */
function unlistedAt(reading: Reading, token: number, shape: number): Candidate | undefined {
  return (
    (shape & CAMEL || endsInMark(reading, token) ? gluedName(reading, token) : undefined) ??
    (shape & DIGITS
      ? (radiolabelled(reading, token) ?? footnotedName(reading, token) ?? gluedCode(reading, token))
      : undefined) ??
    codeCandidate(reading, token) ??
    unlistedName(reading, token)
  );
}
