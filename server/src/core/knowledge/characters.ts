/**
 * What each UTF-16 code unit is to the name matcher, and what it folds to. One packed number a unit: the class in the
 * low byte, the folded unit above it. The table fills itself as characters are met, so that opening costs nothing.
 */

export const UNKNOWN = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A superscript digit starts a token and is not glued to the word before it: a footnote mark ends no name. */
export const SUPERSCRIPT = 3;
/** A lone Greek letter reads as its name (α is alpha); in a Greek word it is a letter. */
export const GREEK = 4;
/** Scripts written without spaces: each unit is a token and a boundary. */
export const UNSPACED = 5;
/** A letter that folds to several: ß, æ, ﬁ. Its folding is in {@link expansionOf}. */
export const EXPANDING = 6;
export const SPACE = 7;
export const NEWLINE = 8;
export const HYPHEN = 9;
/** ®, ™, ℠, ©: as good as a space. */
export const MARK = 10;
/** Punctuation that a name must have in the same place. */
export const PUNCTUATION = 11;
/** "(" is punctuation, unless it begins "(R)" or "(TM)". */
export const OPENING = 12;
/** Ends every name: what is not prose. */
export const BREAK = 13;
/** Nothing at all, also inside a word: accents, soft hyphen, zero-width characters, invisible markup. */
export const IGNORED = 14;

export const CLASS_MASK = 0x7f;
/** Set for an upper-case letter. */
export const CAPITAL = 0x80;
export const FOLD_SHIFT = 8;

const SOFT_HYPHEN = 0x00ad;

/** Letters that Unicode does not decompose, with what drug names write instead. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ſ: "s",
};

const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  ι: "iota",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  ο: "omicron",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  υ: "upsilon",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
};

const QUOTES = /^[\u2018\u2019\u201A\u201B\u02BB\u02BC\u02B9\u2032\u0060\u00B4\uFF07]$/;
const DOUBLE_QUOTES = /^[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02]$/;
const HYPHENS = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u30A0]$/;
/** Accents and kana's voicing marks: composed, decomposed and half-width forms fold to the same bare letter. */
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{Script=Inherited}\uFF9E\uFF9F]$/u;
const SUPERSCRIPTS = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]$/;
const UNSPACED_SCRIPTS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]$/u;

const table = new Int32Array(0x10000);
/** The stopper behind a text ends every run without a question. */
table[0] = BREAK;
const expansions = new Map<number, string>();

/** The packed class and folding of a code unit. */
export function characterOf(unit: number): number {
  const known = table[unit] ?? 0;
  if (known !== 0) return known;
  const packed = classify(unit) | (isCapital(unit) ? CAPITAL : 0);
  table[unit] = packed;
  return packed;
}

/** The table itself, for the scanner's inner loop. An entry is 0 until {@link characterOf} was asked for it. */
export const characterTable: Int32Array = table;

/** What an {@link EXPANDING} unit folds to. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? "";
}

/** The English name of a folded Greek letter. */
export function greekName(folded: number): string {
  return GREEK_NAMES[String.fromCharCode(folded)] ?? "";
}

export function isSoftHyphen(unit: number): boolean {
  return unit === SOFT_HYPHEN;
}

function isCapital(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

function pack(kind: number, folded: number): number {
  return (folded << FOLD_SHIFT) | kind;
}

function classify(unit: number): number {
  // Nearly every text begins with these: without the patterns below, which take a moment to prepare.
  if (unit >= 0x30 && unit <= 0x39) return pack(DIGIT, unit);
  const small = unit | 0x20;
  if (unit < 0x80 && small >= 0x61 && small <= 0x7a) return pack(LETTER, small);
  const character = String.fromCharCode(unit);
  if (unit === 0xfffc || unit === 0) return BREAK;
  if (unit >= 0xd800 && unit <= 0xdfff) return pack(UNSPACED, unit);
  if (/^[\n\u2028\u2029\u0085\v\f]$/.test(character)) return NEWLINE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (IGNORABLE.test(character)) return IGNORED;
  if (/^[\s\u2800]$/.test(character)) return SPACE;
  if (/^[®™℠©]$/.test(character)) return MARK;
  if (QUOTES.test(character)) return pack(PUNCTUATION, 0x27);
  if (DOUBLE_QUOTES.test(character)) return pack(PUNCTUATION, 0x22);
  if (SUPERSCRIPTS.test(character)) return pack(SUPERSCRIPT, character.normalize("NFKD").charCodeAt(0));
  return classifyWord(unit, character);
}

function classifyWord(unit: number, character: string): number {
  if (UNSPACED_SCRIPTS.test(character)) return pack(UNSPACED, foldUnspaced(character));
  const folded = foldCharacter(character);
  if (folded === "(") return pack(OPENING, 0x28);
  const first = folded.charCodeAt(0);
  if (folded.length === 1 && folded in GREEK_NAMES) return pack(GREEK, first);
  if (/^\p{Nd}$/u.test(character)) return pack(DIGIT, 0x30 + digitValue(unit));
  if (/^\d$/.test(folded)) return pack(DIGIT, first);
  if (!/^[\p{L}\p{M}\p{N}]+$/u.test(folded)) return pack(PUNCTUATION, folded.length === 1 ? first : unit);
  if (folded.length === 1) return pack(LETTER, first);
  if (/^[\p{L}\p{M}]+$/u.test(folded)) {
    expansions.set(unit, folded);
    return pack(EXPANDING, unit);
  }
  return pack(PUNCTUATION, unit);
}

/** Decimal digits of every script stand in runs of ten whose first is a zero. */
function digitValue(unit: number): number {
  let zero = unit;
  while (unit - zero < 9 && /^\p{Nd}$/u.test(String.fromCharCode(zero - 1))) zero--;
  return unit - zero;
}

/** Hangul syllables stay whole; half-width kana become full-width. */
function foldUnspaced(character: string): number {
  const decomposed = character.normalize("NFKD").replace(/[\u3099\u309A]/g, "");
  return decomposed.length === 1 ? decomposed.charCodeAt(0) : character.charCodeAt(0);
}

function foldCharacter(character: string): string {
  const lower = character.normalize("NFKD").toLowerCase();
  const bare = lower.replace(/[\u0300-\u036F]/g, "");
  return Array.from(bare, (part) => UNDECOMPOSED[part] ?? part).join("") || character;
}
