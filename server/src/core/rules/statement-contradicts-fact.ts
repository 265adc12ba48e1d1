import type { Fact, PartialDate } from "../knowledge/entity";
import { isoDay } from "../knowledge/partialDate";
import type { Statement } from "../statements/statement";
import { defineRule } from "./rule";
import type { BlockView, Finding } from "./rule";
import { dateOfFact, sourceOf } from "./support/facts";

export const statementContradictsFact = defineRule({
  id: "statement-contradicts-fact",
  severity: { default: "warning" },
  summary: "A stated date that the knowledge base contradicts.",
  why: "Dates of approvals and designations are copied from text to text; one slip travels far and is hard to take back.",
  authority: { title: "The fact's own source, named in the message", seen: "primary" },
  languages: ["en"],
  messages: {
    date: "The text says {stated}; according to {source}, the date of this {event} of {drug} is {known}.",
  },
  examples: {
    reported: [
      {
        text: "Equecabtagene autoleucel was approved by the NMPA on [[June 30, 2022]].",
      },
      {
        text: "Equecabtagene autoleucel was approved by the NMPA on [[June 30, 2024]] for relapsed or refractory multiple myeloma.",
      },
    ],
    silent: [
      { text: "Equecabtagene autoleucel was approved by the NMPA on June 30, 2023." },
      { text: "Equecabtagene autoleucel was approved by the NMPA in 2023." },
      { text: "Equecabtagene autoleucel was approved by the NMPA for another use on March 4, 2025." },
      { text: "Equecabtagene autoleucel was not approved by the NMPA in 2022." },
      { text: "Equecabtagene autoleucel may be approved by the NMPA in 2022.", asOf: "2022-01-01" },
    ],
  },
  needs: "statements",
  check: function* (view) {
    for (const statement of view.statements) {
      const finding = findingOf(statement, view);
      if (finding !== undefined) yield finding;
    }
  },
});

/**
 * A date after the known one may be another decision: a further indication, the full approval after an accelerated
 * one. It is a slip where all but one of year, month and day agree.
 */
function isLaterDecision(stated: PartialDate, { date }: Fact): boolean {
  if (date === undefined || isoDay(stated, "first") <= isoDay(date, "last")) return false;
  const [known, said] = [date.split("-"), stated.split("-")];
  const agreeing = known.filter((part, index) => part === said[index]).length;
  return known.length < 3 || said.length < 3 || agreeing < 2;
}

function findingOf({ verdict, difference, date, facts, drug, event }: Statement, view: BlockView): Finding | undefined {
  const [fact] = facts;
  if (verdict !== "contradicted" || difference !== "date" || date === undefined || fact === undefined) return undefined;
  if (date.end <= date.start || isLaterDecision(date.value, fact)) return undefined;
  return {
    start: date.start,
    end: date.end,
    message: "date",
    arguments: {
      stated: date.value,
      drug: drug.text,
      event,
      known: dateOfFact(fact),
      source: sourceOf(fact, view.document.knowledge),
    },
    ...(drug.entity !== undefined && { entity: drug.entity }),
    facts,
  };
}
