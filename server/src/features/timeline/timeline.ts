import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTimes, symbolTriangle } from "d3-shape";
import type { SymbolType } from "d3-shape";
import { utcFormat } from "d3-time-format";
import type { EventKind } from "../../core/knowledge/entity";
import type { TimelineEvent } from "./events";
import { say } from "../messages";
import { escapeXml } from "./escape";
import { layOut, SIZES, textWidth, WIDTHS } from "./layout";
import { ROW_BREAK } from "./rowBreak";
import type { Layout, PlacedEvent, PlacedRow } from "./layout";

export interface TimelineOptions {
  /** What the picture shows, for its accessible name. */
  readonly title: string;
  /** `wide` unless said otherwise. */
  readonly width?: keyof typeof WIDTHS;
  /** Puts {@link TIMELINE_STYLE} into the picture, for a file of its own. */
  readonly standalone?: boolean;
}

/** Shape tells the kind, so that nothing depends on colour alone. */
const SHAPES: Readonly<Record<EventKind, SymbolType>> = {
  designation: symbolDiamond,
  approval: symbolSquare,
  submission: symbolCircle,
  acceptance: symbolCircle,
  review: symbolCircle,
  clearance: symbolCircle,
  opinion: symbolTriangle,
  refusal: symbolTimes,
  withdrawal: symbolTimes,
  licensing: symbolStar,
};

/** What stands for several kinds in the legend, because it has their shape and colour. */
const LEGEND: Readonly<Record<EventKind, EventKind>> = {
  designation: "designation",
  submission: "submission",
  acceptance: "submission",
  review: "submission",
  clearance: "submission",
  opinion: "opinion",
  approval: "approval",
  refusal: "withdrawal",
  withdrawal: "withdrawal",
  licensing: "licensing",
};

/** Colours from the theme of an editor where there is one, else from the reader's light or dark preference. */
export const TIMELINE_STYLE = `
.timeline { font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: 11px; color: var(--vscode-foreground, CanvasText); max-width: 100%; height: auto; }
.timeline text { fill: currentColor; }
.timeline .row-name { font-weight: 600; }
.timeline .grid { stroke: currentColor; stroke-opacity: 0.15; }
.timeline .band { fill: currentColor; fill-opacity: 0.05; }
.timeline .mark path { stroke: currentColor; stroke-width: 1; }
.timeline .span { stroke: currentColor; stroke-opacity: 0.55; stroke-width: 3; }
.timeline .designation path { fill: var(--vscode-charts-purple, #8250b4); }
.timeline .approval path { fill: var(--vscode-charts-green, #2e7d4f); }
.timeline .submission path, .timeline .acceptance path, .timeline .review path, .timeline .clearance path { fill: var(--vscode-charts-blue, #2467b0); }
.timeline .opinion path, .timeline .licensing path { fill: var(--vscode-charts-yellow, #b58a00); }
.timeline .withdrawal path, .timeline .refusal path { fill: var(--vscode-charts-red, #c0392b); }
.timeline .contradicted path { stroke: var(--vscode-errorForeground, #c0392b); stroke-width: 3; }
.timeline .unknown path { fill-opacity: 0.35; }
.timeline .mark:focus-visible { outline: 2px solid var(--vscode-focusBorder, Highlight); }
`;

/**
 * The events as an SVG picture: a row for each jurisdiction or drug, time from left to right. Text and marks only, no
 * script; every mark is reachable by keyboard and says its whole event. Empty where nothing is dated.
 */
export function timelineSvg(
  events: readonly TimelineEvent[],
  { title, width: size = "wide", standalone = false }: TimelineOptions,
): string {
  if (events.length === 0) return "";
  const layout = layOut(events, WIDTHS[size]);
  const { width } = layout;
  const parts = [
    `<svg class="timeline ${size}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${layout.height}" width="${width}" height="${layout.height}" role="group" aria-label="${escapeXml(title)}">`,
    standalone ? `<style>${TIMELINE_STYLE}</style>` : "",
    ...layout.rows.map((row, index) => band(row, index, width)),
    ...layout.ticks.map(({ x, date }) => tick(x, date, layout)),
    ...layout.rows.flatMap((row) => [rowName(row, layout.left), ...row.marks.map(mark)]),
    legend(layout),
    "</svg>",
  ];
  return parts.join("");
}

function band({ top, height }: PlacedRow, index: number, width: number): string {
  if (index % 2 === 1) return "";
  return `<rect class="band" x="0" y="${round(top - 4)}" width="${width}" height="${round(height + 8)}"/>`;
}

function tick(x: number, date: Date, { plotBottom, ticks }: Layout): string {
  const years = new Set(ticks.map((other) => other.date.getUTCFullYear())).size;
  const format = utcFormat(years === ticks.length ? "%Y" : "%b %Y");
  return (
    `<line class="grid" x1="${round(x)}" x2="${round(x)}" y1="${SIZES.top - 6}" y2="${plotBottom}"/>` +
    `<text x="${round(x)}" y="${plotBottom + 14}" text-anchor="middle">${format(date)}</text>`
  );
}

function rowName({ name, top }: PlacedRow, left: number): string {
  const lines = name.split(ROW_BREAK).map((line, i) => {
    const weight = i === 0 ? ' class="row-name"' : "";
    return `<tspan${weight} x="8" dy="${i === 0 ? 0 : 13}">${escapeXml(shorten(line, left))}</tspan>`;
  });
  const full = escapeXml(name.replace(ROW_BREAK, ", "));
  return `<text y="${round(top + SIZES.lane / 2 + 4)}">${lines.join("")}<title>${full}</title></text>`;
}

function shorten(line: string, left: number): string {
  let shown = line;
  while (textWidth(shown) > left - 16) shown = shown.slice(0, -1);
  return shown === line ? line : `${shown.slice(0, -1)}…`;
}

function mark({ event, x, x2, y, label }: PlacedEvent): string {
  const classes = ["mark", event.kind, ...(event.verdict === undefined ? [] : [event.verdict])].join(" ");
  const span =
    x2 - x > 2 ? `<line class="span" x1="${round(x)}" x2="${round(x2)}" y1="${round(y)}" y2="${round(y)}"/>` : "";
  const middle = x2 - x > 2 ? (x + x2) / 2 : x;
  const [at, anchor] = label === "left" ? [x - 9, "end"] : [Math.max(x2, middle) + 9, "start"];
  const text =
    label === "none"
      ? ""
      : `<text x="${round(at)}" y="${round(y + 4)}" text-anchor="${anchor}">${escapeXml(event.label)}</text>`;
  const detail = escapeXml(event.detail);
  return (
    `<g class="${classes}" tabindex="0" role="img" aria-label="${detail}"><title>${detail}</title>${span}` +
    `<path transform="translate(${round(middle)},${round(y)})" d="${shape(event.kind)}"/>` +
    `${text}</g>`
  );
}

/** The shapes that the picture has, each once. */
function legend({ rows, plotBottom }: Layout): string {
  const present = new Set(rows.flatMap(({ marks }) => marks.map(({ event }) => LEGEND[event.kind])));
  const kinds = [...new Set(Object.values(LEGEND))].filter((kind) => present.has(kind));
  let x = 14;
  const y = plotBottom + SIZES.axis + 8;
  const entries = kinds.map((kind) => {
    const label = say(`eventName/${kind}`);
    const at = x;
    x += 26 + textWidth(label);
    return `<g class="mark ${kind}"><path transform="translate(${round(at)},${y - 4})" d="${shape(kind)}"/><text x="${round(at + 9)}" y="${y}">${escapeXml(label)}</text></g>`;
  });
  return `<g aria-hidden="true">${entries.join("")}</g>`;
}

function shape(kind: EventKind): string {
  return symbol(SHAPES[kind], 58)() ?? "";
}

/** Two decimals at most: the same picture, bytes alike on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
