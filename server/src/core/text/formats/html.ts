import type { BlockKind } from "../block";
import { isSpace } from "../lines";
import { hideAddresses, ProseBuilder } from "../prose";
import type { Span } from "../span";
import { MAX_BLOCK, sentenceCut } from "../splitter";
import type { Cut, SplitState } from "../splitter";
import { isInlineElement, isRawElement, opensTag, rawEnd, tagAt, tagEnd, writeHtml } from "./htmlProse";
import type { HtmlTag } from "./htmlProse";
import { isReferencesHeading } from "./references";
import type { FormatSyntax, Parsed } from "./syntax";

const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...["h1", "h2", "h3", "h4", "h5", "h6", "title", "caption", "figcaption"].map((name) => [name, "heading"] as const),
  ...["li", "dt", "dd"].map((name) => [name, "list-item"] as const),
  ["table", "table"],
  ["blockquote", "quotation"],
]);

export const html: FormatSyntax = {
  next(reader, start, before) {
    const { text } = reader;
    const limit = Math.min(text.length, start + MAX_BLOCK);
    return before.inside === ""
      ? new HtmlBlock(text, start, limit, before).cut()
      : closeConstruct(text, start, limit, before);
  },
  parse(source, kind) {
    const prose = new ProseBuilder(source);
    writeHtml(prose, 0, source.length);
    hideAddresses(prose);
    const parsed: Parsed = { prose: prose.finish() };
    return kind === "table" ? { ...parsed, rows: tableRows(source) } : parsed;
  },
};

/** Goes on with a comment, a raw element or a tag that was longer than a block. */
function closeConstruct(text: string, start: number, limit: number, before: SplitState): Cut {
  const { inside } = before;
  const kind = inside === "-->" ? "comment" : "code";
  const end =
    inside.endsWith(">") && inside.length <= 2 ? tagEnd(text, start, limit, inside.slice(0, -1)) : closerEnd();
  if (end !== undefined) return { end: spaceEnd(text, end, limit), kind, after: { ...before, inside: "" } };
  return { end: wholeCharacter(text, limit), kind, after: limit >= text.length ? { ...before, inside: "" } : before };

  function closerEnd(): number | undefined {
    // A closer that the limit cuts in two is found by looking a little further.
    const at = text
      .slice(start, limit + inside.length)
      .toLowerCase()
      .indexOf(inside);
    return at < 0 ? undefined : Math.min(text.length, start + at + inside.length);
  }
}

/** Reads one block: from its first tag to where the next block element begins or its own ends. */
class HtmlBlock {
  readonly #text: string;
  readonly #start: number;
  readonly #limit: number;
  readonly #before: SplitState;
  #kind: BlockKind;
  #hasText: boolean;

  constructor(text: string, start: number, limit: number, before: SplitState) {
    this.#text = text;
    this.#start = start;
    this.#limit = limit;
    this.#before = before;
    this.#kind = before.continues ?? "paragraph";
    this.#hasText = before.continues !== undefined;
  }

  cut(): Cut {
    let at = this.#start;
    while (at < this.#limit) {
      const markup = this.#textEnd(at);
      if (markup >= this.#limit) return this.#cutText(at);
      const tag = tagAt(this.#text, markup, this.#limit);
      if (tag === undefined && this.#limit < this.#text.length && opensTag(this.#text, markup))
        return this.#cutLongTag(markup);
      const ended = tag === undefined ? undefined : this.#take(tag);
      if (ended !== undefined) return ended;
      if (tag === undefined) this.#hasText = true;
      at = tag?.end ?? markup + 1;
    }
    return this.#end(this.#limit);
  }

  /** Offset of the next `<`, noting text on the way. */
  #textEnd(from: number): number {
    let at = from;
    for (; at < this.#limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 60) break;
      if (!this.#hasText && !isSpace(code)) this.#hasText = true;
    }
    return at;
  }

  #cutText(from: number): Cut {
    if (this.#limit >= this.#text.length) return this.#end(this.#limit);
    const end = sentenceCut(this.#text, this.#start, this.#limit);
    const after = { ...this.#before, continues: this.#hasText ? this.#kind : undefined };
    return { end: Math.max(end, Math.min(from, this.#limit)), kind: this.#kind, after };
  }

  /** A tag that does not end within reach: the block ends before it, or the tag is a block cut in pieces. */
  #cutLongTag(at: number): Cut {
    if (at > this.#start)
      return { ...this.#end(at), after: { ...this.#before, continues: this.#hasText ? this.#kind : undefined } };
    const inside = this.#text.startsWith("<!--", at) ? "-->" : ">";
    const after = this.#limit >= this.#text.length ? this.#before : { ...this.#before, inside };
    return {
      end: wholeCharacter(this.#text, this.#limit),
      kind: inside === "-->" ? "comment" : "code",
      after: { ...after, continues: undefined },
    };
  }

  /** The block's end when this tag ends it. */
  #take(tag: HtmlTag): Cut | undefined {
    if (this.#kind === "table") {
      if (tag.closing && tag.name === "table") return this.#end(tag.end);
      return undefined;
    }
    if (isInlineElement(tag.name))
      return tag.name === "!--" && !this.#hasText ? this.#alone(tag, tag.end, "comment") : undefined;
    if (isRawElement(tag.name) && !tag.closing) return this.#alone(tag, rawEnd(this.#text, tag, this.#limit), "code");
    if (tag.name === "br" || tag.name === "img") return undefined;
    const kind = tag.closing ? undefined : KINDS.get(tag.name);
    if (this.#hasText) return tag.closing ? this.#end(tag.end) : this.#end(tag.start);
    if (kind === "table" && tag.start > this.#start) return this.#end(tag.start);
    if (kind !== undefined) this.#kind = kind;
    return undefined;
  }

  /** A comment or raw element is a block of its own. */
  #alone(tag: HtmlTag, contentEnd: number, kind: BlockKind): Cut {
    if (tag.start > this.#start && this.#text.slice(this.#start, tag.start).trim() !== "") return this.#end(tag.start);
    const isOpen = kind === "code" && contentEnd >= this.#limit && this.#limit < this.#text.length;
    if (isOpen) {
      const after = { ...this.#before, continues: undefined, inside: `</${tag.name}` };
      return { end: wholeCharacter(this.#text, this.#limit), kind, after };
    }
    return { ...this.#end(contentEnd), kind };
  }

  #end(at: number): Cut {
    const end = spaceEnd(this.#text, at, at + MAX_BLOCK);
    const base = { ...this.#before, continues: undefined };
    if (this.#kind !== "heading") {
      const kind = this.#before.references && this.#kind !== "table" ? "reference-entry" : this.#kind;
      return { end, kind, after: base };
    }
    const heading = this.#text
      .slice(this.#start, at)
      .replace(/<[^<>]*>/gu, "")
      .trim();
    return { end, kind: "heading", after: { ...base, references: isReferencesHeading(heading) } };
  }
}

function spaceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function tableRows(source: string): readonly (readonly Span[])[] {
  const rows: Span[][] = [];
  let cell: number | undefined;
  for (let at = source.indexOf("<"); at >= 0;) {
    const tag = tagAt(source, at, source.length);
    const isCell = tag?.name === "td" || tag?.name === "th";
    if (tag?.name === "tr" && !tag.closing) rows.push([]);
    if (isCell && cell !== undefined) rows.at(-1)?.push({ start: cell, end: tag.start });
    if (isCell) cell = tag.closing ? undefined : tag.end;
    at = source.indexOf("<", tag?.end ?? at + 1);
  }
  return rows;
}
