import { defineRule } from "./rule";

export const statementUnsupported = defineRule({
  id: "statement-unsupported",
  severity: { default: "off", regulatory: "hint" },
  summary: "A dated regulatory statement about a known drug for which no fact is on file.",
  why: "Nobody has checked it yet: add the fact with its source, and every later text is checked against it.",
  authority: { title: "The knowledge base has no such fact", seen: "primary" },
  languages: ["en"],
  messages: {
    unsupported: "No source on file for this {event} of {drug}. Add it with a source to have it checked.",
  },
  examples: {
    reported: [{ text: "In 1999, imatinib was granted [[Fast Track designation]] by the FDA.", profile: "regulatory" }],
    silent: [
      { text: "Equecabtagene autoleucel was approved by the NMPA on June 30, 2023.", profile: "regulatory" },
      { text: "Imatinib was granted Fast Track designation by the FDA.", profile: "regulatory" },
    ],
  },
  needs: "statements",
  check: function* ({ statements }) {
    const seen = new Set<number>();
    for (const { verdict, date, drug, event, name, trigger, negated, planned } of statements) {
      if (verdict !== "unknown" || date === undefined || drug.entity === undefined || negated || planned) continue;
      const { start, end } = name ?? trigger;
      // One phrase may state several things; to add the fact is one task.
      if (seen.has(start)) continue;
      seen.add(start);
      yield { start, end, message: "unsupported", arguments: { event, drug: drug.text }, entity: drug.entity };
    }
  },
});
