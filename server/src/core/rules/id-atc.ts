import { defineRule } from "./rule";
import { labelled } from "./support/labelled";

/** The label has to say "code": ATC alone is also anaplastic thyroid carcinoma, and ATCC sells cell lines. */
const LABELLED_ATC =
  /\bATC(?:[ \u00a0](?:therapeutic|classification|index|\(?level[ \u00a0]\d\)?)){0,2}(?:[ \u00a0]codes?(?:[ \u00a0]is)?[:=]?|:)[ \u00a0]{0,2}[([]?([A-Z0-9]{3,9})(?![\w-])/g;

const MAIN_GROUPS = "ABCDGHJLMNPRSV";
const CODE = /^[A-DGHJLMNPRSV]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?$/;

export const idAtc = defineRule({
  id: "id-atc",
  severity: { default: "error" },
  summary: "An ATC code that the classification cannot have.",
  why: "Consumption and safety data are looked up by this code; a slip (O for 0, I for 1) puts the drug into no class.",
  authority: {
    title:
      "WHO Collaborating Centre for Drug Statistics Methodology, Guidelines for ATC classification, II.A Structure",
    url: "https://yumpu.com/en/document/view/4414280/guidelines-for-atc-classification-and-ddd-assignment-whocc/16",
    seen: "primary",
    read: "2026-11-27",
    says: "Fourteen main groups, four levels below them: A, A10, A10B, A10BA, A10BA02.",
    note: "Read in a copy of the guidelines. The letters of the main groups were read in a list of the University of Sydney.",
  },
  languages: "any",
  messages: {
    form: "{found} is not an ATC code: that is a letter, two digits, two letters and two digits (A10BA02), or the beginning of that.",
    group: "{found} is not an ATC code: the main groups are {groups}.",
    digits: "{found} has letters where an ATC code has digits.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      { text: "Metformin (ATC code [[A10B02]]) lowers blood glucose." },
      { text: "Metformin (ATC code: [[E10BA02]]) lowers blood glucose." },
      {
        text: "Metformin (ATC code: [[A1OBA02]]) lowers blood glucose.",
        fixed: "Metformin (ATC code: A10BA02) lowers blood glucose.",
      },
    ],
    silent: [
      { text: "Metformin (ATC code A10BA02) lowers blood glucose." },
      { text: "Metformin and other biguanides (ATC code A10BA) lower blood glucose." },
      { text: "Nivolumab was given to patients with ATC: NCT03036488 is the trial." },
    ],
  },
  words: ["atc"],
  check: function* ({ block }) {
    for (const { text, start, end } of labelled(block.prose, LABELLED_ATC)) {
      if (CODE.test(text) || !/\d/.test(text) || !/^[A-Z]/.test(text) || text.startsWith("NCT")) continue;
      const written = withDigits(text);
      const values = { found: text, written, groups: Array.from(MAIN_GROUPS).join(", ") };
      if (CODE.test(written)) {
        const fix = { title: "write", arguments: values, edits: [{ start, end, newText: written }], certain: true };
        yield { start, end, message: "digits", arguments: values, fixes: [fix] };
      } else {
        const message = MAIN_GROUPS.includes(text.charAt(0)) ? "form" : "group";
        yield { start, end, message, arguments: values };
      }
    }
  },
});

/** O and I in the places of digits. */
function withDigits(code: string): string {
  const digit = (text: string): string => text.replace(/O/g, "0").replace(/I/g, "1");
  return code.charAt(0) + digit(code.slice(1, 3)) + code.slice(3, 5) + digit(code.slice(5));
}
