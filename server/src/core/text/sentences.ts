import type { Span } from "./span";

/** Abbreviations after which a sentence seldom ends, lower case, without the final full stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "inc ltd corp co llc plc dr mr mrs ms prof st jr sr vs etc al fig figs no nos vol pp ed eds approx dept est ref refs cf " +
    "e.g i.e u.s u.k u.n e.u a.m p.m ph.d m.d b.i.d t.i.d q.d q.o.d i.v i.m s.c p.o a.k.a resp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun " +
    "calif mass md conn penn pa va mich minn wash colo ariz fla ill ind tenn tex wis ga nc nj ny del ore mo ky la " +
    "bzw z.b d.h u.a ca nr abb dr.med usw ggf evtl vgl mio mrd p.ex env av sr sra dña núm pág"
  ).split(" "),
);

/** Abbreviations that also end sentences: one does when a word with a capital follows that opens sentences. */
const MAY_END: ReadonlySet<string> = new Set(
  "inc ltd corp co llc plc u.s u.k e.u etc al a.m p.m ph.d m.d jr sr".split(" "),
);

const OPENERS: ReadonlySet<string> = new Set(
  "the this that these those it its in on at a an as for from we our with after before during although however if when while to by under there they he she patients both based following".split(
    " ",
  ),
);

const CLOSERS = /["'”’»)\]]/u;

/**
 * The sentences of `prose`, ascending; together with the white space between them they cover it. A sentence ends at
 * `.`, `!`, `?` or a full-width stop before a space, and at a blank line or a line that a list item follows.
 */
export function sentences(prose: string): readonly Span[] {
  const spans: Span[] = [];
  let start = skipSpace(prose, 0);
  for (let at = start; at < prose.length; at++) {
    const end = endAt(prose, at, start);
    if (end === undefined) continue;
    if (end > start) spans.push({ start, end });
    start = skipSpace(prose, end);
    at = Math.max(at, start - 1);
  }
  const end = trimEnd(prose, start);
  if (end > start) spans.push({ start, end });
  return spans;
}

/** Offset after the sentence when one ends at this character. */
function endAt(prose: string, at: number, start: number): number | undefined {
  switch (prose.charCodeAt(at)) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
      return closed(prose, at + 1);
    case 33:
    case 63: {
      const end = closed(prose, at + 1);
      return isBreak(prose, end) ? end : undefined;
    }
    case 46:
      return fullStop(prose, at, start);
    case 10:
      return opensAnew(prose, at + 1) ? trimEnd(prose.slice(0, at), start) : undefined;
    default:
      return undefined;
  }
}

function fullStop(prose: string, at: number, start: number): number | undefined {
  const end = closed(prose, at + 1);
  if (!isBreak(prose, end)) return glued(prose, at, end, start);
  const next = skipSpace(prose, end);
  if (next >= prose.length) return end;
  const following = prose.slice(next, next + 24);
  if (/^\p{Ll}/u.test(following)) return undefined;
  const word = wordBefore(prose, at, start);
  // "the United Kingdom (U.K.) agency": a bracket that holds nothing but the abbreviation ends no sentence.
  if (end > at + 1 && !/[([]/.test(prose.charAt(at - word.length - 1))) return end;
  if (word.length === 1 && /\p{Lu}/u.test(word)) return undefined;
  if (GLUED_MONTH.test(word) && /^\d/.test(following)) return undefined;
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return end;
  const opener = /^\p{L}+/u.exec(following)?.[0].toLowerCase() ?? "";
  return MAY_END.has(lower) && OPENERS.has(opener) ? end : undefined;
}

/** "arthritisJan. 15, 2014": cells of a table that were run together. */
const GLUED_MONTH = /\p{Ll}(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

/** Numbers or keys of references right behind a stop: "12", "1,2", "[171][172]". */
const REFERENCES = /^(?:(?:\[[^\]\s]{1,24}\])+|\d{1,3}(?:[,–-]\d{1,3})*(?![\d.,]))/;
const MARKS = /^[*_]{0,3}/;
const CAPITALIZED = /^\s?\p{Lu}\p{Ll}/u;

/** "endpoint.10Drugs that", "anemia.[12] On", "2020.In July": references or lost space behind the stop hide the sentence's end. */
function glued(prose: string, at: number, end: number, start: number): number | undefined {
  const behind = prose.slice(end, end + 64);
  const marks = MARKS.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(marks);
  const references = REFERENCES.exec(rest)?.[0] ?? "";
  const next = rest.slice(references.length);
  const word = wordBefore(prose, at, start);
  if (references !== "") {
    const isEnd = references.startsWith("[") || /\p{Ll}{3}$|^$/u.test(word);
    const isNumber = word === "" && /\d/.test(prose.charAt(at - 1));
    return isEnd &&
      !isNumber &&
      !ABBREVIATIONS.has(word.toLowerCase()) &&
      (next.trim() === "" || CAPITALIZED.test(next))
      ? end + marks + references.length
      : undefined;
  }
  const opener = /^\p{Lu}\p{Ll}*/u.exec(next)?.[0].toLowerCase() ?? "";
  return OPENERS.has(opener) && opener.length > 1 && !/^.$|\./u.test(word) ? end + marks : undefined;
}

/** The letters and inner full stops before the stop. */
function wordBefore(prose: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < 12 && /[\p{L}.]/u.test(prose.charAt(from - 1))) from--;
  return prose.slice(from, at);
}

function closed(prose: string, at: number): number {
  let end = at;
  while (end < prose.length && CLOSERS.test(prose.charAt(end))) end++;
  return end;
}

function isBreak(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  return Number.isNaN(code) || isSpaceLike(code);
}

/** White space, and what stands for markup. */
function isSpaceLike(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2060 || code === 0xfffc
  );
}

/** After this line break something new begins: a blank line, or a list item. */
function opensAnew(prose: string, at: number): boolean {
  return /^[ \t\r]{0,80}(?:\n|[-*•‣·]\s|\d{1,3}[.)]\s)/u.test(prose.slice(at, at + 96));
}

function skipSpace(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && isSpaceLike(prose.charCodeAt(at))) at++;
  return at;
}

function trimEnd(prose: string, start: number): number {
  let end = prose.length;
  while (end > start && isSpaceLike(prose.charCodeAt(end - 1))) end--;
  return end;
}
