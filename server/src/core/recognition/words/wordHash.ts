import { characterOf, CLASS_MASK, FOLD_SHIFT, IGNORED } from "../../knowledge/characters";

/** The hash of no character. */
export const NO_WORD = 0;
const MULTIPLIER = 0x9e3779b1;

/** The hash under which the tokenizer files a word; case and accents do not count. */
export function hashWord(word: string): number {
  return hashFrom(word, 0);
}

/** The same for what stands in the text from an offset on. */
export function hashFrom(word: string, from: number): number {
  let hash = NO_WORD;
  for (let i = from; i < word.length; i++) {
    const packed = characterOf(word.charCodeAt(i));
    if ((packed & CLASS_MASK) !== IGNORED) hash = extendHash(hash, packed >>> FOLD_SHIFT);
  }
  return hash;
}

/**
 * The hash of a word with one folded character more: a polynomial of the characters, modulo 2^32, so that the kernel
 * (server/wasm/words.as) can sum up sixteen at a time.
 */
export function extendHash(hash: number, unit: number): number {
  return (Math.imul(hash, MULTIPLIER) + unit) | 0;
}
