import { characterOf, CLASS_MASK, FOLD_SHIFT, IGNORED } from "../../knowledge/characters";

/** FNV-1a over folded characters. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The hash under which the tokenizer files a word; case and accents do not count. */
export function hashWord(word: string): number {
  return hashFrom(word, 0);
}

/** The same for what stands in the text from an offset on. */
export function hashFrom(word: string, from: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < word.length; i++) {
    const packed = characterOf(word.charCodeAt(i));
    if ((packed & CLASS_MASK) !== IGNORED) hash = Math.imul(hash ^ (packed >>> FOLD_SHIFT), HASH_PRIME);
  }
  return hash;
}
