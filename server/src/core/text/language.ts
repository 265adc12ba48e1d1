import type { Format } from "./document";
import type { FrontMatter, HeadBlock } from "./frontMatter";

/** How much prose the detector reads. UTF-16 units. */
const SAMPLE = 8192;

/** Names of languages in LaTeX packages. */
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ["english", "en"],
  ["american", "en"],
  ["british", "en"],
  ["german", "de"],
  ["ngerman", "de"],
  ["french", "fr"],
  ["spanish", "es"],
  ["italian", "it"],
  ["portuguese", "pt"],
  ["brazilian", "pt"],
  ["dutch", "nl"],
  ["japanese", "ja"],
  ["chinese", "zh"],
  ["korean", "ko"],
]);

/** Frequent short words that other languages of the list do not share. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "the and of to in is was for with that by on are from has been which were this have",
  de: "der die das und ist mit für von den dem nicht eine einer wurde auf auch werden bei nach zur",
  fr: "le la les des et est une dans pour par sur avec qui que du aux ont été cette plus",
  es: "el los las una con para por del que se fue como más pero han sido esta entre en y",
  it: "il lo gli della di che per con una sono è stato nel del alla più dei delle non anche",
  pt: "os das uma com para por que não foi dos ao pelo pela mais são como em um também da",
  nl: "de het een van en is met voor op dat niet zijn werd door bij aan ook naar uit worden",
};

/** So many small ASCII letters fit into one number. */
const LETTERS_PACKED = 6;
const LETTER_BITS = 5;
const LETTER_A = 0x61;
const IN_LOWER_CASE = 0x20;
const ASCII_END = 0x80;

const LANGUAGES = Object.keys(STOP_WORDS);
/** By word, as {@link packed} or as it is: the indices of its languages in {@link LANGUAGES}. */
const LANGUAGES_OF_WORD = stopWordIndex();

function stopWordIndex(): ReadonlyMap<number | string, readonly number[]> {
  const index = new Map<number | string, number[]>();
  LANGUAGES.forEach((language, at) => {
    for (const word of (STOP_WORDS[language] ?? "").split(" ")) {
      const key = packed(word) ?? word;
      index.set(key, [...(index.get(key) ?? []), at]);
    }
  });
  return index;
}

/**
 * BCP 47 primary language of a document: as it declares it, else by script and stop words of its first prose.
 * `en` where nothing tells.
 */
export function detectLanguage(head: readonly HeadBlock[], format: Format, front: FrontMatter): string {
  const declared = front.get("lang") ?? front.get("language") ?? front.get("locale");
  if (declared !== undefined) {
    const primary = declared.value.toLowerCase();
    const code = LANGUAGE_NAMES.get(primary) ?? /^[a-z]{2,3}(?=$|[-_])/u.exec(primary)?.[0];
    if (code !== undefined) return code;
  }
  return format === "yaml" ? "en" : languageOf(sample(head));
}

/** The language of the first prose; `en` where nothing tells. */
function languageOf(prose: string): string {
  return (EASTERN.test(prose) ? byScript(prose) : undefined) ?? byStopWords(prose);
}

/** Kana, Han and Hangul, and whatever lies between. */
const EASTERN = /[\u3040-\ud7a3]/;

/** The first prose. */
function sample(head: readonly HeadBlock[]): string {
  let prose = "";
  let length = 0;
  for (const { block } of head) {
    if (block.kind === "code" || block.kind === "comment" || block.kind === "front-matter") continue;
    prose += `${block.prose}\n`;
    length += block.prose.length;
    if (length >= SAMPLE) break;
  }
  return prose;
}

function byScript(prose: string): string | undefined {
  let [letters, kana, han, hangul] = [0, 0, 0, 0];
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code < 0x41) continue;
    letters++;
    if (code < 0x3040) continue;
    if (code <= 0x30ff) kana++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
  }
  // One sign of these scripts says about as much as three letters.
  if (hangul * 3 > letters / 2) return "ko";
  if ((han + kana) * 3 <= letters / 2) return undefined;
  return kana * 10 > han ? "ja" : "zh";
}

/** A word of several languages counts for each by parts. */
function byStopWords(prose: string): string {
  const votes = LANGUAGES.map(() => 0);
  const vote = (word: number | string): void => {
    const languages = LANGUAGES_OF_WORD.get(word) ?? NONE;
    for (const language of languages) votes[language] = (votes[language] ?? 0) + 1 / languages.length;
  };
  readShortWords(prose, vote);
  const most = Math.max(...votes);
  return most === 0 ? "en" : (LANGUAGES[votes.indexOf(most)] ?? "en");
}

const NONE: readonly never[] = [];

/** Hands over the words of few letters: {@link packed}, or in small letters where they have others than those of ASCII. */
function readShortWords(prose: string, hand: (word: number | string) => void): void {
  let start = 0;
  let word = 0;
  let isAscii = true;
  for (let at = 0; at <= prose.length; at++) {
    const letter = letterAt(prose, at);
    if (letter > 0) {
      word = (word << LETTER_BITS) | letter;
      continue;
    }
    if (letter < 0) {
      isAscii = false;
      continue;
    }
    if (at > start && at - start <= LETTERS_PACKED) hand(isAscii ? word : prose.slice(start, at).toLowerCase());
    start = at + 1;
    word = 0;
    isAscii = true;
  }
}

/** 1 to 26 for the letters of ASCII in either case, -1 for any other letter, 0 where there is none. */
function letterAt(prose: string, at: number): number {
  const code = prose.charCodeAt(at);
  if (code >= ASCII_END) return /\p{L}/u.test(prose.charAt(at)) ? -1 : 0;
  const letter = (code | IN_LOWER_CASE) - LETTER_A + 1;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** A word of up to {@link LETTERS_PACKED} small ASCII letters as one number; `undefined` for others. */
function packed(word: string): number | undefined {
  if (word.length > LETTERS_PACKED || !/^[a-z]+$/.test(word)) return undefined;
  return Array.from(word).reduce((number, letter) => (number << LETTER_BITS) | letterAt(letter, 0), 0);
}
