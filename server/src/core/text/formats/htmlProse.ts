import type { ProseBuilder } from "../prose";
import type { Span } from "../span";
import { writeEntity } from "./characterReferences";

/** One tag, comment or declaration; `name` is lower case, `!--` for a comment, `!` for any other declaration. */
export interface HtmlTag extends Span {
  readonly name: string;
  readonly closing: boolean;
}

const NAME = /[A-Za-z][A-Za-z0-9:-]{0,40}/uy;

/** The tag that starts at the `<` at `start`; `undefined` for a mere less-than sign or a tag not closed before `limit`. */
export function tagAt(source: string, start: number, limit: number): HtmlTag | undefined {
  const next = source.charCodeAt(start + 1);
  if (next === 33 || next === 63) return declarationAt(source, start, limit);
  const closing = next === 47;
  NAME.lastIndex = closing ? start + 2 : start + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return undefined;
  const end = tagEnd(source, NAME.lastIndex, limit);
  return end === undefined ? undefined : { start, end, name: name.toLowerCase(), closing };
}

function declarationAt(source: string, start: number, limit: number): HtmlTag | undefined {
  const isComment = source.startsWith("<!--", start);
  const closer = isComment ? "-->" : source.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const close = source.slice(start + (isComment ? 4 : 2), limit).indexOf(closer);
  if (close < 0) return undefined;
  const end = start + (isComment ? 4 : 2) + close + closer.length;
  return { start, end, name: isComment ? "!--" : "!", closing: false };
}

/** Offset after the `>` that closes a tag; quoted attribute values may hold one. */
export function tagEnd(source: string, from: number, limit: number, openQuote = ""): number | undefined {
  let quote = openQuote;
  for (let at = from; at < limit && at < source.length; at++) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return undefined;
}

/** Elements within a line of text: their tags do not end a word. */
const INLINE: ReadonlySet<string> = new Set(
  "!-- a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rp s small span strike strong sub sup time tt u wbr".split(
    " ",
  ),
);

/** Elements whose content is no prose. */
const RAW: ReadonlySet<string> = new Set(
  "script style code pre kbd samp var textarea math svg template noscript iframe object canvas select".split(" "),
);

export function isRawElement(name: string): boolean {
  return RAW.has(name);
}

export function isInlineElement(name: string): boolean {
  return INLINE.has(name) || name === "code" || name === "kbd" || name === "samp" || name === "var";
}

/** Writes over the tags, comments and raw elements between `from` and `to`, and decodes entities. */
export function writeHtml(prose: ProseBuilder, from: number, to: number): void {
  const { source } = prose;
  for (let at = nextMarkup(source, from, to); at < to;) {
    const end = source.charCodeAt(at) === AMPERSAND ? writeEntity(prose, at, to) : writeTag(prose, at, to);
    at = nextMarkup(source, end, to);
  }
}

/** True for a `<` that opens a tag or a declaration, and is no mere less-than sign. */
export function opensTag(source: string, at: number): boolean {
  return /^<(?:[A-Za-z!?]|\/[A-Za-z])/u.test(source.slice(at, at + 3));
}

const AMPERSAND = 38;
const LESS_THAN = 60;

function nextMarkup(source: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === AMPERSAND || code === LESS_THAN) break;
  }
  return at;
}

function writeTag(prose: ProseBuilder, at: number, to: number): number {
  const tag = tagAt(prose.source, at, to);
  // A tag that never ends: what follows would be searched for its end again and again. The rest is text.
  if (tag === undefined) return opensTag(prose.source, at) ? to : at + 1;
  if (INLINE.has(tag.name)) prose.vanish(at, tag.end);
  else prose.hide(at, tag.end);
  if (tag.closing || !RAW.has(tag.name)) return tag.end;
  const end = rawEnd(prose.source, tag, to);
  prose.hide(tag.end, end);
  return end;
}

/** Offset of the closing tag of a raw element; `to` when it is not closed before. */
export function rawEnd(source: string, tag: HtmlTag, to: number): number {
  if (source.charCodeAt(tag.end - 2) === 47) return tag.end;
  const close = source.slice(tag.end, to).toLowerCase().indexOf(`</${tag.name}`);
  return close < 0 ? to : tag.end + close;
}
