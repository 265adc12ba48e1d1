import { defineRule } from "./rule";
import { sentenceAt } from "./support/sentences";

const AUTHORISED = /\b(?:authori[sz]\w*|approv\w*|licen[cs]\w*|marketing|MA|MAA|variation)\b/i;

export const ukOrphanPreauth = defineRule({
  id: "uk-orphan-preauth",
  severity: { default: "information", regulatory: "warning" },
  summary: "A UK orphan designation said to be granted before the marketing authorisation.",
  why: "The MHRA judges orphan status with the marketing authorisation; there is no designation before it.",
  authority: {
    title: "MHRA, Orphan medicinal products",
    url: "https://www.gov.uk/guidance/how-the-mhra-will-manage-orphan-medicinal-products-from-1-january-2021-in-great-britain-gb",
    seen: "primary",
    read: "2026-11-27",
    says: "Applications for orphan designation are reviewed with the marketing authorisation or a variation; there is no designation before it.",
    note: "For Great Britain since 2021, for the whole United Kingdom since 1 January 2025.",
  },
  validFrom: "2021-01-01",
  languages: ["en"],
  messages: {
    early:
      "The MHRA designates orphan medicines together with the marketing authorisation, not before; no UK authorisation of {drug} is known.",
  },
  examples: {
    reported: [
      { text: "In 2023 the MHRA granted [[orphan designation]] to zevorcabtagene autoleucel, which is in Phase 2." },
    ],
    silent: [
      { text: "In 2023 the FDA granted orphan drug designation to zevorcabtagene autoleucel." },
      {
        text: "In 2023 the MHRA granted zevorcabtagene autoleucel marketing authorisation with orphan designation.",
      },
      { text: "The MHRA granted an Innovation Passport to zevorcabtagene autoleucel in 2023." },
    ],
  },
  needs: "statements",
  check: function* ({ statements, block, document }) {
    const { knowledge } = document;
    for (const { designation, name, drug, negated, planned } of statements) {
      const scheme = designation === undefined ? undefined : knowledge.entity(designation);
      if (scheme?.type !== "designation" || name === undefined || negated || planned) continue;
      if (scheme.jurisdiction !== "GB" || !scheme.id.endsWith("-orphan")) continue;
      const sentence = sentenceAt(block.prose, name.start);
      if (AUTHORISED.test(block.prose.slice(sentence.start, sentence.end))) continue;
      const known = drug.entity === undefined ? undefined : knowledge.entity(drug.entity);
      const facts = known?.type === "drug" ? known.facts : [];
      if (facts.some(({ event, jurisdiction }) => event === "approval" && jurisdiction === "GB")) continue;
      yield { start: name.start, end: name.end, message: "early", arguments: { drug: drug.text }, entity: scheme.id };
    }
  },
});
