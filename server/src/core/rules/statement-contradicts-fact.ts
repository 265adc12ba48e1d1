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
    date: "The text says {stated}; {drug} has this {event} on {known}, according to {source}.",
  },
  examples: {
    reported: [
      {
        text: "Equecabtagene autoleucel was approved by the NMPA on [[June 30, 2022]].",
      },
    ],
    silent: [
      { text: "Equecabtagene autoleucel was approved by the NMPA on June 30, 2023." },
      { text: "Equecabtagene autoleucel was approved by the NMPA in 2023." },
      { text: "Equecabtagene autoleucel was not approved by the NMPA in 2022." },
      { text: "Equecabtagene autoleucel may be approved by the NMPA in 2022.", asOf: "2022-01-01" },
    ],
  },
  check: function* (view) {
    for (const statement of view.statements) {
      const finding = findingOf(statement, view);
      if (finding !== undefined) yield finding;
    }
  },
});

function findingOf({ verdict, difference, date, facts, drug, event }: Statement, view: BlockView): Finding | undefined {
  const [fact] = facts;
  if (verdict !== "contradicted" || difference !== "date" || date === undefined || fact === undefined) return undefined;
  if (date.end <= date.start) return undefined;
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
