import { foldedToken, TokenBuffer, tokenizeUnits } from "./tokens";

const SCRATCH = 256;
let units = new Uint16Array(SCRATCH + 1);
let tokens = new TokenBuffer(SCRATCH);

/**
 * The words of a name as search compares them: lower case, without accents and punctuation, one space between words,
 * letters and digits apart ("ct 053"). Empty for a text without letters and digits.
 */
export function foldName(text: string): string {
  const count = readTokens(text).count;
  let folded = "";
  for (let index = 0; index < count; index++) {
    if (index > 0) folded += " ";
    folded += foldedToken(units, tokens.starts[index] ?? 0, tokens.ends[index] ?? 0);
  }
  return folded;
}

/** The tokens of a short text, valid until the next call; and its units, for what the tokens point into. */
export function readTokens(text: string): {
  readonly tokens: TokenBuffer;
  readonly units: Uint16Array;
  readonly count: number;
} {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    tokens = new TokenBuffer(text.length * 2);
  }
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  units[text.length] = 0;
  tokenizeUnits(units, text.length, "apart", tokens, 1);
  return { tokens, units, count: tokens.count };
}
