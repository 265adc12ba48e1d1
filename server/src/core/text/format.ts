import type { Format } from "./document";

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["mdown", "markdown"],
  ["mkd", "markdown"],
  ["mdx", "markdown"],
  ["qmd", "markdown"],
  ["rmd", "markdown"],
  ["tex", "latex"],
  ["latex", "latex"],
  ["ltx", "latex"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["rst", "restructuredtext"],
  ["rest", "restructuredtext"],
  ["adoc", "asciidoc"],
  ["asciidoc", "asciidoc"],
  ["asc", "asciidoc"],
  ["typ", "typst"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
]);

/** Language ids of editors that are not the name of a format. */
const BY_LANGUAGE: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["markdown", "markdown"],
  ["quarto", "markdown"],
  ["rmd", "markdown"],
  ["mdx", "markdown"],
  ["latex", "latex"],
  ["tex", "latex"],
  ["html", "html"],
  ["restructuredtext", "restructuredtext"],
  ["rst", "restructuredtext"],
  ["asciidoc", "asciidoc"],
  ["typst", "typst"],
  ["yaml", "yaml"],
]);

/** The format of a file by its name's extension; plain text for any other. */
export function formatOfPath(path: string): Format {
  const dot = path.lastIndexOf(".");
  if (dot < 0 || path.includes("/", dot) || path.includes("\\", dot)) return "plaintext";
  return BY_EXTENSION.get(path.slice(dot + 1).toLowerCase()) ?? "plaintext";
}

/** The format of an open document: by the editor's language id, else by its path. */
export function formatOfLanguage(languageId: string, path: string): Format {
  return BY_LANGUAGE.get(languageId.toLowerCase()) ?? formatOfPath(path);
}
