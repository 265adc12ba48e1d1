import { defineRule } from "./rule";

const AGENCY: ReadonlySet<string> = new Set(["regulator:ema", "regulator:chmp", "regulator:cat", "regulator:prac"]);

export const euApprovalActor = defineRule({
  id: "eu-approval-actor",
  severity: { default: "hint", regulatory: "information" },
  summary: "An EU approval credited to the EMA or its committee.",
  why: "The EMA and its committees recommend; the European Commission grants the marketing authorisation. An opinion is no approval yet.",
  authority: {
    title: "European Commission, Authorisation procedures: the centralised procedure",
    url: "https://health.ec.europa.eu/medicinal-products/legal-framework-governing-medicinal-products-human-use-eu/authorisation-procedures-centralised-procedure_en",
    seen: "primary",
    read: "2026-11-27",
    says: "The Commission grants the authorisation after the scientific assessment by the EMA, whose committee recommends it.",
  },
  validFrom: "1995",
  languages: ["en"],
  messages: {
    actor: "{The regulator} gives an opinion; the European Commission grants EU marketing authorisations.",
  },
  examples: {
    reported: [
      { text: "In 2015 the [[European Medicines Agency]] approved pembrolizumab." },
      { text: "Nivolumab was approved by the [[CHMP]] in 2015." },
    ],
    silent: [
      { text: "In 2015 the European Commission approved pembrolizumab." },
      { text: "In 2015 the CHMP recommended pembrolizumab for approval." },
      { text: "The European Medicines Agency has not approved pembrolizumab for this use." },
    ],
  },
  needs: "statements",
  check: function* ({ statements }) {
    const seen = new Set<number>();
    for (const { event, regulator, negated, planned } of statements) {
      if (event !== "approval" || negated || planned || regulator === undefined || regulator.end <= regulator.start)
        continue;
      if (!AGENCY.has(regulator.entity ?? "") || seen.has(regulator.start)) continue;
      seen.add(regulator.start);
      yield { start: regulator.start, end: regulator.end, message: "actor", arguments: { regulator: regulator.text } };
    }
  },
});
