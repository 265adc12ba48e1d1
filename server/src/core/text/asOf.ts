import type { AsOf } from "./document";
import type { AnalysisSettings } from "../settings";
import { findCalendarDates, parseDate } from "./dates";
import type { DateMention } from "./dates";
import type { Format } from "./document";
import type { FrontMatter, HeadBlock } from "./frontMatter";

/** Keys of front matter under which documents give their date, the best first. */
const DATE_KEYS = [
  "formulary.as-of",
  "formulary.asof",
  "as-of",
  "date",
  "published",
  "publishdate",
  "pubdate",
  "revdate",
  "issued",
  "created",
];

/** How far into a block a dateline or date line may stand, in UTF-16 units. */
const DATELINE_REACH = 400;
/** How many words before the date must look like a place or a label. */
const DATELINE_WORDS = 4;
/** How many blocks with prose at the document's start are looked at. */
const DATELINE_BLOCKS = 12;

/** The date as of which a document speaks: its front matter's, its dateline's, the setting's, or today's. */
export function findAsOf(
  head: readonly HeadBlock[],
  format: Format,
  front: FrontMatter,
  settings: AnalysisSettings,
): AsOf {
  return fromFrontMatter(front, format) ?? fromDateline(head) ?? fromSettings(settings);
}

function fromFrontMatter(front: FrontMatter, format: Format): AsOf | undefined {
  for (const key of DATE_KEYS) {
    const declared = front.get(key);
    if (declared === undefined) continue;
    const date = parseDate(format === "typst" ? typstDate(declared.value) : declared.value);
    if (date !== undefined) return { date, origin: "front-matter", span: { start: declared.start, end: declared.end } };
  }
  return undefined;
}

/** `year: 2024, month: 3, day: 5`. */
function typstDate(value: string): string {
  const [year, month, day] = value.match(/\d+/gu) ?? [];
  return day === undefined ? value : `${year}-${month}-${day}`;
}

function fromSettings({ asOf, today }: AnalysisSettings): AsOf {
  if (asOf !== undefined) return { date: asOf, origin: "setting", span: undefined };
  return { date: today, origin: "today", span: undefined };
}

function fromDateline(head: readonly HeadBlock[]): AsOf | undefined {
  let looked = 0;
  for (const { block, start } of head) {
    if (block.kind === "code" || block.kind === "comment" || block.kind === "front-matter") continue;
    const opening = block.prose.slice(0, DATELINE_REACH);
    const dated = findCalendarDates(opening).find((date) => isDay(date) && opensWith(opening, date));
    if (dated?.value !== undefined) {
      return { date: dated.value, origin: "dateline", span: { start: start + dated.start, end: start + dated.end } };
    }
    if (opening.trim() !== "" && ++looked === DATELINE_BLOCKS) return undefined;
  }
  return undefined;
}

function isDay({ value }: DateMention): boolean {
  return value !== undefined && value.length === "2024-01-01".length;
}

/** The time of day that sites print beside a release's date: `July 21, 2021 7:14 am ET`. */
const TIME_OF_DAY = /^,?[\s\u2060]{0,4}(?:at\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\b|\s?(?:[A-Z]{2,4}\b|[-–|]|$|\n))/iu;

/**
 * A wire service's mark or a dash closes a dateline: `CITY, May 23, 2024 (GLOBE NEWSWIRE) --`,
 * `Jan. 5, 2024 /PRNewswire/`, `CITY (May 23, 2024) -`. Scraped pages leave an empty mark (`2024// --`).
 */
const DATELINE_END =
  /^[\s\u2060]{0,4}(?:\([^()\n]{3,60}\)|\/[^/\n]{0,60}\/|\[[^[\]\n]{3,60}\])?[\s\u2060]{0,4}(?:[-–—―|]|:\s|$|\n)|^\)[\s\u2060]{0,4}[-–—―]|^[\s\u2060]{0,4}(?:\/PRNewswire|\((?:GLOBE|BUSINESS|PRNewswire|ACCESSWIRE|Newsfile))/iu;

/** Words other than names of places that stand before the date in a dateline or on a date's own line. */
const LABELS: ReadonlySet<string> = new Set(
  "published posted updated date dated released issued on at press news release for immediate and of de der la le am del den les veröffentlicht publié fecha datum data last revised".split(
    " ",
  ),
);

/** True when the date stands in a dateline, or alone on a line: nothing but places, weekdays and labels before it. */
function opensWith(text: string, { start, end }: DateMention): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (TIME_OF_DAY.test(text.slice(end))) return true;
  if (!DATELINE_END.test(text.slice(end))) return false;
  // A headline may stand before the place on the same line.
  const words = (before.match(/[\p{L}\p{N}'’]+/gu) ?? []).slice(-DATELINE_WORDS);
  return words.every((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) || LABELS.has(word.toLowerCase()));
}
