import { defineSuppressionRule } from "./rule";

export const suppressionUnknown = defineSuppressionRule({
  id: "suppression-unknown",
  severity: { default: "warning" },
  summary: "A suppression comment that names a rule which does not exist.",
  why: "It suppresses nothing, most often because of a slip in the rule's name.",
  authority: { title: "The list of rules", seen: "primary" },
  languages: "any",
  messages: { unknown: "There is no rule “{rule}”." },
  examples: {
    reported: [
      {
        text: "<!-- formulary-disable-next-line [[id-cass]] -->\nImatinib (CAS 152459-95-5) is a tyrosine kinase inhibitor.",
      },
    ],
    silent: [
      {
        text: "<!-- formulary-disable-next-line id-cas -->\nImatinib (CAS 152459-95-6) is a tyrosine kinase inhibitor.",
      },
    ],
  },
  judge: function* (uses, isActive) {
    for (const { directive } of uses) {
      for (const { id, start, end } of directive.rules) {
        if (isActive(id) === undefined) yield { start, end, message: "unknown", arguments: { rule: id } };
      }
    }
  },
});
