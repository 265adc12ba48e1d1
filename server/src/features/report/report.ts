import type { Analysis } from "../../core/analysis";
import type { EntityId, MentionType } from "../../core/knowledge/entity";
import { sourceTitle } from "../../core/knowledge/sourceTitle";
import type { Mention } from "../../core/recognition/mention";
import type { Problem, Severity } from "../../core/rules/problem";
import { distinctStatements } from "../../core/statements/verdicts/distinct";
import type { Statement } from "../../core/statements/statement";
import type { Span } from "../../core/text/span";
import { LineMap } from "../../core/text/lineMap";
import { renderPage, scrollable, textWithDates, timelineOf } from "../page/page";
import { escapeXml } from "../timeline/escape";
import { statementEvents } from "../timeline/events";
import { say } from "../messages";
import { translated } from "../translation";

export interface ReportOptions {
  /** The document's name as it stands in the title. */
  readonly name: string;
  /** BCP 47, for the names of countries. */
  readonly locale: string;
  /** Where a line number leads, for a page inside an editor. */
  readonly addressOf?: (span: Span) => string;
}

/** A document's claims on one page that can be mailed: no script, nothing loaded, light and dark. */
export function renderReport(analysis: Analysis, options: ReportOptions): string {
  const statements = distinctStatements(analysis.statements);
  const title = say("report/timelineOf", { name: options.name });
  const timeline = timelineOf(statementEvents(analysis, options.locale), title);
  const section = (title: string, content: string): string =>
    content === "" ? "" : `<section><h2>${title}</h2>${scrollable(title, content)}</section>`;
  return renderPage(say("report/title", { name: options.name }), [
    `<h1>${escapeXml(options.name)}</h1>${lead(analysis, statements)}`,
    section(say("report/timeline"), timeline),
    section(say("report/statements"), statementTable(analysis, statements, options)),
    section(say("report/problems"), problemTable(analysis, options)),
    section(say("report/names"), entityTable(analysis)),
    foot(analysis),
  ]);
}

function lead({ asOf, mentions, problems }: Analysis, statements: readonly Statement[]): string {
  const count = (verdict: Statement["verdict"]): number => statements.filter((said) => said.verdict === verdict).length;
  const entities = new Set(mentions.map(({ entity, name }) => entity ?? name)).size;
  const counts = say("report/lead", {
    count: statements.length,
    confirmed: count("confirmed"),
    contradicted: count("contradicted"),
    unknown: count("unknown"),
    problems: problems.length,
    entities,
    mentions: mentions.length,
  });
  const judged = say("report/asOf", { date: asOf.date, origin: say(`origin/${asOf.origin}`) });
  return `<p>${textWithDates(`${counts} ${judged}`)}</p>`;
}

function statementTable(
  { document, knowledge }: Analysis,
  statements: readonly Statement[],
  options: ReportOptions,
): string {
  const lines = new LineMap(document.text);
  const rows = statements.map((statement) => {
    const { drug, event, name, regulator, date, verdict, negated, planned, facts, difference } = statement;
    const status = planned ? "planned" : negated ? "denied" : verdict;
    const sources = facts.flatMap(({ source, date: known }) => {
      const title = escapeXml(sourceTitle(source, knowledge));
      const linked = source.url === undefined ? title : `<a href="${escapeXml(source.url)}">${title}</a>`;
      return [`${textWithDates(known ?? say("card/undated"))}, ${linked} (${textWithDates(source.retrieved)})`];
    });
    return [
      lineNumber(statement, lines, options),
      escapeXml(drug.text),
      textWithDates(
        [say(`eventName/${event}`), name?.text, regulator?.text, date?.value]
          .filter((part) => part !== undefined)
          .join(", "),
      ),
      `<span class="verdict ${status}">${say(`verdict/${status}`)}</span>${difference === undefined ? "" : ` (${say(`difference/${difference}`)})`}`,
      [...new Set(sources)].join("<br>"),
    ];
  });
  return table(["line", "drug", "what", "verdict", "facts"], rows);
}

const ORDER: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The number of the line, which leads there where the page can. */
function lineNumber(span: Span, lines: LineMap, { addressOf }: ReportOptions): string {
  const line = String(lines.positionAt(span.start).line + 1);
  return addressOf === undefined ? line : `<a href="${escapeXml(addressOf(span))}">${line}</a>`;
}

function problemTable({ problems, document }: Analysis, options: ReportOptions): string {
  const lines = new LineMap(document.text);
  const weight = ({ severity }: Problem): number => ORDER.indexOf(severity);
  const sorted = [...problems].sort(
    (a, b) => weight(a) - weight(b) || a.rule.localeCompare(b.rule) || a.start - b.start,
  );
  const rows = sorted.map(({ start, end, severity, rule, message }) => [
    lineNumber({ start, end }, lines, options),
    `<span class="severity ${severity}">${say(`severity/${severity}`)}</span>`,
    `<code>${rule}</code>`,
    `<q>${escapeXml(document.text.slice(start, Math.min(end, start + 80)))}</q>`,
    textWithDates(translated(message)),
  ]);
  return table(["line", "severity", "rule", "text", "message"], rows);
}

const KINDS: readonly MentionType[] = ["drug", "regulator", "designation"];

interface NamedEntity {
  readonly type: MentionType;
  readonly label: string;
  readonly forms: Map<string, number>;
}

function entityTable({ mentions, knowledge }: Analysis): string {
  const entities = new Map<EntityId, NamedEntity>();
  for (const mention of mentions) {
    const id = mention.entity ?? mention.name.toLowerCase();
    const entity = entities.get(id) ?? {
      type: mention.type,
      label: labelOf(mention),
      forms: new Map<string, number>(),
    };
    entity.forms.set(mention.text, (entity.forms.get(mention.text) ?? 0) + 1);
    entities.set(id, entity);
  }
  const rows = [...entities.values()]
    .sort((a, b) => KINDS.indexOf(a.type) - KINDS.indexOf(b.type) || a.label.localeCompare(b.label))
    .map(({ type, label, forms }) => [
      say(`type/${type}`),
      escapeXml(label),
      [...forms].map(([form, count]) => `${escapeXml(form)} × ${count}`).join("<br>"),
    ]);
  return table(["kind", "entity", "writtenAs"], rows);

  function labelOf({ entity, name }: Mention): string {
    const label = entity === undefined ? undefined : knowledge.entity(entity)?.label;
    return label ?? `${name} (${say("card/notListed")})`;
  }
}

type Column =
  | "line"
  | "drug"
  | "what"
  | "verdict"
  | "facts"
  | "severity"
  | "rule"
  | "text"
  | "message"
  | "kind"
  | "entity"
  | "writtenAs";

/** Cells are HTML already. Empty where there are no rows. */
function table(head: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const names = head.map((cell) => escapeXml(say(`report/${cell}`)));
  const header = names.map((name) => `<th role="columnheader" scope="col">${name}</th>`).join("");
  const cell = (html: string, column: number): string =>
    `<td role="cell" data-column="${names[column] ?? ""}"><div>${html}</div></td>`;
  const body = rows.map((cells) => `<tr role="row">${cells.map(cell).join("")}</tr>`).join("");
  // Roles, because a table that the style sheet stacks in a narrow panel is otherwise none for screen readers.
  return (
    `<table class="stacked" role="table"><thead role="rowgroup"><tr role="row">${header}</tr></thead>` +
    `<tbody role="rowgroup">${body}</tbody></table>`
  );
}

function foot({ knowledge }: Analysis): string {
  const text = say("report/foot", { version: knowledge.version, hash: knowledge.hash.slice(0, 12) });
  return `<footer>${escapeXml(text)}</footer>`;
}
