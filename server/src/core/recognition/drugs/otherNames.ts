import { PRODUCT_AFTER } from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import {
  classesAt,
  gapAfter,
  GAP_MARK,
  GAP_SPACE,
  gapKind,
  hashOf,
  isCapital,
  spaced,
  startOf,
  unitAt,
} from "../words/reading";
import { namesCompany } from "../roles/after";
import { DOSAGE_FORMS } from "../roles/doses";
import { ACTS_AS_COMPANY, COMPANY_ACTS, COMPANY_NAME, PRODUCT } from "../roles/signs";
import { hashWord } from "../words/wordHash";

const POSSESSIVE = hashWord("s");
const BY = hashWord("by");
/** What a company owns, which it writes in capitals. */
const BELONGINGS = new Set(
  "board portfolio pipeline management shares stock products business chief annual general".split(" ").map(hashWord),
);
const QUALIFIERS = new Set(
  `acute advanced newly recurrent relapsed relapsing refractory metastatic unresectable resectable locally inoperable chronic
  severe moderate mild early late nonalcoholic previously untreated progressive primary
  secondary hereditary congenital acquired idiopathic juvenile symptomatic uncontrolled persistent plaque prevention treatment prophylaxis management`
    .split(/\s+/)
    .map(hashWord),
);

/** "inhibitor Newly diagnosed leukemia": the cell of a table that lost its borders begins with what qualifies a disease. */
export function qualifiesDisease(reading: Reading, token: number): boolean {
  return QUALIFIERS.has(hashOf(reading, token));
}

/** "the Company's Board". */
export function isOwnedByCompanies(reading: Reading, token: number): boolean {
  return BELONGINGS.has(hashOf(reading, token));
}

/** What makes a name that of a company, device or method wherever its document has it. */
export function nameOfOther(reading: Reading, token: number, last: number): Evidence | undefined {
  const after = last + 1;
  const isOwner = hashOf(reading, after) === POSSESSIVE && /^[®™]?['’]$/.test(gapAfter(reading, last));
  if (isOwner || (hashOf(reading, token - 1) === BY && spaced(reading, token - 1))) return ACTS_AS_COMPANY;
  const kind = gapKind(reading, last);
  if (kind !== GAP_SPACE && kind !== GAP_MARK) return undefined;
  const classes = classesAt(reading, after);
  if (namesCompany(reading, after, classes)) return COMPANY_NAME;
  if (COMPANY_ACTS.has(hashOf(reading, after))) return ACTS_AS_COMPANY;
  return isTechnical(reading, after) ||
    (isCapital(unitAt(reading, startOf(reading, after))) && isTechnical(reading, after + 1))
    ? PRODUCT
    : undefined;
}

/** "X technology", "X HF System"; but pens and pumps are filled with medicines. */
function isTechnical(reading: Reading, token: number): boolean {
  return (
    (classesAt(reading, token) & PRODUCT_AFTER) !== 0 &&
    !DOSAGE_FORMS.has(hashOf(reading, token)) &&
    (spaced(reading, token - 1) || gapKind(reading, token - 1) === GAP_MARK)
  );
}
