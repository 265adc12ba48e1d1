import { ordered } from "../../recognition/exact";
import type { Mention } from "../../recognition/mention";
import { INVISIBLE } from "../../text/block";
import type { DateMention } from "../../text/dates";
import type { Span } from "../../text/span";
import { findPlaces } from "./places";
import type { PlaceMention } from "./places";
import { findSubmissions } from "./submissions";
import type { SubmissionMention } from "./submissions";

interface ItemBase extends Span {
  /** Lower-case text of a word or the sign itself; empty for entities. */
  readonly lower: string;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** A sentence as the frames read it: words and signs, with each mention, application, date and place as one item. */
export type Item =
  | (ItemBase & { readonly kind: "word" | "sign" })
  | (ItemBase & { readonly kind: "drug" | "regulator" | "designation"; readonly mention: Mention })
  | (ItemBase & { readonly kind: "submission"; readonly submission: SubmissionMention })
  | (ItemBase & { readonly kind: "date"; readonly date: DateMention })
  | (ItemBase & { readonly kind: "place"; readonly place: PlaceMention });

/** An item that is no word or sign; its depth is known when the words before it have been read. */
type Unit = Exclude<Item, { kind: "word" | "sign" }> & { depth: number };

const IS_WORD = /[\p{L}\p{N}]/u;
/** Nearly every sentence is plain: there the same is read more quickly, and the pattern is made in no time. */
const PLAIN = /^[\t\n\r\x20-\x7E’]*$/;
const PLAIN_WORD = /EU\/\d\/\d\d\/\d+|[a-z0-9]+(?:['’.&-][a-z0-9]+)*|[^\sa-z0-9]/gi;
const IS_PLAIN_WORD = /^[a-z0-9]/i;
/** Signs but the one that stands for unseen markup. */
const WORD = /EU\/\d\/\d\d\/\d+|[\p{L}\p{N}\p{M}]+(?:['’.&-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}\u2060]/gu;

/** Cuts `sentence` of a block's prose into items. Mentions and dates are the block's, in its offsets. */
export function itemize(
  prose: string,
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
): readonly Item[] {
  const text = prose.slice(sentence.start, sentence.end);
  const [word, isWord] = PLAIN.test(text) ? [PLAIN_WORD, IS_PLAIN_WORD] : [WORD, IS_WORD];
  const items: Item[] = [];
  let depth = 0;
  let at = sentence.start;
  for (const unit of placeUnits(text, sentence, mentions, dates)) {
    readWords(unit.start);
    unit.depth = depth;
    items.push(unit);
    at = unit.end;
  }
  readWords(sentence.end);
  return items;

  function readWords(end: number): void {
    const between = prose.slice(at, end);
    word.lastIndex = 0;
    for (let match = word.exec(between); match !== null; match = word.exec(between)) {
      const sign = match[0];
      const start = at + match.index;
      if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
      const kind = isWord.test(sign) ? "word" : "sign";
      items.push({ kind, start, end: start + sign.length, lower: sign.toLowerCase(), depth });
      if (sign === "(" || sign === "[") depth++;
    }
  }
}

/** What `find` finds in the text as readers see it, at its place in the text with its unseen markup. */
function findVisible<T extends Span>(
  text: string,
  offset: number,
  find: (text: string, offset: number) => readonly T[],
): readonly T[] {
  if (!text.includes(INVISIBLE)) return find(text, offset);
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== INVISIBLE) places.push(at);
  return find(text.replaceAll(INVISIBLE, ""), 0).map((found) => ({
    ...found,
    start: offset + (places[found.start] ?? 0),
    end: offset + (places[found.end - 1] ?? 0) + 1,
  }));
}

/** Everything that counts as one item, ascending; where two overlap, mentions win, then dates, applications, places. */
function placeUnits(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
): readonly Unit[] {
  const units: Unit[] = [];
  for (const mention of mentions) {
    const { type: kind, start, end } = mention;
    if (isFree(mention)) units.push({ kind, start, end, lower: "", depth: 0, mention });
  }
  for (const date of dates) {
    const { start, end } = date;
    if (isFree(date)) units.push({ kind: "date", start, end, lower: "", depth: 0, date });
  }
  for (const submission of findVisible(text, sentence.start, findSubmissions)) {
    const { start, end } = submission;
    if (isFree(submission)) units.push({ kind: "submission", start, end, lower: "", depth: 0, submission });
  }
  for (const place of findVisible(text, sentence.start, findPlaces)) {
    const { start, end } = place;
    if (isFree(place)) units.push({ kind: "place", start, end, lower: "", depth: 0, place });
  }
  return ordered(units, (a, b) => a.start - b.start);

  function isFree({ start, end }: Span): boolean {
    if (start < sentence.start || end > sentence.end) return false;
    return !units.some((other) => other.start < end && start < other.end);
  }
}
