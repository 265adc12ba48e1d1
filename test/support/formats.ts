import type { Format } from "../../server/src/core/text/document";

const ALL: Readonly<Record<Format, true>> = {
  plaintext: true,
  markdown: true,
  latex: true,
  html: true,
  restructuredtext: true,
  asciidoc: true,
  typst: true,
  yaml: true,
};

/** Every format that documents are cut into blocks by; the compiler misses one that is not listed. */
export const FORMATS = Object.keys(ALL) as readonly Format[];
