import type { Analysis } from "../../core/analysis";
import type { Fact } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import type { Statement } from "../../core/statements/statement";
import type { Format } from "../../core/text/document";
import { statusWord } from "../card/factText";
import { say } from "../messages";
import type { Action } from "./action";
import { namingEdit } from "./bibliographyNaming";
import { statementEnd } from "./statementEnd";

/** A bibliography in BibTeX's format. */
export interface Bibliography {
  readonly uri: string;
  /** `undefined`: there is no such file yet. */
  readonly text: string | undefined;
  /** The document names it; otherwise a citation has to. */
  readonly named: boolean;
}

/** The file in which a document that names none gets its bibliography. */
const USUAL_NAME = "references.bib";

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

/**
 * The file that a document names as its bibliography, or in which it would get one, as an address; `undefined` for a
 * format without bibliographies and for a document that lies in no folder.
 */
export function bibliographyOf({ document }: Analysis): Omit<Bibliography, "text"> | undefined {
  const { format, text, uri } = document;
  const name = FORMATS[format]?.named.exec(text)?.[1]?.trim();
  const isInFolder = FORMATS[format] !== undefined && /^(?!untitled:)[\w+.-]+:.*\//u.test(uri);
  const file = name === undefined ? USUAL_NAME : name.endsWith(".bib") ? name : `${name}.bib`;
  const address = isInFolder ? beside(uri, file) : undefined;
  return address === undefined ? undefined : { uri: address, named: name !== undefined };
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

/**
 * Cites the source of the fact that bears out a statement, and enters it into the bibliography unless it stands there;
 * a file that is not there, or that the document does not name, is created and named.
 */
export function bibliographyActions(analysis: Analysis, statement: Statement, file: Bibliography): readonly Action[] {
  const cite = FORMATS[analysis.document.format]?.cite;
  const [fact] = statement.facts;
  if (cite === undefined || fact === undefined) return [];
  const { key, bibtex } = entryOf(fact, statement.drug.text, analysis.knowledge);
  const end = statementEnd(statement);
  const name = decodeURIComponent(file.uri.slice(file.uri.lastIndexOf("/") + 1));
  const naming = file.named ? undefined : namingEdit(analysis, name);
  if (!file.named && naming === undefined) return [];
  const text = file.text ?? "";
  const isEntered = new RegExp(`@\\w+\\{\\s*${key}\\s*,`, "u").test(text);
  const gap = text === "" || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  return [
    {
      title: say(file.text === undefined ? "action/citeKeyNew" : "action/citeKey", { key, file: name }),
      kind: "refactor.rewrite",
      edits: [{ start: end, end, newText: cite(key) }, ...(naming === undefined ? [] : [naming])].sort(
        (a, b) => a.start - b.start,
      ),
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
