import { defineRule } from "./rule";

const AGENCY: ReadonlySet<string> = new Set(["regulator:ema", "regulator:comp", "regulator:chmp"]);

export const euOrphanActor = defineRule({
  id: "eu-orphan-actor",
  severity: { default: "hint", regulatory: "information" },
  summary: "An EU orphan designation credited to the EMA or its committee alone.",
  why: "The committee gives an opinion; the European Commission takes the decision that designates.",
  authority: {
    title: "Regulation (EC) No 141/2000, Article 5, and EMA, Rare disease (orphan) designations",
    url: "https://www.ema.europa.eu/about-us/how-we-work/what-we-publish/rare-disease-orphan-designations",
    seen: "primary",
    read: "2026-11-27",
    says: "The agency sees to it that the committee gives an opinion within 90 days and forwards it; the Commission decides.",
    note: "Of Article 5 paragraphs 1 to 7 were read; that the Commission decides is as the EMA tells it. The reform of EU pharmaceutical law would let the EMA decide: in May 2026 it was agreed but not yet adopted, with two years until it applies.",
  },
  validFrom: "2000-04-28",
  languages: ["en"],
  messages: {
    actor: "{The regulator} gives an opinion; the European Commission grants EU orphan designations.",
  },
  examples: {
    reported: [{ text: "Pembrolizumab received orphan designation from the [[European Medicines Agency]] in 2018." }],
    silent: [
      { text: "Pembrolizumab received orphan designation from the European Commission in 2018." },
      { text: "Pembrolizumab received orphan drug designation from the FDA in 2012." },
    ],
  },
  needs: "statements",
  check: function* ({ statements }) {
    const seen = new Set<number>();
    for (const { designation, regulator, negated, planned } of statements) {
      if (designation !== "designation:eu-orphan" || negated || planned) continue;
      if (regulator === undefined || regulator.end <= regulator.start || seen.has(regulator.start)) continue;
      if (!AGENCY.has(regulator.entity ?? "")) continue;
      seen.add(regulator.start);
      yield { start: regulator.start, end: regulator.end, message: "actor", arguments: { regulator: regulator.text } };
    }
  },
});
