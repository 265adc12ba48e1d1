/** What stands between joined texts: a blank line, which ends every word and every name. */
const BETWEEN = "\n\n";

/** Several texts as one, for work that costs more to begin than to do. */
export interface JoinedTexts {
  readonly text: string;
  readonly parts: readonly string[];
}

export function joinTexts(parts: readonly string[]): JoinedTexts {
  const [only] = parts;
  return { text: parts.length === 1 && only !== undefined ? only : parts.join(BETWEEN), parts };
}

/** Where the part begins that follows one that begins at `start` and has this length. */
export function nextPart(start: number, length: number): number {
  return start + length + BETWEEN.length;
}
