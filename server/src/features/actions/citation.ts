import type { Analysis } from "../../core/analysis";
import type { Fact } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import type { Edit } from "../../core/rules/problem";
import type { Statement } from "../../core/statements/statement";
import { say } from "../messages";
import type { Action } from "./action";
import { statementEnd } from "./statementEnd";

/** The source of the fact that bears out a statement, as a footnote of the document's format, else in brackets. */
export function citationActions(analysis: Analysis, statement: Statement): readonly Action[] {
  const [fact] = statement.facts;
  if (fact === undefined) return [];
  const edits = citation(analysis, statement, reference(fact, analysis.knowledge));
  return [{ title: say("action/cite"), kind: "refactor.rewrite", edits }];
}

function citation({ document: { format, text } }: Analysis, statement: Statement, source: string): readonly Edit[] {
  const end = statementEnd(statement);
  const at = (offset: number, newText: string): Edit => ({ start: offset, end: offset, newText });
  switch (format) {
    case "markdown": {
      const key = freeKey(text);
      const gap = text.endsWith("\n") ? "\n" : "\n\n";
      return [at(end, `[^${key}]`), at(text.length, `${gap}[^${key}]: ${source}\n`)];
    }
    case "latex":
      return [at(end, `\\footnote{${source.replace(/[#%&_]/g, "\\$&")}}`)];
    case "typst":
      return [at(end, `#footnote[${source}]`)];
    default:
      return [at(end, ` (${source})`)];
  }
}

/** "Sponsor's page, https://…, read 2026-11-22". */
export function reference({ source }: Fact, knowledge: Knowledge): string {
  const known = knowledge.source(source.source);
  const url = source.url ?? known?.url;
  return [known?.title ?? source.source, ...(url === undefined ? [] : [url]), `read ${source.retrieved}`].join(", ");
}

/** A footnote key that the document does not use. */
function freeKey(text: string): string {
  let count = 1;
  while (text.includes(`[^source-${count}]`)) count++;
  return `source-${count}`;
}
