import { ACRONYM } from "../recognition/scanning/seenWords";
import { defineRule } from "./rule";

const NCT_LIKE = /\bNCT[ \u00a0-]?(?:No\.? ?)?([\dO]{4,12})\b/g;

export const idNct = defineRule({
  id: "id-nct",
  severity: { default: "error" },
  summary: "A ClinicalTrials.gov number that is not NCT and eight digits.",
  why: "Readers and journals look the trial up by this number; a malformed one finds nothing.",
  authority: {
    title: "ClinicalTrials.gov, glossary: ClinicalTrials.gov identifier (NCT number)",
    url: "https://clinicaltrials.gov/ct2/help/glossary/ct-identifier-nct",
    seen: "primary",
    read: "2026-11-22",
    says: "Each registered study has “NCT” followed by an eight-digit number.",
  },
  languages: "any",
  messages: {
    digits: "{found} has {count} digits; a ClinicalTrials.gov number is NCT and eight digits.",
    spacing: "{found} is written {written}: no space or hyphen, digits only.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      { text: "Pembrolizumab was studied in KEYNOTE-522 ([[NCT0303648]])." },
      {
        text: "Pembrolizumab was studied in KEYNOTE-522 ([[NCT 03036488]]).",
        fixed: "Pembrolizumab was studied in KEYNOTE-522 (NCT03036488).",
      },
    ],
    silent: [{ text: "Pembrolizumab was studied in KEYNOTE-522 (NCT03036488)." }],
  },
  shapes: ACRONYM,
  cue: "NCT",
  check: function* ({ block }) {
    for (const match of block.prose.matchAll(NCT_LIKE)) {
      const [found, digits = ""] = match;
      const written = `NCT${digits.replace(/O/g, "0")}`;
      if (found === written && digits.length === 8) continue;
      const span = { start: match.index, end: match.index + found.length };
      if (digits.length !== 8) {
        yield { ...span, message: "digits", arguments: { found, count: String(digits.length) } };
        continue;
      }
      const fix = { title: "write", arguments: { written }, edits: [{ ...span, newText: written }], certain: true };
      yield { ...span, message: "spacing", arguments: { found, written }, fixes: [fix] };
    }
  },
});
