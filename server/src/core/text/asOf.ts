import type { AsOf } from "./document";
import type { AnalysisSettings } from "../settings";
import { datelineOf } from "./datelines";
import { parseDate } from "./dates";
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
    const dateline = datelineOf(block.prose);
    if (dateline !== undefined) {
      const span = { start: start + dateline.start, end: start + dateline.end };
      return { date: dateline.value, origin: "dateline", span };
    }
    if (/\S/u.test(block.prose) && ++looked === DATELINE_BLOCKS) return undefined;
  }
  return undefined;
}
