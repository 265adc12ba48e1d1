import type { Name } from "../../../server/src/core/knowledge/entity";
import { acceptsCase, casePolicy } from "../../../server/src/core/knowledge/letterCase";
import { foldPlainly, GLUED, HARD_BREAK, SOFT, startsWord, tokenize } from "./plainTokens";
import type { FoldedToken, LineEnds } from "./plainTokens";

export interface PlainMatch {
  readonly start: number;
  readonly end: number;
  /** The names that match, in the order of the dictionary. */
  readonly names: readonly Name[];
}

/** The longest names from the left, found by trying everything: what the fast matcher must find as well. */
export function matchPlainly(prose: string, names: readonly Name[]): readonly PlainMatch[] {
  const dictionary = new Map<string, Name[]>();
  for (const name of names) {
    const key = foldPlainly(name.text);
    dictionary.set(key, [...(dictionary.get(key) ?? []), name]);
  }
  const longest = Math.max(...Array.from(dictionary.keys(), (key) => key.length));
  const readings = [read(prose, "apart"), read(prose, "joined")];
  const matches: PlainMatch[] = [];
  let free = 0;
  for (const { start } of readings[0]?.tokens ?? []) {
    if (start < free) continue;
    let best: PlainMatch | undefined;
    for (const { tokens, indices } of readings) {
      const found = longestAt(prose, tokens, indices.get(start) ?? -1, dictionary, longest);
      if (found !== undefined && found.end > (best?.end ?? 0)) best = found;
    }
    if (best === undefined) continue;
    matches.push(best);
    free = best.end;
  }
  return matches;
}

function read(prose: string, lineEnds: LineEnds) {
  const tokens = tokenize(prose, lineEnds);
  return { tokens, indices: new Map(tokens.map((token, index) => [token.start, index])) };
}

function longestAt(
  prose: string,
  tokens: readonly FoldedToken[],
  index: number,
  dictionary: ReadonlyMap<string, Name[]>,
  longest: number,
): PlainMatch | undefined {
  const first = tokens[index];
  if (first === undefined || !startsWord(first, tokens[index - 1])) return undefined;
  let key = "";
  let best: PlainMatch | undefined;
  for (let offset = 0; index + offset < tokens.length && key.length <= longest; offset++) {
    const token = tokens[index + offset] ?? first;
    if (offset > 0 && token.separator === HARD_BREAK) break;
    if (offset > 0) key += token.separator === GLUED ? SOFT : token.separator;
    key += token.text;
    const after = tokens[index + offset + 1];
    if (after !== undefined && !startsWord(after, token)) continue;
    const surface = prose.slice(first.start, token.end);
    const names = (dictionary.get(key) ?? []).filter((name) => acceptsCase(casePolicy(name), name.text, surface));
    if (names.length > 0) best = { start: first.start, end: token.end, names };
  }
  return best;
}
