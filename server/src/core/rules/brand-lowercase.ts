import type { Knowledge } from "../knowledge/knowledge";
import { defineRule } from "./rule";
import { ordinaryBrands } from "./support/ordinaryWords";

const words: ReadonlySet<string> = new Set(ordinaryBrands.split(/\s+/));

export const brandLowercase = defineRule({
  id: "brand-lowercase",
  severity: { default: "information", patient: "warning" },
  summary: "A brand name written in lower case.",
  why: "Brand names are proper names; in lower case they read as nonproprietary names.",
  authority: {
    title: "AMA Manual of Style, 11th edition, 14.4.3 Proprietary Names: initial capitals, with a few exceptions",
    url: "https://www.amamanualofstyle.com/browse?btog=chap&pageSize=10&sort=titlesort&t=AMAMOS_SECTIONS%3Amed-9780190246556-chapter-14-div2-25",
    seen: "primary",
    note: "The section's abstract was read; its text is for subscribers.",
  },
  languages: ["en"],
  messages: { lower: "“{text}” is a brand name: {brand}.", capitalize: "Change to “{brand}”" },
  examples: {
    reported: [
      {
        text: "Patients on [[keytruda]] did well.",
        fixed: "Patients on Keytruda did well.",
      },
    ],
    silent: [
      { text: "Patients on Keytruda did well." },
      { text: "Patients on KEYTRUDA did well." },
      { text: "Patients on pembrolizumab did well." },
      { text: "Patients on valacyclovir did well." },
      { text: "Patients on aspirin or another antifungal did well in pre-op tests of pembrolizumab." },
    ],
  },
  needs: "mentions",
  check: function* ({ mentions, document }) {
    for (const { type, nameKind, text, start, end, entity } of mentions) {
      if (type !== "drug" || nameKind !== "brand" || entity === undefined || text !== text.toLowerCase()) continue;
      const names = document.knowledge.entity(entity)?.names ?? [];
      const written = names.filter((name) => name.text.toLowerCase() === text);
      // Some brands are written in lower case by their owners.
      if (written.length === 0 || written.some((name) => name.text === text)) continue;
      if (!/^[a-z]{5,}$/.test(text) || words.has(text) || isNonproprietary(text, document.knowledge)) continue;
      const brand = written[0]?.text ?? text;
      yield {
        start,
        end,
        message: "lower",
        arguments: { text, brand },
        entity,
        fixes: [{ title: "capitalize", arguments: { brand }, edits: [{ start, end, newText: brand }], certain: true }],
      };
    }
  },
});

/**
 * The same word is a nonproprietary name of this or another drug ("aspirin" in the United States), or is built like one:
 * registers list generics under names such as "valacyclovir".
 */
function isNonproprietary(text: string, knowledge: Knowledge): boolean {
  if (knowledge.lookup(text).some(({ name }) => name.kind !== "brand")) return true;
  return knowledge.stems.some(({ stem, position }) => {
    return position === "suffix" && stem.length >= SHORTEST_STEM && text.endsWith(stem.slice(1));
  });
}

/** With its hyphen: shorter stems end many invented names. */
const SHORTEST_STEM = 5;
