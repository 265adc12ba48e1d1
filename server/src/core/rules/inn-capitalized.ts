import type { LocalDefinition, Mention } from "../recognition/mention";
import { covers } from "../text/span";
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
      { text: "They had cyclosporine or tacrolimus (Tac) for a year, and Tac was then stopped.", profile: "journal" },
      { text: "It was seen in the Valsartan in Older Hypertensive Patients (VOHP) study.", profile: "journal" },
      {
        text: "A Complete Response Letter on Accelerated Approval of Nivolumab came this spring, as everybody had long expected it would.",
        profile: "journal",
      },
      { text: "Oral contraceptives fell.\n7.10 Warfarin\nThere was no effect of nivolumab.", profile: "regulatory" },
    ],
  },
  needs: "drugs",
  check: function* ({ mentions, definitions, block }) {
    if (block.kind === "heading" || block.kind === "reference-entry" || block.kind === "table") return;
    for (const mention of mentions) {
      const { type, nameKind, text, start, end, entity } = mention;
      if (type !== "drug" || (nameKind !== "inn" && nameKind !== "usan") || !/^\p{Lu}\p{Ll}/u.test(text)) continue;
      if (opensSentence(block.prose, start) || isInTitle(block.prose, mention)) continue;
      if (isShortForm(mention) || definitions.some((definition) => isNameIn(definition, mention))) continue;
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

/** "tacrolimus (Tac)": an abbreviation of the document's own. */
function isShortForm({ evidence }: Mention): boolean {
  return evidence.some(({ kind }) => kind === "definition-use");
}

/** An abbreviation, or part of the name that one stands for: "the Valsartan in Elderly Hypertension (VALISH) study". */
function isNameIn({ short, long }: LocalDefinition, { start, end }: Mention): boolean {
  return short.start === start || (covers(long, { start, end }) && long.end - long.start > end - start);
}

/** In a headline, in a run of capitals as titles within a sentence have them, or as a label before a colon. */
function isInTitle(prose: string, { start, end }: Mention): boolean {
  const sentence = sentenceAt(prose, start);
  if (prose.charAt(end) === ":" || shareOfCapitals(prose, sentence) > HEADLINE) return true;
  const before = prose.slice(Math.max(sentence.start, start - REACH), start).match(/\p{L}{4,}/gu) ?? [];
  const last = before.slice(-RUN);
  return last.length === RUN && last.every((word) => /^\p{Lu}/u.test(word));
}

/** So many longer words with a capital in a row before a name make a title. */
const RUN = 3;
const REACH = 80;
