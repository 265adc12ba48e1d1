import type { Block } from "./block";
import type { Format } from "./document";
import type { Span } from "./span";

/** A comment of the document's markup: its whole span, and its text without the comment's own marks. */
export interface Comment extends Span {
  readonly text: string;
}

const HTML_COMMENT = /<!--(?<text>[\s\S]*?)-->/dgu;

/** The comment forms of each format; the group `text` is what the comment says. */
const FORMS: Readonly<Record<Format, readonly RegExp[]>> = {
  markdown: [HTML_COMMENT],
  html: [HTML_COMMENT],
  // Text has no comments of its own: the form of Markdown is understood, and a line that begins as code comments do.
  plaintext: [HTML_COMMENT, /^[ \t]*(?:\/\/|#|%)(?<text>[ \t]*formulary-.*)/dgmu],
  latex: [/(?<!\\)%(?<text>.*)/dgu],
  restructuredtext: [/^[ \t]*\.\.[ \t]+(?<text>(?![[_|]|[\w:-]+::).*(?:\n[ \t]+\S.*)*)/dgmu],
  asciidoc: [/^\/\/(?!\/)(?<text>.*)/dgmu],
  typst: [/(?<![:/])\/\/(?<text>.*)/dgu, /\/\*(?<text>[\s\S]*?)\*\//dgu],
  yaml: [/(?<!\S)#(?<text>.*)/dgu],
};

/** What a block may hold for the search to be worth it. */
const MARKERS: Readonly<Record<Format, readonly string[]>> = {
  markdown: ["<!--"],
  html: ["<!--"],
  plaintext: ["formulary-"],
  latex: ["%"],
  restructuredtext: [".. "],
  asciidoc: ["//"],
  typst: ["//", "/*"],
  yaml: ["#"],
};

/** The comments in a block, ascending, relative to it. */
export function findComments(block: Block, format: Format): readonly Comment[] {
  const { source } = block;
  if (!MARKERS[format].some((marker) => source.includes(marker))) return [];
  const found: Comment[] = [];
  for (const form of FORMS[format]) {
    for (const match of source.matchAll(form)) {
      const text = match.groups?.["text"] ?? "";
      found.push({ start: match.index, end: match.index + match[0].length, text: text.trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A comment with `text` in the format's own form, for a line of its own. */
export function commentLine(text: string, format: Format): string {
  switch (format) {
    case "latex":
      return `% ${text}`;
    case "restructuredtext":
      return `.. ${text}`;
    case "asciidoc":
    case "typst":
      return `// ${text}`;
    case "yaml":
      return `# ${text}`;
    default:
      return `<!-- ${text} -->`;
  }
}
