import type { Block } from "./block";
import type { Format } from "./document";
import type { Span } from "./span";

/** A block of the document's head and where it starts. */
export interface HeadBlock {
  readonly block: Block;
  readonly start: number;
}

/** A declared value and where in the document it stands. */
export interface Declared extends Span {
  readonly value: string;
}

/** What a document declares about itself, by lower-case key; nested keys are joined by a dot (`formulary.profile`). */
export type FrontMatter = ReadonlyMap<string, Declared>;

/** Declarations that are no `key: value` lines: a pattern with the value as its group, by format and key. */
const DECLARATIONS: Readonly<Partial<Record<Format, readonly (readonly [key: string, pattern: RegExp])[]>>> = {
  latex: [
    ["date", /\\date\{([^{}]{1,60})\}/du],
    ["lang", /\\usepackage\[(?:[a-z,\s]{0,60},\s?)?(?:main=)?([a-z]{4,12})\]\{(?:babel|polyglossia)\}/du],
    ["lang", /\\setmainlanguage(?:\[[^\][]{0,60}\])?\{([a-z]{4,12})\}/du],
  ],
  html: [
    ["lang", /<html\s[^<>]{0,300}?\blang\s?=\s?["']?([A-Za-z-]{2,12})/du],
    [
      "date",
      /<meta\s[^<>]{0,80}?(?:name|property)\s?=\s?["'](?:date|dc\.date|article:published_time|citation_publication_date)["'][^<>]{0,40}?content\s?=\s?["']([^"'<>]{4,40})["']/diu,
    ],
    [
      "profile",
      /<meta\s[^<>]{0,80}?name\s?=\s?["']formulary\.profile["'][^<>]{0,40}?content\s?=\s?["']([^"'<>]{4,40})["']/diu,
    ],
  ],
  typst: [
    ["lang", /#set\s+text\([^()]{0,200}?\blang:\s?"([a-z]{2})"/du],
    ["date", /datetime\((year:\s?\d{4},\s?month:\s?\d{1,2},\s?day:\s?\d{1,2})\)/du],
  ],
};

/** Reads the declarations at a document's head: front matter, docinfo fields, attributes, preamble or `<meta>`. */
export function readFrontMatter(head: readonly HeadBlock[], format: Format): FrontMatter {
  const found = new Map<string, Declared>();
  for (const { block, start } of head) {
    if (block.kind === "front-matter") readLines(block.source, start, format, found);
    for (const [key, pattern] of DECLARATIONS[format] ?? []) {
      if (found.has(key)) continue;
      const group = pattern.exec(block.source)?.indices?.[1];
      if (group !== undefined) add(found, key, block.source.slice(group[0], group[1]), start + group[0]);
    }
  }
  return found;
}

const YAML_LINE = /^(?<indent>[ \t]{0,8})(?<key>[\w.-]{1,60})[ \t]{0,4}[:=](?:[ \t](?<value>.{0,500}))?$/u;
const FIELD_LINE = /^:(?<key>[\w. -]{1,60}):[ \t](?<value>.{0,500})$/u;

function readLines(source: string, start: number, format: Format, found: Map<string, Declared>): void {
  const pattern = format === "restructuredtext" || format === "asciidoc" ? FIELD_LINE : YAML_LINE;
  let parent = "";
  let at = 0;
  for (const line of source.split("\n")) {
    const match = pattern.exec(line.trimEnd());
    const { indent = "", key = "", value = "" } = match?.groups ?? {};
    if (match !== null) {
      const name = (indent === "" || parent === "" ? key : `${parent}.${key}`).toLowerCase();
      if (indent === "") parent = value.trim() === "" ? key : "";
      const offset = line.indexOf(value, indent.length + key.length);
      if (!found.has(name)) add(found, name, value, start + at + offset);
    }
    at += line.length + 1;
  }
}

function add(found: Map<string, Declared>, key: string, raw: string, at: number): void {
  const value = raw.replace(/\s#.*$/u, "").trim();
  const bare = value.replace(/^["']|["']$/gu, "");
  if (bare === "") return;
  const start = at + raw.indexOf(bare);
  found.set(key, { value: bare, start, end: start + bare.length });
}
