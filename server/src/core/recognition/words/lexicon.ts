import { lexiconWords } from "./lexiconWords";
import { extendHash, NO_WORD } from "./wordHash";

/** Roles that a word plays as a sign beside a name; a word may have several. The words are in lexiconWords.ts. */
export const ARTICLE = 1 << 0;
/** Salts, esters and hydrates that belong to the name before them. */
export const SALT = 1 << 1;
/** Says that what follows is given to somebody: "received", "administered". */
export const GIVEN = 1 << 2;
/** What is done with a medicine, in "X of NAME" and "X with NAME": treatment, dose, efficacy. */
export const TREATMENT_OF = 1 << 3;
/** What follows a medicine's name: therapy, dose, infusion, monotherapy. */
export const TREATMENT_AFTER = 1 << 4;
/** Units of a dose. */
export const UNIT = 1 << 5;
export const TRIAL = 1 << 6;
/** Makes what stands before it a target, a gene, a cell, a test. */
export const BIOLOGY_AFTER = 1 << 7;
/** Makes a substance before it a thing measured, or its lack or excess. */
export const MEASURED_AFTER = 1 << 8;
/** What regulators do and are asked for. */
export const REGULATORY = 1 << 9;
/** The nouns that a designation's span takes in. */
export const DESIGNATION_HEAD = 1 << 10;
/** What a medicine is in an apposition: inhibitor, antibody, candidate. */
export const AGENT = 1 << 11;
/** Small words that scraping glues to their neighbours. */
export const FUNCTION = 1 << 12;
/** Ends a company's name. */
export const COMPANY = 1 << 13;
/** Makes what stands beside it a product that is no medicine: platform, assay, device. */
export const PRODUCT_AFTER = 1 << 14;
/** Makes what follows it an identifier that is no medicine: gene, strain, grant, number. */
export const IDENTIFIER_BEFORE = 1 << 15;
/** Substances of the body, of food and of the laboratory, which are medicines only where they are given as such. */
export const PHYSIOLOGICAL = 1 << 16;
/** English words that are also listed names. */
export const COMMON = 1 << 17;
export const MEDICINE_TOPIC = 1 << 18;
/** Subjects in which regulators' initials mean other things. */
export const OTHER_TOPIC = 1 << 19;
/** Prepositions between a treatment noun and the medicine. */
export const LINK = 1 << 20;
export const CONJUNCTION = 1 << 21;
/** Ends a mention that scraping glued to it, or a four-letter suffix that is an ordinary word. */
export const SUFFIX_WORD = 1 << 22;
/** A noun that makes a scheme's common words its name: "granted", "designation". */
export const GRANT = 1 << 23;
/** Says in words that another name follows: "formerly", "known as". */
export const ALIAS_CUE = 1 << 24;
/** Classes of substances, and other listed words that name no single medicine. */
export const CLASS_WORD = 1 << 25;
/** What the makers of medicines call themselves. */
export const INDUSTRY = 1 << 26;
/** Foods, plants, solvents, dyes, buffers and excipients: listed as substances, seldom given as medicines. */
export const MATERIAL = 1 << 27;

const SPACE = 0x20;
const SIZE = 8192;
const slots = new Int32Array(SIZE);
const values = new Int32Array(SIZE);

function add(hash: number, bit: number): void {
  let slot = hash & (SIZE - 1);
  while (values[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (SIZE - 1);
  slots[slot] = hash;
  values[slot] = (values[slot] ?? 0) | bit;
}

const bits: Readonly<Record<keyof typeof lexiconWords, number>> = {
  article: ARTICLE,
  salt: SALT,
  given: GIVEN,
  treatmentOf: TREATMENT_OF,
  treatmentAfter: TREATMENT_AFTER,
  unit: UNIT,
  trial: TRIAL,
  biologyAfter: BIOLOGY_AFTER,
  measuredAfter: MEASURED_AFTER,
  regulatory: REGULATORY,
  designationHead: DESIGNATION_HEAD,
  agent: AGENT,
  function: FUNCTION,
  company: COMPANY,
  productAfter: PRODUCT_AFTER,
  identifierBefore: IDENTIFIER_BEFORE,
  physiological: PHYSIOLOGICAL,
  common: COMMON,
  medicineTopic: MEDICINE_TOPIC,
  otherTopic: OTHER_TOPIC,
  link: LINK,
  conjunction: CONJUNCTION,
  suffixWord: SUFFIX_WORD,
  grant: GRANT,
  aliasCue: ALIAS_CUE,
  classWord: CLASS_WORD,
  industry: INDUSTRY,
  material: MATERIAL,
};
for (const role of Object.keys(bits) as (keyof typeof lexiconWords)[]) addWords(lexiconWords[role], bits[role]);

/** The words are folded and ASCII, so that their hashes (see `hashWord`) are read off in one pass: it is part of each start. */
function addWords(words: string, bit: number): void {
  let hash = NO_WORD;
  for (let at = 0; at <= words.length; at++) {
    const unit = at < words.length ? words.charCodeAt(at) : SPACE;
    if (unit > SPACE) hash = extendHash(hash, unit);
    else if (hash !== NO_WORD) {
      add(hash, bit);
      hash = NO_WORD;
    }
  }
}

/** The roles of the word with this hash; 0 for most. */
export function classesOf(hash: number): number {
  let slot = hash & (SIZE - 1);
  while (values[slot] !== 0) {
    if (slots[slot] === hash) return values[slot] ?? 0;
    slot = (slot + 1) & (SIZE - 1);
  }
  return 0;
}
