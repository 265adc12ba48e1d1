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
  /** Left of the mark where the picture ends on its right; nowhere where another mark of its series has it. */
  readonly label: "left" | "right" | "none";
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

/** As many marks of one label in a row are a series: a lane of their own, and the label once. */
const SERIES = 3;

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
    const marks = series(own.sort(byDate)).flatMap((events) => placeSeries(events, { x, width, left, top }, lanes));
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

/** Events by what they are called, in the order of each one's first, where there are enough; others one by one. */
function series(events: readonly TimelineEvent[]): readonly (readonly TimelineEvent[])[] {
  const byLabel = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const key = `${event.kind} ${event.label}`;
    byLabel.set(key, [...(byLabel.get(key) ?? []), event]);
  }
  const groups = [...byLabel.values()];
  const isSeries = (group: readonly TimelineEvent[]) => group.length >= SERIES;
  const single = groups.flatMap((group) => (isSeries(group) ? [] : group)).sort(byDate);
  return [...groups.filter(isSeries), ...single.map((event) => [event])];
}

interface Row {
  readonly x: (date: Date) => number;
  readonly width: number;
  readonly left: number;
  readonly top: number;
}

/** In one lane, with the label before or after all of them; each by itself where there is room for neither. */
function placeSeries(events: readonly TimelineEvent[], row: Row, lanes: number[]): readonly PlacedEvent[] {
  const [first] = events;
  if (first === undefined) return [];
  const spans = events.map(({ date }) => spanOf(date, row));
  const [start, end] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  const labelWidth = 14 + textWidth(first.label);
  const fits = { left: start - labelWidth > row.left, right: end + labelWidth <= row.width };
  const isSeries = events.length > 1;
  if (isSeries && !fits.left && !fits.right) return events.flatMap((event) => placeSeries([event], row, lanes));
  const side = isSeries ? (fits.left ? "left" : "right") : !fits.right && fits.left ? "left" : "right";
  const y =
    row.top +
    (takeLane(lanes, side === "left" ? start - labelWidth : start - 8, side === "left" ? end + 8 : end + labelWidth) +
      0.5) *
      SIZES.lane;
  const labelled = side === "left" ? 0 : events.length - 1;
  return events.map((event, i) => {
    const [from, to] = spans[i] ?? [start, end];
    return { event, x: from, x2: to, y, label: i === labelled ? side : "none" };
  });
}

/** The first lane that is free from `from` on; it is taken until `to`. */
function takeLane(lanes: number[], from: number, to: number): number {
  const free = lanes.findIndex((taken) => taken < from);
  const lane = free < 0 ? lanes.length : free;
  lanes[lane] = to;
  return lane;
}

function spanOf(date: PartialDate, { x }: Row): readonly [number, number] {
  const start = x(firstDay(date));
  return [start, date.length === 10 ? start : x(lastDay(date))];
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
