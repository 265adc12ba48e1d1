import type { Analysis } from "../../core/analysis";
import type { Fact } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import type { Statement } from "../../core/statements/statement";
import type { Format } from "../../core/text/document";
import { statusWord } from "../card/factText";
import { say } from "../messages";
import type { Action } from "./action";
import { statementEnd } from "./statementEnd";

/** A bibliography in BibTeX's format. */
export interface Bibliography {
  readonly uri: string;
  readonly text: string;
}

export interface Entry {
  readonly key: string;
  readonly bibtex: string;
}

/** How a document names its bibliography, and how it cites an entry of it, by format. */
const FORMATS: Readonly<Partial<Record<Format, { readonly named: RegExp; readonly cite: (key: string) => string }>>> = {
  latex: {
    named: /\\(?:addbibresource(?:\[[^\][]{0,80}\])?|bibliography)\{([^{},]{1,200})/u,
    cite: (key) => `~\\cite{${key}}`,
  },
  markdown: {
    named: /^---\n(?:.{0,500}\n){0,60}?bibliography:[ \t]{0,4}["']?([^"'\n[\]]{1,200})/u,
    cite: (key) => ` [@${key}]`,
  },
  typst: { named: /#?bibliography\("([^"\n]{1,200})"/u, cite: (key) => ` @${key}` },
};

/** The file that a document names as its bibliography, as an address; `undefined` where it names none. */
export function bibliographyOf({ document: { format, text, uri } }: Analysis): string | undefined {
  const name = FORMATS[format]?.named.exec(text)?.[1]?.trim();
  return name === undefined ? undefined : beside(uri, name.endsWith(".bib") ? name : `${name}.bib`);
}

/** The address of a file by its path from a document; `undefined` for a path that is none. */
function beside(uri: string, path: string): string | undefined {
  if (/^(?:\/|[a-z][\w+.-]*:)/iu.test(path)) return undefined;
  const segments = uri.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") segments.pop();
    else if (part !== "." && part !== "") segments.push(encodeURIComponent(part));
  }
  return segments.join("/");
}

/** Cites the source of the fact that bears out a statement, and enters it into the bibliography unless it stands there. */
export function bibliographyActions(analysis: Analysis, statement: Statement, file: Bibliography): readonly Action[] {
  const cite = FORMATS[analysis.document.format]?.cite;
  const [fact] = statement.facts;
  if (cite === undefined || fact === undefined) return [];
  const { key, bibtex } = entryOf(fact, statement.drug.text, analysis.knowledge);
  const end = statementEnd(statement);
  const name = decodeURIComponent(file.uri.slice(file.uri.lastIndexOf("/") + 1));
  const isEntered = new RegExp(`@\\w+\\{\\s*${key}\\s*,`, "u").test(file.text);
  const gap = file.text === "" || file.text.endsWith("\n\n") ? "" : file.text.endsWith("\n") ? "\n" : "\n\n";
  return [
    {
      title: say("action/citeKey", { key, file: name }),
      kind: "refactor.rewrite",
      edits: [{ start: end, end, newText: cite(key) }],
      ...(!isEntered && { appended: { ...file, newText: `${gap}${bibtex}\n` } }),
    },
  ];
}

/** The fact's source as a BibTeX entry; its key says source, drug and date, so that the same fact has the same one. */
export function entryOf(fact: Fact, drug: string, knowledge: Knowledge): Entry {
  const { source, date } = fact;
  const known = knowledge.source(source.source);
  const key = slug([source.source, drug, date ?? fact.event].join("-"));
  const url = source.url ?? known?.url;
  const fields = [
    ["author", `{${plain(known?.publisher ?? source.source)}}`],
    ["title", plain(known?.title ?? source.source)],
    ...(url === undefined ? [] : [["url", url.replace(/[{}\s]/g, encodeURIComponent)]]),
    ["urldate", source.retrieved],
    ["note", plain(`${drug}: ${statusWord(fact)}`)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return { key, bibtex: [`@misc{${key},`, ...lines, "}"].join("\n") };
}

function slug(text: string): string {
  const parts = text
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts?.join("-") ?? "source";
}

/** Text without what BibTeX or LaTeX would take for markup. */
function plain(text: string): string {
  return text.replace(/[{}\\]/g, "").replace(/[#$%&_]/g, "\\$&");
}
