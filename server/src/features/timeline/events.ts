import type { Analysis } from "../../core/analysis";
import type { Drug, EventKind, Fact, PartialDate } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { say } from "../messages";
import { distinctStatements } from "../../core/statements/verdicts/distinct";
import type { Statement, Verdict } from "../../core/statements/statement";
import { jurisdictionOfRegulator } from "../../core/statements/verdicts/verdict";
import { eventWord } from "../card/factText";
import { jurisdictionName, shortNameOf } from "../card/names";
import { jurisdictionOf } from "../card/status";
import { ROW_BREAK } from "./rowBreak";

/** One dated mark of a timeline. */
export interface TimelineEvent {
  /** The row: a jurisdiction's name, or a drug's in a document's timeline. */
  readonly row: string;
  readonly date: PartialDate;
  readonly kind: EventKind;
  /** Beside the mark: "RMAT", "approved". */
  readonly label: string;
  /** The whole sentence, for tooltips and screen readers. */
  readonly detail: string;
  /** What a document states is judged; facts are not. */
  readonly verdict?: Verdict;
}

/** A drug's dated facts by jurisdiction, in order of their dates. Disputed ones are left to the card's text. */
export function drugEvents(drug: Drug, knowledge: Knowledge, locale: string): readonly TimelineEvent[] {
  const events = drug.facts.flatMap((fact): TimelineEvent[] => {
    if (fact.date === undefined || fact.disputed === true) return [];
    const jurisdiction = jurisdictionOf(fact, knowledge);
    const row = jurisdiction === "" ? say("compare/elsewhere") : jurisdictionName(jurisdiction, locale);
    return [
      {
        row,
        date: fact.date,
        kind: fact.event,
        label: factLabel(fact, knowledge),
        detail: factDetail(fact, knowledge),
      },
    ];
  });
  return mergeMarks(events);
}

/** Events that would be the same mark (one grant for several uses, or as several registers have it) are one, with all details. */
function mergeMarks(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const marks = new Map<string, TimelineEvent>();
  for (const event of events) {
    const key = [event.row, event.date, event.kind, event.label].join("\n");
    const { detail = event.detail } = marks.get(key) ?? {};
    marks.set(key, { ...event, detail: detail.includes(event.detail) ? detail : `${detail}\n${event.detail}` });
  }
  return [...marks.values()];
}

/** What a document states, by drug and jurisdiction, with each statement's verdict. */
export function statementEvents(analysis: Analysis, locale: string): readonly TimelineEvent[] {
  return distinctStatements(analysis.statements).flatMap((statement) => {
    const { date, negated, planned, event, verdict } = statement;
    if (date === undefined || negated || planned) return [];
    return [
      {
        row: rowOf(statement, analysis.knowledge, locale),
        date: date.value,
        kind: event,
        label: statement.name?.text ?? say(`event/${event}`),
        detail: `${statement.drug.text}: ${say(`event/${event}`)} ${statement.name?.text ?? ""} ${date.value} (${say(`verdict/${verdict}`)})`,
        verdict,
      },
    ];
  });
}

function rowOf({ drug, regulator }: Statement, knowledge: Knowledge, locale: string): string {
  const name = drug.entity === undefined ? drug.text : (knowledge.entity(drug.entity)?.label ?? drug.text);
  const jurisdiction = jurisdictionOfRegulator(regulator?.entity, knowledge);
  return jurisdiction === undefined ? name : `${name}${ROW_BREAK}${jurisdictionName(jurisdiction, locale)}`;
}

function factLabel(fact: Fact, knowledge: Knowledge): string {
  const { event, designation } = fact;
  if (event === "designation" && designation !== undefined) return shortNameOf(designation, knowledge);
  return eventWord(fact);
}

function factDetail(fact: Fact, knowledge: Knowledge): string {
  const scheme = fact.designation === undefined ? "" : (knowledge.entity(fact.designation)?.label ?? "");
  const regulator = fact.regulator === undefined ? "" : shortNameOf(fact.regulator, knowledge);
  const { date = "", precision } = fact;
  const day = precision === "announcement" ? say("card/announced", { date }) : date;
  const parts = [eventWord(fact), scheme, day, regulator, fact.brand ?? "", fact.indication ?? ""];
  return parts.filter((part) => part !== "").join(", ");
}
