import { defineRule } from "./rule";
import { labelled } from "./support/labelled";

const LABELLED_NDC =
  /\bNDC(?:[ \u00a0-](?:code|number|no\.?)){0,2}[:=#]?[ \u00a0]{0,2}[([]?(\d{3,8}-\d{2,6}(?:-\d{1,4})?)(?![\d-])/g;

/** Ten digits as the FDA assigns them, eleven as payers write them, twelve from 2033 on; and the same without package. */
const FORMS: ReadonlySet<string> = new Set(["4-4-2", "5-3-2", "5-4-1", "5-4-2", "6-4-2", "4-4", "5-3", "5-4", "6-4"]);

export const idNdc = defineRule({
  id: "id-ndc",
  severity: { default: "error" },
  summary: "A National Drug Code whose groups of digits have lengths that no code has.",
  why: "Pharmacies and payers look the package up by this code; with a digit lost it is another product's or nobody's.",
  authority: {
    title:
      "FDA, final rule Revising the National Drug Code Format, 91 FR 10749 (5 March 2026), and the formats before it",
    url: "https://www.govinfo.gov/content/pkg/FR-2026-03-05/html/2026-04368.htm",
    seen: "primary",
    read: "2026-11-22",
    says: "Twelve digits (6-4-2) are required from 7 March 2033; until then ten digits are 4-4-2, 5-3-2 or 5-4-1.",
  },
  languages: "any",
  messages: {
    form: "{found} has groups of {groups} digits. A National Drug Code has 4-4-2, 5-3-2 or 5-4-1 (11 digits for payers: 5-4-2; from 2033: 6-4-2).",
  },
  examples: {
    reported: [{ text: "Pembrolizumab is supplied as one vial (NDC [[0006-326-02]])." }],
    silent: [
      { text: "Pembrolizumab is supplied as one vial (NDC 0006-3026-02)." },
      { text: "Pembrolizumab is supplied as one vial (NDC 00006-3026-02), product code NDC 0006-3026." },
      { text: "Call 555-0100 about NDC submissions of pembrolizumab." },
    ],
  },
  words: ["ndc"],
  check: function* ({ block }) {
    for (const { text, start, end } of labelled(block.prose, LABELLED_NDC)) {
      const groups = text
        .split("-")
        .map((group) => group.length)
        .join("-");
      if (!FORMS.has(groups)) yield { start, end, message: "form", arguments: { found: text, groups } };
    }
  },
});
