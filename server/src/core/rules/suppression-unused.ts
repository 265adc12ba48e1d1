import { defineSuppressionRule } from "./rule";

export const suppressionUnused = defineSuppressionRule({
  id: "suppression-unused",
  severity: { default: "hint" },
  summary: "A suppression comment that suppresses nothing.",
  why: "Left behind, it hides the next problem of that kind in the same place.",
  authority: { title: "The document itself", seen: "primary" },
  languages: "any",
  messages: {
    rule: "This comment suppresses no problem of “{rule}”.",
    all: "This comment suppresses nothing.",
  },
  examples: {
    reported: [
      {
        text: "<!-- formulary-disable-next-line [[id-cas]] -->\nImatinib (CAS 152459-95-5) is a tyrosine kinase inhibitor.",
      },
      { text: "Imatinib is a tyrosine kinase inhibitor. [[<!-- formulary-disable-line -->]]" },
    ],
    silent: [
      {
        text: "<!-- formulary-disable-next-line id-cas -->\nImatinib (CAS 152459-95-6) is a tyrosine kinase inhibitor.",
      },
      { text: "Imatinib is one. <!-- formulary-enable -->" },
    ],
  },
  judge: function* (uses, isActive) {
    for (const { directive, used } of uses) {
      if (directive.rules.length === 0 && used.size === 0) {
        yield { start: directive.start, end: directive.end, message: "all" };
      }
      for (const { id, start, end } of directive.rules) {
        // What a rule that is off would have found here nobody knows.
        if (!used.has(id) && isActive(id)) yield { start, end, message: "rule", arguments: { rule: id } };
      }
    }
  },
});
