import { defineRule } from "./rule";
import { dateOfFact, sourceOf } from "./support/facts";

export const statusStale = defineRule({
  id: "status-stale",
  severity: { default: "information" },
  summary: "A status that a later event has overtaken: “under review” after the approval.",
  why: "A reader takes the text's status for today's.",
  authority: { title: "The fact's own source, named in the message", seen: "primary" },
  languages: ["en"],
  messages: {
    stale: "{drug} is no longer under review here: approved on {known}, according to {source}.",
    perhaps:
      "This may be out of date: {drug} was approved on {known}, according to {source}. The text has no date of its own.",
  },
  examples: {
    reported: [
      { text: "The NDA for equecabtagene autoleucel is currently [[under review]] by the NMPA.", asOf: "2024-05-01" },
      { text: "The NDA for equecabtagene autoleucel is currently [[under review]] by the NMPA." },
    ],
    silent: [
      { text: "The NDA for equecabtagene autoleucel is currently under review by the NMPA.", asOf: "2023-01-15" },
      { text: "The NDA for equecabtagene autoleucel is currently under review by the HSA.", asOf: "2024-05-01" },
    ],
  },
  needs: "statements",
  check: function* ({ statements, block, document }) {
    for (const { event, facts, trigger, drug, verdict, planned, negated } of statements) {
      const [fact] = facts;
      if (event !== "review" || fact === undefined || fact.event !== "approval" || planned || negated) continue;
      const under = block.prose.slice(0, trigger.start).search(/\bunder\s+(?:\w+\s+)?$/);
      yield {
        start: under < 0 ? trigger.start : under,
        end: trigger.end,
        message: verdict === "contradicted" ? "stale" : "perhaps",
        arguments: { drug: drug.text, known: dateOfFact(fact), source: sourceOf(fact, document.knowledge) },
        ...(drug.entity !== undefined && { entity: drug.entity }),
        facts,
      };
    }
  },
});
