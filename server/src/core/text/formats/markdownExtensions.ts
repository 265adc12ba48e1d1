import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

const DOLLAR = 36;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
const AT = 64;
/** No inline construct of these is longer; a look for its end goes no further, which keeps parsing linear. */
const REACH = 512;

/** What scientific Markdown adds to CommonMark: math, citations, footnotes, attributes, shortcodes. */
export const scientific: MarkdownConfig = {
  defineNodes: ["InlineMath", "Citation", "FootnoteReference", "Attributes", "Shortcode"],
  parseInline: [
    { name: "InlineMath", parse: parseMath, before: "Escape" },
    { name: "BackslashMath", parse: parseBackslashMath, before: "Escape" },
    { name: "Citation", parse: parseBracket, before: "Link" },
    { name: "NarrativeCitation", parse: parseAt },
    { name: "Attributes", parse: parseBrace },
  ],
};

/** `$…$` with no space inside either end and no digit after it, or `$$…$$`: a price is no math. */
function parseMath(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR) return -1;
  const rest = cx.slice(pos, Math.min(cx.end, pos + REACH));
  if (rest.startsWith("$$")) {
    const close = rest.indexOf("$$", 2);
    return close < 0 ? -1 : cx.addElement(cx.elt("InlineMath", pos, pos + close + 2));
  }
  if (rest.length < 3 || /\s/u.test(rest.charAt(1))) return -1;
  for (let close = rest.indexOf("$", 2); close > 0; close = rest.indexOf("$", close + 1)) {
    const before = rest.charAt(close - 1);
    if (before === "\\") continue;
    if (/\s/u.test(before) || /\d/u.test(rest.charAt(close + 1))) return -1;
    return cx.addElement(cx.elt("InlineMath", pos, pos + close + 1));
  }
  return -1;
}

/** `\(…\)` and `\[…\]`. */
function parseBackslashMath(cx: InlineContext, next: number, pos: number): number {
  if (next !== 92) return -1;
  const opening = cx.char(pos + 1);
  if (opening !== 40 && opening !== OPEN_BRACKET) return -1;
  const rest = cx.slice(pos, Math.min(cx.end, pos + REACH));
  const close = rest.indexOf(opening === 40 ? "\\)" : "\\]", 2);
  return close < 0 ? -1 : cx.addElement(cx.elt("InlineMath", pos, pos + close + 2));
}

const CITATION = /^\[[^\][]*?(?<![\w.])-?@[\w{][^\][]*\]/u;
const FOOTNOTE = /^\[\^[^\]\s[]+\]:?/u;

function parseBracket(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPEN_BRACKET) return -1;
  const second = cx.char(pos + 1);
  if (second === 94) return element(cx, "FootnoteReference", FOOTNOTE, pos);
  const rest = cx.slice(pos, Math.min(cx.end, pos + REACH));
  const close = rest.indexOf("]");
  return close < 0 || !rest.slice(0, close).includes("@") ? -1 : element(cx, "Citation", CITATION, pos);
}

const NARRATIVE = /^@(?:\w[\w:.#$%&+?<>~/-]*\w|\{[^{}]*\})/u;

/** `@key` in the running text, not within an address. */
function parseAt(cx: InlineContext, next: number, pos: number): number {
  if (next !== AT) return -1;
  if (pos > cx.offset && /[\w.]/u.test(cx.slice(pos - 1, pos))) return -1;
  return element(cx, "Citation", NARRATIVE, pos);
}

const SHORTCODE = /^\{\{[<%][^{}]*[%>]\}\}/u;
const ATTRIBUTES = /^\{[.#:][^{}]*\}/u;

function parseBrace(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPEN_BRACE) return -1;
  const shortcode = element(cx, "Shortcode", SHORTCODE, pos);
  return shortcode >= 0 ? shortcode : element(cx, "Attributes", ATTRIBUTES, pos);
}

function element(cx: InlineContext, name: string, pattern: RegExp, pos: number): number {
  const match = pattern.exec(cx.slice(pos, Math.min(cx.end, pos + REACH)))?.[0];
  return match === undefined ? -1 : cx.addElement(cx.elt(name, pos, pos + match.length));
}
