import { uniiCheckCharacterHolds } from "../knowledge/checkDigits";
import { defineRule } from "./rule";
import type { Finding } from "./rule";
import { labelled } from "./support/labelled";
import type { Labelled } from "./support/labelled";

const LABELLED_UNII =
  /\bUNII(?:[ \u00a0-](?:code|number|no\.?|id|identifier)){0,2}[:=#]?[ \u00a0]{0,2}[([]?([0-9A-Za-z]{6,14})(?![\w-])/g;

export const idUnii = defineRule({
  id: "id-unii",
  severity: { default: "error" },
  summary: "A UNII that is not ten characters, or whose check character does not fit.",
  why: "A wrong character names another substance or none; registers of substances are searched by this code.",
  authority: {
    title:
      "FDA Substance Registration System, questions and answers: nine random characters and a tenth that checks them",
    url: "https://depth-first.com/articles/2010/10/19/the-fda-unique-ingredient-identifier-unii",
    seen: "secondary",
    read: "2026-11-27",
    says: "A UNII has nine random letters or digits and a tenth that checks them.",
    note: "The FDA's answers were read as quoted at length in an article; the check character's algorithm is sent on request only. That it is the sum of the first nine base-36 values modulo 36 was found to hold for every UNII of the DrugBank open vocabulary.",
  },
  languages: "any",
  messages: {
    length: "{unii} has {count} characters; a UNII has ten.",
    check: "The last character of UNII {unii} does not fit the first nine. One of its characters is wrong.",
  },
  examples: {
    reported: [
      { text: "Imatinib (UNII [[BKJ8M8G5HJ]]) is a tyrosine kinase inhibitor." },
      { text: "Imatinib (UNII: [[BKJ8M8G5H]]) is a tyrosine kinase inhibitor." },
    ],
    silent: [
      { text: "Imatinib (UNII BKJ8M8G5HI) is a tyrosine kinase inhibitor." },
      { text: "The UNII of imatinib is in the register; UNII identifiers are random." },
    ],
  },
  words: ["unii"],
  check: function* ({ block }) {
    for (const found of labelled(block.prose, LABELLED_UNII)) {
      const finding = judge(found);
      if (finding !== undefined) yield finding;
    }
  },
});

/** A word after the label ("UNII identifiers") has no digit or a small letter. */
function judge({ text, start, end }: Labelled): Finding | undefined {
  if (!/\d/.test(text) || /[a-z]/.test(text)) return undefined;
  const values = { unii: text, count: String(text.length) };
  if (text.length !== 10) return { start, end, message: "length", arguments: values };
  return uniiCheckCharacterHolds(text) ? undefined : { start, end, message: "check", arguments: values };
}
