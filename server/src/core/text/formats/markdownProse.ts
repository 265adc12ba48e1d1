import { GFM, parser, Subscript, Superscript } from "@lezer/markdown";
import type { SyntaxNodeRef } from "@lezer/common";
import type { BlockKind } from "../block";
import { hideAddresses, ProseBuilder } from "../prose";
import type { SplitState } from "../splitter";
import type { Span } from "../span";
import { decodeEntity } from "./characterReferences";
import { writeHtml } from "./htmlProse";
import { writeLineMarks } from "./markdownLines";
import { scientific } from "./markdownExtensions";
import type { Parsed } from "./syntax";

// Indented code is told by the splitter, which knows the list around a block; a block alone does not.
const commonMark = parser.configure([GFM, Subscript, Superscript, scientific, { remove: ["IndentedCode"] }]);

/** A header that makes the rows of a cut table a table of their own. */
const TABLE_HEAD = "|a|\n|-|\n";

/** Nesting so deep is no text; a parser that goes into it would leave the stack. */
const DEEP_NESTING = /(?:>[ \t]{0,3}|[*+-][ \t]{1,3}){100}/u;

/** So many openers of inline markup in one block are no text either; the parser's work on them grows faster than they do. */
const DENSE = 1000;
const OPENERS = /[*_[`~]/gu;
const PIECE = 512;

export function parseMarkdown(source: string, kind: BlockKind, before: SplitState): Parsed {
  const prose = new ProseBuilder(source);
  const rows: Span[][] = [];
  if (DEEP_NESTING.test(source)) prose.hide(0, source.length);
  else if (isDense(source)) readPieces(prose);
  else if (!writeLineMarks(prose, kind)) {
    const head = kind === "table" && before.continues === "table" ? TABLE_HEAD : "";
    new MarkdownProse(prose, rows, -head.length).read(head + source);
  }
  hideAddresses(prose);
  return kind === "table" ? { prose: prose.finish(), rows } : { prose: prose.finish() };
}

function isDense(source: string): boolean {
  return source.length > DENSE && (source.match(OPENERS)?.length ?? 0) > DENSE;
}

/** Each piece by itself: what goes across the cuts is not understood. */
function readPieces(prose: ProseBuilder): void {
  for (let at = 0; at < prose.source.length; at += PIECE) {
    new MarkdownProse(prose, [], at).read(prose.source.slice(at, at + PIECE));
  }
}

/** Nodes that readers see, but not as prose. */
const HIDE: ReadonlySet<string> = new Set([
  "InlineCode",
  "FencedCode",
  "CodeBlock",
  "HorizontalRule",
  "Image",
  "Autolink",
  "TableDelimiter",
  "LinkReference",
  "InlineMath",
  "Citation",
  "Shortcode",
  "TaskMarker",
]);

/** Nodes that readers do not see. */
const VANISH: ReadonlySet<string> = new Set([
  "HeaderMark",
  "QuoteMark",
  "ListMark",
  "EmphasisMark",
  "StrikethroughMark",
  "SubscriptMark",
  "SuperscriptMark",
  "CommentBlock",
  "Comment",
  "ProcessingInstruction",
  "ProcessingInstructionBlock",
  "Attributes",
  "FootnoteReference",
]);

/** Walks the tree of one block and writes over what is no prose. */
class MarkdownProse {
  readonly #prose: ProseBuilder;
  readonly #rows: Span[][];
  /** Where the parsed text starts in the block; negative when text was put before it for the parser. */
  readonly #shift: number;

  constructor(prose: ProseBuilder, rows: Span[][], shift: number) {
    this.#prose = prose;
    this.#rows = rows;
    this.#shift = shift;
  }

  read(text: string): void {
    commonMark.parse(text).iterate({ enter: (node) => this.#enter(node) });
  }

  /** False when the node's children need no look. */
  #enter(node: SyntaxNodeRef): boolean {
    const from = node.from + this.#shift;
    const to = node.to + this.#shift;
    if (from < 0) return node.name === "Document" || node.name === "Table";
    if (HIDE.has(node.name)) this.#prose.hide(from, to);
    else if (VANISH.has(node.name)) this.#prose.vanish(from, to);
    else return this.#enterOther(node, from, to);
    return false;
  }

  #enterOther(node: SyntaxNodeRef, from: number, to: number): boolean {
    const { source } = this.#prose;
    switch (node.name) {
      case "Escape":
        this.#prose.vanish(from, from + 1);
        return false;
      case "HardBreak":
        if (source.charAt(from) === "\\") this.#prose.vanish(from, from + 1);
        return false;
      case "Entity":
        this.#prose.show(from, to, decodeEntity(source.slice(from, to)) ?? source.slice(from, to));
        return false;
      case "HTMLBlock":
      case "HTMLTag":
        writeHtml(this.#prose, from, to);
        return false;
      case "Link":
        this.#writeLink(node, from, to);
        return true;
      case "URL":
        if (node.node.parent?.name !== "Link") this.#prose.hide(from, to);
        return false;
      case "TableHeader":
      case "TableRow":
        this.#rows.push(this.#cellsOf(node));
        return true;
      default:
        return true;
    }
  }

  /** The cells of a row. The parser has no node for an empty one: it is told by the bars around it. */
  #cellsOf(row: SyntaxNodeRef): Span[] {
    const cells: Span[] = [];
    let open = false;
    for (let child = row.node.firstChild; child !== null; child = child.nextSibling) {
      const [start, end] = [child.from + this.#shift, child.to + this.#shift];
      if (child.name === "TableCell") cells.push({ start, end });
      else if (child.name === "TableDelimiter" && !open && child.from > row.from) cells.push({ start, end: start });
      open = child.name === "TableCell";
    }
    return cells;
  }

  /** The text stays, brackets and target vanish. `[text]` alone is text in brackets, unless its target is elsewhere. */
  #writeLink(node: SyntaxNodeRef, from: number, to: number): void {
    const close = node.node.getChildren("LinkMark")[1];
    const end = close === undefined ? to : close.to + this.#shift;
    if (end >= to) return;
    this.#prose.vanish(from, from + 1);
    this.#prose.vanish(end - 1, to);
  }
}
