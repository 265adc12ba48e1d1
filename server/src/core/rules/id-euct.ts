import { defineRule } from "./rule";
import type { Finding } from "./rule";
import { labelled, withHyphens } from "./support/labelled";
import type { Labelled } from "./support/labelled";

const LABELLED_EUCT =
  /\b(?:EU[ \u00a0-]?CT|CTIS)(?:[ \u00a0-](?:trial|number|no\.?|nr\.?|id|identifier)){0,3}[:=#]?[ \u00a0]{0,2}[([]?(\d[\d\u2010-\u2015\u2212-]{7,22}\d)/g;

export const idEuct = defineRule({
  id: "id-euct",
  severity: { default: "error" },
  summary: "An EU CT number that is not year, six digits, two digits and two digits.",
  why: "The EU's clinical trials website is searched by this number; a malformed one finds nothing.",
  authority: {
    title: "HL7 Terminology, naming system CTIS, and records of the EU Clinical Trials Information System",
    url: "https://build.fhir.org/ig/HL7/UTG/en/NamingSystem-CTIS.json.html",
    seen: "secondary",
    read: "2026-11-22",
    says: "The number has the form of 2025-523586-18-00.",
    note: "No text of the EMA that defines the number's form was found, nor in its handbook for sponsors; the form is that of the published records. Looked for again on 27 November 2026.",
  },
  validFrom: "2022-01-31",
  languages: "any",
  messages: {
    form: "{found} is not an EU CT number, which is the year, six digits, two digits and two digits (2025-523586-18-00).",
    dashes: "{found} is written with dashes; the register knows it with hyphens.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      { text: "Pembrolizumab is studied in Europe (EU CT number [[2023-50411-30-00]])." },
      {
        text: "Pembrolizumab is studied in Europe (EU CT [[2023–504112–30–00]]).",
        fixed: "Pembrolizumab is studied in Europe (EU CT 2023-504112-30-00).",
      },
    ],
    silent: [
      { text: "Pembrolizumab is studied in Europe (EU CT number 2023-504112-30-00)." },
      { text: "Pembrolizumab is studied in Europe (EU CT number 2023-504112-30)." },
      { text: "CTIS opened on 2022-01-31; pembrolizumab trials followed." },
    ],
  },
  words: ["ct", "euct", "ctis"],
  check: function* ({ block }) {
    for (const found of labelled(block.prose, LABELLED_EUCT)) {
      const finding = judge(found);
      if (finding !== undefined) yield finding;
    }
  },
});

/** The last group counts submissions and is left out in speech; a date after the label has shorter groups. */
function judge({ text, start, end }: Labelled): Finding | undefined {
  const written = withHyphens(text);
  const values = { found: text, written };
  if (!/^\d{4}-\d{4,8}-/.test(written)) return undefined;
  if (!/^\d{4}-\d{6}-\d{2}(?:-\d{2})?$/.test(written)) return { start, end, message: "form", arguments: values };
  if (written === text) return undefined;
  const fix = { title: "write", arguments: values, edits: [{ start, end, newText: written }], certain: true };
  return { start, end, message: "dashes", arguments: values, fixes: [fix] };
}
