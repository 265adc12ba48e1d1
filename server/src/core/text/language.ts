import type { Block } from "./block";
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

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = stopWordIndex();

function stopWordIndex(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of words.split(" ")) index.set(word, [...(index.get(word) ?? []), language]);
  }
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

/** What a block's prose says of its language. */
interface Signs {
  readonly letters: number;
  readonly kana: number;
  readonly han: number;
  readonly hangul: number;
  /** By language: its stop words, those that several languages have by parts. */
  readonly votes: ReadonlyMap<string, number>;
}

/** Blocks outlive edits of their document, so that a keystroke counts the words of one block. */
const signsByBlock = new WeakMap<Block, Signs>();

/** The signs of the first prose. */
function sample(head: readonly HeadBlock[]): readonly Signs[] {
  const signs: Signs[] = [];
  let length = 0;
  for (const { block } of head) {
    if (block.kind === "code" || block.kind === "comment" || block.kind === "front-matter") continue;
    signs.push(signsOf(block));
    length += block.prose.length;
    if (length >= SAMPLE) break;
  }
  return signs;
}

function signsOf(block: Block): Signs {
  let signs = signsByBlock.get(block);
  if (signs === undefined)
    signsByBlock.set(block, (signs = { ...countScripts(block.prose), votes: votesOf(block.prose) }));
  return signs;
}

/** The language of a piece of prose; `en` where nothing tells. */
function languageOf(signs: readonly Signs[]): string {
  return byScript(signs) ?? byStopWords(signs);
}

function countScripts(prose: string): Omit<Signs, "votes"> {
  let [letters, kana, han, hangul] = [0, 0, 0, 0];
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code < 0x41) continue;
    letters++;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
  }
  return { letters, kana, han, hangul };
}

function byScript(signs: readonly Signs[]): string | undefined {
  const sum = (of: (signs: Signs) => number): number => signs.reduce((total, each) => total + of(each), 0);
  const letters = sum((each) => each.letters);
  const kana = sum((each) => each.kana);
  const han = sum((each) => each.han);
  // One sign of these scripts says about as much as three letters.
  if (sum((each) => each.hangul) * 3 > letters / 2) return "ko";
  if ((han + kana) * 3 <= letters / 2) return undefined;
  return kana * 10 > han ? "ja" : "zh";
}

function votesOf(prose: string): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const [word] of prose.toLowerCase().matchAll(/\p{L}+/gu)) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  return votes;
}

function byStopWords(signs: readonly Signs[]): string {
  const votes = new Map<string, number>();
  for (const each of signs) {
    for (const [language, count] of each.votes) votes.set(language, (votes.get(language) ?? 0) + count);
  }
  let best = "en";
  for (const [language, count] of votes) if (count > (votes.get(best) ?? 0)) best = language;
  return best;
}
