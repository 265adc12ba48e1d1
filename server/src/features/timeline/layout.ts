import { scaleTime } from "d3-scale";
import type { PartialDate } from "../../core/knowledge/entity";
import { isoDay } from "../../core/knowledge/partialDate";
import type { TimelineEvent } from "./events";
import { ROW_BREAK } from "./rowBreak";

/** Sizes in CSS pixels that are the same in every picture. */
export const SIZES = { right: 24, top: 12, lane: 22, rowGap: 10, axis: 28, legend: 26 } as const;

/** How wide a picture is, and how much of that the rows' names have. */
export const WIDTHS = {
  /** Beside the text, in a panel of half a window: one line a name. */
  narrow: { width: 520, left: 126 },
  /** On a page, with two lines a name. */
  wide: { width: 760, left: 190 },
} as const;

/** Widths of a letter and of an ideograph, a little more than what most fonts have at the picture's size. */
const LETTER = 6.2;
const IDEOGRAPH = 11.5;

export type Width = (typeof WIDTHS)[keyof typeof WIDTHS];

/** A mark at its place; `x2` is where a date of month or year precision ends. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  /** The label stands left of the mark where the picture ends on its right. */
  readonly flipped: boolean;
}

export interface PlacedRow {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly PlacedEvent[];
}

export interface Layout {
  readonly width: number;
  /** Where the rows' names end. */
  readonly left: number;
  readonly rows: readonly PlacedRow[];
  readonly ticks: readonly { readonly x: number; readonly date: Date }[];
  readonly plotBottom: number;
  readonly height: number;
}

/** Rows in the order in which the events name them; marks and labels of a row go to as many lanes as keep them apart. */
export function layOut(events: readonly TimelineEvent[], { width, left }: Width): Layout {
  const [from, to] = extent(events);
  const x = scaleTime()
    .domain([from, to])
    .range([left, width - SIZES.right]);
  const rows: PlacedRow[] = [];
  let top: number = SIZES.top;
  for (const [name, own] of byRow(events)) {
    const lanes: number[] = [];
    const marks = own.sort(byDate).map((event) => place(event, { x, width, left, top }, lanes));
    const lines = name.includes(ROW_BREAK) ? 2 : 1;
    const height = Math.max(lines * 0.75, lanes.length) * SIZES.lane;
    rows.push({ name, top, height, marks });
    top += height + SIZES.rowGap;
  }
  const ticks = x.ticks(6).map((date) => ({ x: x(date), date }));
  return { width, left, rows, ticks, plotBottom: top, height: top + SIZES.axis + SIZES.legend };
}

function byRow(events: readonly TimelineEvent[]): Map<string, TimelineEvent[]> {
  const rows = new Map<string, TimelineEvent[]>();
  for (const event of events) rows.set(event.row, [...(rows.get(event.row) ?? []), event]);
  return rows;
}

function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return isoDay(a.date, "first").localeCompare(isoDay(b.date, "first"));
}

interface Row {
  readonly x: (date: Date) => number;
  readonly width: number;
  readonly left: number;
  readonly top: number;
}

function place(event: TimelineEvent, { x, width, left, top }: Row, lanes: number[]): PlacedEvent {
  const start = x(firstDay(event.date));
  const end = event.date.length === 10 ? start : x(lastDay(event.date));
  const labelWidth = 14 + textWidth(event.label);
  const flipped = end + labelWidth > width && start - labelWidth > left;
  const [from, to] = flipped ? [start - labelWidth, end + 8] : [start - 8, end + labelWidth];
  let lane = lanes.findIndex((taken) => taken < from);
  if (lane < 0) lane = lanes.push(0) - 1;
  lanes[lane] = to;
  return { event, x: start, x2: end, y: top + (lane + 0.5) * SIZES.lane, flipped };
}

/** About how wide a text is. Nothing measures fonts here: the picture is made without a screen. */
export function textWidth(text: string): number {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return ideographs * IDEOGRAPH + (text.length - ideographs) * LETTER;
}

/** From half a year before the first event to half a year after the last, so that no mark stands on the edge. */
function extent(events: readonly TimelineEvent[]): [Date, Date] {
  const times = events.flatMap(({ date }) => [firstDay(date).getTime(), lastDay(date).getTime()]);
  const HALF_YEAR = 183 * 24 * 3600 * 1000;
  const [min, max] = [Math.min(...times), Math.max(...times)];
  return [new Date(min - HALF_YEAR), new Date(max + HALF_YEAR)];
}

function firstDay(date: PartialDate): Date {
  return new Date(isoDay(date, "first"));
}

function lastDay(date: PartialDate): Date {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)) : new Date(date);
}
