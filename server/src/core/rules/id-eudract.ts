import { defineRule } from "./rule";
import type { Finding } from "./rule";
import { labelled, withHyphens } from "./support/labelled";
import type { Labelled } from "./support/labelled";

const LABELLED_EUDRACT =
  /\bEudraCT(?:[ \u00a0-](?:number|no\.?|nr\.?|id|identifier)){0,2}[:=#]?[ \u00a0]{0,2}[([]?(\d[\d\u2010-\u2015\u2212-]{5,20}\d)/gi;

export const idEudract = defineRule({
  id: "id-eudract",
  severity: { default: "error" },
  summary: "A EudraCT number that is not year, six digits and two digits.",
  why: "The EU Clinical Trials Register is searched by this number; a malformed one finds nothing.",
  authority: {
    title: "Norwegian Medicines Agency, EudraCT",
    url: "http://www.legemiddelverket.no/templates/InterPage____16654.aspx?filterBy=CopyToGeneral",
    seen: "secondary",
    read: "2026-11-27",
    says: "The number has the form YYYY-NNNNNN-CC: year, six digits in sequence and a check digit.",
    note: "The agency's page and the British Clinical Trials Toolkit were read; the EMA's own help does not tell the form. How the two last digits are reckoned is not published, so that only the form is checked.",
  },
  languages: "any",
  messages: {
    form: "{found} is not a EudraCT number, which is the year, six digits and two digits (2017-004823-66).",
    euct: "{found} has the four groups of an EU CT number, not the three of a EudraCT number.",
    dashes: "{found} is written with dashes; the register knows it with hyphens.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      { text: "Pembrolizumab was studied in Europe (EudraCT number [[2017-04823-66]])." },
      { text: "Pembrolizumab was studied in Europe (EudraCT: [[2023-504112-30-00]])." },
      {
        text: "Pembrolizumab was studied in Europe (EudraCT [[2017–004823–66]]).",
        fixed: "Pembrolizumab was studied in Europe (EudraCT 2017-004823-66).",
      },
    ],
    silent: [
      { text: "Pembrolizumab was studied in Europe (EudraCT number 2017-004823-66)." },
      { text: "The EudraCT database opened in 2004; pembrolizumab trials followed." },
    ],
  },
  words: ["eudract"],
  check: function* ({ block }) {
    for (const found of labelled(block.prose, LABELLED_EUDRACT)) {
      const finding = judge(found);
      if (finding !== undefined) yield finding;
    }
  },
});

function judge({ text, start, end }: Labelled): Finding | undefined {
  const written = withHyphens(text);
  const values = { found: text, written };
  if (/^\d{4}-\d{6}-\d{2}-\d{2}$/.test(written)) return { start, end, message: "euct", arguments: values };
  if (!/^\d{4}-\d{6}-\d{2}$/.test(written)) return { start, end, message: "form", arguments: values };
  if (written === text) return undefined;
  const fix = { title: "write", arguments: values, edits: [{ start, end, newText: written }], certain: true };
  return { start, end, message: "dashes", arguments: values, fixes: [fix] };
}
