import { sentences } from "../../text/sentences";
import type { Span } from "../../text/span";

/** Lines of text that was wrapped by hand are no longer than this; longer ones are paragraphs. */
const LONGEST_WRAPPED_LINE = 160;
const OPENS_RECORD =
  /^\s*(?:\d{4}-\d{2}-\d{2}\b|[A-Z][a-z]{2,8}\.? \d{1,2} ?[:–—-]|(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:19|20)\d\d ?[:–—-]|[•*‣▪-]\s)/;
/** "Authorisation date: 31/07/2014", a line of a record. */
const FIELD = /^\s{0,8}\p{Lu}[\p{L} ()/-]{1,40}:\s/u;
const CONTINUES = /^\s*(?:\p{Ll}|$)/u;

/**
 * The sentences of a block, with each title, headline, record and bullet as one of its own: a line break ends a
 * sentence where lines are paragraphs or headlines, and before a line that opens with a date or a bullet.
 */
export function statingSentences(prose: string, mentions: readonly Span[]): readonly Span[] {
  const whole = sentences(prose).flatMap((sentence) => cutAtMarks(prose, unbracketed(prose, sentence), mentions));
  if (!prose.includes("\n")) return whole;
  const wrapped = isWrapped(prose) && !isOfRows(prose, mentions);
  return whole.flatMap((sentence) => cutAtLines(prose, sentence, wrapped, mentions));
}

/** "(X is approved.)": a sentence in brackets is one like others. */
function unbracketed(prose: string, { start, end }: Span): Span {
  const isWhole = prose[start] === "(" && prose[end - 1] === ")" && prose.indexOf(")", start) === end - 1;
  return isWhole ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Where pages were run together into one line: before a bullet or title, around a bold line, behind the time of a headline. */
const RUN_TOGETHER =
  /(?<=[^\s:;,]\s)(?<!\sand\s)\*\s(?=[*“"\p{Lu}])|(?<=\s)#{1,4}\s(?=\p{Lu})|\*\*(?=\p{Lu}[^*\n]{40,400}\*\*(?:\s|$))|(?<=\*\*\p{Lu}[^*\n]{40,400}\*\*)\s|(?<=\d:\d\d [ap]m [A-Z]{2,4})\s/gu;
const HAS_MARK = /[*#]|\d [ap]m [A-Z]/;

function cutAtMarks(prose: string, { start, end }: Span, mentions: readonly Span[]): readonly Span[] {
  const text = prose.slice(start, end);
  if (!HAS_MARK.test(text)) return [{ start, end }];
  const cuts = [...text.matchAll(RUN_TOGETHER)]
    .map(({ index }) => start + index)
    .filter((at) => at > start && !mentions.some((mention) => mention.start < at && at < mention.end));
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
}

/** Wrapped lines end where the next word would no longer have fitted; headlines and paragraphs end anywhere. */
function isWrapped(prose: string): boolean {
  const lines = prose.trimEnd().split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  if (width > LONGEST_WRAPPED_LINE || lines.filter((line) => FIELD.test(line)).length * 2 > lines.length) return false;
  const early = lines.slice(0, -1).filter((line, i) => {
    const next = lines[i + 1] ?? "";
    const word = next.search(/\s|$/);
    return !CONTINUES.test(next) && line.length + 1 + word <= width;
  }).length;
  return early * 2 < lines.length - 1;
}

/** Rows of a table or list that lost its markup: most of the lines open with a name. */
function isOfRows(prose: string, mentions: readonly Span[]): boolean {
  const starts = new Set(mentions.map(({ start }) => start));
  const lines = prose.trimEnd().split("\n").length;
  let opened = starts.has(0) ? 1 : 0;
  for (let at = prose.indexOf("\n"); at >= 0; at = prose.indexOf("\n", at + 1)) if (starts.has(at + 1)) opened++;
  return opened * 2 > lines;
}

function cutAtLines(prose: string, sentence: Span, wrapped: boolean, mentions: readonly Span[]): readonly Span[] {
  const cuts: Span[] = [];
  let start = sentence.start;
  for (let at = prose.indexOf("\n", start); at >= 0 && at < sentence.end; at = prose.indexOf("\n", at + 1)) {
    const next = prose.slice(at + 1, at + 20);
    if (wrapped ? !OPENS_RECORD.test(next) : CONTINUES.test(next) || prose.slice(start, at).trim() === "") continue;
    if (mentions.some((mention) => mention.start < at && at < mention.end)) continue;
    cuts.push({ start, end: at });
    start = at + 1;
  }
  return [...cuts, { start, end: sentence.end }];
}
