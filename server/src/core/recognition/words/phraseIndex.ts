import type { Tokens } from "./tokens";
import { tokenize } from "./wordReader";
import { hashWord } from "./wordHash";

/** One phrase of an index and what it stands for. */
export interface Phrase<T> {
  /** Hashes of its words, see {@link canonicalWord}. */
  readonly words: readonly number[];
  readonly value: T;
}

/** A phrase that is read when its first word is met. */
export interface PhraseSource<T> {
  /** The first of its {@link phraseWords}. */
  readonly first: number;
  /** `undefined` where another phrase begins so. */
  readonly read: () => { readonly text: string; readonly value: T } | undefined;
}

/** A phrase found in a text: tokens `[first, last]`. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly values: readonly T[];
}

const AND = hashWord("and");

/** Spellings that differ between countries, and slips that are often made, read as one: labour and labor, authorisation and authorization. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["labour", "labor"],
  ["centre", "center"],
  ["centres", "centers"],
  ["organisation", "organization"],
  ["authorisation", "authorization"],
  ["authorisations", "authorization"],
  ["authorizations", "authorization"],
  ["paediatric", "pediatric"],
  ["administrations", "administration"],
  ["ministery", "ministry"],
  ["goods", "good"],
  ["programme", "program"],
  ["licence", "license"],
  ["licencing", "licensing"],
  ["market", "marketing"],
  ["circumstance", "circumstances"],
  ["designations", "designation"],
  ["determinations", "determination"],
  ["classifications", "classification"],
  ["passports", "passport"],
  ["submissions", "submission"],
  ["reviews", "review"],
  ["vouchers", "voucher"],
  ["approvals", "approval"],
  ["diseases", "disease"],
  ["products", "product"],
  ["drugs", "drug"],
  ["medicines", "medicine"],
  ["devices", "device"],
  ["therapies", "therapy"],
];
const canonical = new Map(SPELLINGS.map(([from, to]) => [hashWord(from), hashWord(to)]));
/** By the low byte of a hash, whether any word with it has another spelling: says at once that most have none. */
const mayBeRespelled = new Uint8Array(256);
for (const hash of canonical.keys()) mayBeRespelled[hash & 0xff] = 1;

/** A word's hash with British and American spelling and the plural of the schemes' nouns made one. */
export function canonicalWord(hash: number): number {
  return mayBeRespelled[hash & 0xff] === 1 ? (canonical.get(hash) ?? hash) : hash;
}

/** The words that a phrase is compared by: canonical, without "and". */
export function phraseWords(text: string): number[] {
  const tokens = tokenize(text);
  const words: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hashes[i] ?? 0;
    if (hash !== AND && !isPossessive(tokens, i)) words.push(canonicalWord(hash));
  }
  return words;
}

/** What may stand between two words of a phrase: spaces, a comma or ampersand with spaces, a hyphen, the point of "U.S.", the stroke of "NOC/c". Not a sentence's end. */
function joined(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  const first = text.charCodeAt(from);
  if (to - from === 1 && (first === 0x2e || first === 0x2f)) return true;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const allowed = unit === 0x20 || unit === 0x2c || unit === 0x26 || unit === 0x2d || unit === 0x0a || unit === 0x0d;
    if (!allowed && unit !== 0xa0 && unit !== 0x2010 && unit !== 0x2011 && unit !== 0x2060 && unit !== 0x2013)
      return false;
  }
  return true;
}

/** Finds phrases of several words in tokenized text, whatever their commas, ampersands, hyphens, case and spelling. */
export class PhraseIndex<T> {
  /** By their first word. */
  readonly #sources = new Map<number, PhraseSource<T>[]>();
  /** Of the first words that were met. */
  readonly #phrases = new Map<number, Beginning<T>>();

  constructor(sources: Iterable<PhraseSource<T>>) {
    for (const source of sources) {
      const list = this.#sources.get(source.first);
      if (list === undefined) this.#sources.set(source.first, [source]);
      else list.push(source);
    }
  }

  /** Whether a phrase begins with the word of this hash. */
  mayBegin(hash: number): boolean {
    return this.#sources.has(canonicalWord(hash));
  }

  #beginning(first: number): Beginning<T> | undefined {
    const known = this.#phrases.get(first);
    if (known !== undefined) return known;
    const sources = this.#sources.get(first);
    if (sources === undefined) return undefined;
    const phrases = sources
      .map((source) => source.read())
      .filter((source) => source !== undefined)
      .map(({ text, value }) => ({ words: phraseWords(text), value }))
      .sort((a, b) => b.words.length - a.words.length);
    const seconds = new Set(phrases.map(({ words }) => words[1]));
    const beginning = { phrases, seconds };
    this.#phrases.set(first, beginning);
    return beginning;
  }

  /** The longest phrase that begins at the token, with all that it stands for. */
  at(tokens: Tokens, token: number): PhraseMatch<T> | undefined {
    const beginning = this.#beginning(canonicalWord(tokens.hashes[token] ?? 0));
    if (beginning === undefined || !goesOn(beginning, tokens, token + 1)) return undefined;
    let last = -1;
    let length = 0;
    const values: T[] = [];
    for (const phrase of beginning.phrases) {
      if (values.length > 0 && phrase.words.length < length) break;
      const end = endOf(phrase.words, tokens, token);
      if (end < 0) continue;
      last = end;
      length = phrase.words.length;
      values.push(phrase.value);
    }
    return values.length === 0 ? undefined : { first: token, last, values };
  }
}

/** The phrases with one first word, the longest first, and their second words, `undefined` where there is none. */
interface Beginning<T> {
  readonly phrases: readonly Phrase<T>[];
  readonly seconds: ReadonlySet<number | undefined>;
}

/** Whether any of the phrases may go on with the token: not with most words. */
function goesOn({ seconds }: Beginning<unknown>, { hashes, count }: Tokens, token: number): boolean {
  if (seconds.has(undefined)) return true;
  const hash = hashes[token] ?? 0;
  return token < count && (hash === AND || hash === POSSESSIVE || seconds.has(canonicalWord(hash)));
}

const POSSESSIVE = hashWord("s");

/** The s of "Israel's Ministry of Health", which is the Israel Ministry of Health. */
function isPossessive({ text, hashes, starts, ends, count }: Tokens, token: number): boolean {
  return (
    token > 0 &&
    token < count &&
    hashes[token] === POSSESSIVE &&
    /^['’]$/.test(text.slice(ends[token - 1], starts[token]))
  );
}

/** The last token of the phrase that begins at `token`, or -1. */
function endOf(words: readonly number[], tokens: Tokens, token: number): number {
  let at = token;
  for (let i = 1; i < words.length; i++) {
    if (isPossessive(tokens, at + 1)) at++;
    let next = at + 1;
    if (next >= tokens.count || !joined(tokens.text, tokens.ends[at] ?? 0, tokens.starts[next] ?? 0)) return -1;
    if (tokens.hashes[next] === AND) {
      at = next;
      next++;
      if (next >= tokens.count || !joined(tokens.text, tokens.ends[at] ?? 0, tokens.starts[next] ?? 0)) return -1;
    }
    if (canonicalWord(tokens.hashes[next] ?? 0) !== words[i]) return -1;
    at = next;
  }
  return at;
}
