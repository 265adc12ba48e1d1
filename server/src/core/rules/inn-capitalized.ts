import { defineRule } from "./rule";
import { sentenceAt } from "./support/sentences";
import { opensSentence, shareOfCapitals } from "./support/words";

/** Above this share of capitals a line is a headline or a title. */
const HEADLINE = 0.5;

export const innCapitalized = defineRule({
  id: "inn-capitalized",
  severity: { default: "off", journal: "hint", regulatory: "hint", patient: "hint" },
  summary: "A nonproprietary name with a capital in the middle of a sentence.",
  why: "Nonproprietary names are common nouns; the capital makes them look like brands.",
  authority: {
    title: "AMA Manual of Style, 11th edition, 14.4: nonproprietary names are in lower case",
    seen: "secondary",
    note: "That nonproprietary names are common nouns was seen in secondary sources only.",
  },
  languages: ["en"],
  messages: {
    capital: "“{text}” is a nonproprietary name: lower case inside a sentence.",
    lower: "Change to “{lower}”",
  },
  examples: {
    reported: [
      {
        text: "Every patient received [[Nivolumab]] at home.",
        profile: "journal",
        fixed: "Every patient received nivolumab at home.",
      },
    ],
    silent: [
      { text: "Nivolumab was given at home.", profile: "journal" },
      { text: "# Effects of Nivolumab\n\nAll was well with nivolumab.", profile: "journal" },
      { text: "Every patient received Opdivo at home.", profile: "journal" },
      { text: "Treatment: Nivolumab at home.", profile: "journal" },
    ],
  },
  needs: "drugs",
  check: function* ({ mentions, block }) {
    if (block.kind === "heading" || block.kind === "reference-entry" || block.kind === "table") return;
    for (const { type, nameKind, text, start, end, entity } of mentions) {
      if (type !== "drug" || (nameKind !== "inn" && nameKind !== "usan") || !/^\p{Lu}\p{Ll}/u.test(text)) continue;
      if (opensSentence(block.prose, start) || shareOfCapitals(block.prose, sentenceAt(block.prose, start)) > HEADLINE)
        continue;
      const lower = text.toLowerCase();
      yield {
        start,
        end,
        message: "capital",
        arguments: { text, lower },
        ...(entity !== undefined && { entity }),
        fixes: [{ title: "lower", arguments: { lower }, edits: [{ start, end, newText: lower }], certain: true }],
      };
    }
  },
});
