import { say } from "../messages";
import { escapeXml } from "../timeline/escape";
import type { TimelineEvent } from "../timeline/events";
import { timelineSvg, TIMELINE_STYLE } from "../timeline/timeline";
import { PAGE_STYLE } from "./style";

/** A page that stands on its own and can be mailed: no script, nothing loaded. `body` is HTML. */
export function renderPage(title: string, body: readonly string[]): string {
  return [
    `<!DOCTYPE html><html lang="${say("language")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeXml(title)}</title><style>${PAGE_STYLE}${TIMELINE_STYLE}</style></head><body><main>`,
    ...body,
    `</main></body></html>\n`,
  ].join("\n");
}

/** A timeline that fits the page, however wide its reader has it: the style shows one of two. Empty where nothing is dated. */
export function timelineOf(events: readonly TimelineEvent[], title: string): string {
  return (["wide", "narrow"] as const).map((width) => timelineSvg(events, { title, width })).join("");
}

/** What may be wider than the page: scrolled by pointer or, once it has the focus, by keys. `content` is HTML. */
export function scrollable(name: string, content: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(name)}">${content}</div>`;
}

/** Plain text as HTML whose dates are not broken at their hyphens. */
export function textWithDates(text: string): string {
  return escapeXml(text).replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, "<time>$&</time>");
}
