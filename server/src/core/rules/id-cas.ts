import { casCheckDigit, casCheckDigitHolds } from "../knowledge/checkDigits";
import { defineRule } from "./rule";

// The label is required: three groups of digits are also telephone numbers and dates.
const LABELLED_CAS =
  /\bCAS(?:[ \u00a0-](?:RN|registry|reg\.|no\.?|number|nos\.?)){0,3}[.:#]?[ \u00a0]{0,2}\[?(\d{2,7}-\d{2}-\d)(?![\d-])/gi;

export const idCas = defineRule({
  id: "id-cas",
  severity: { default: "error" },
  summary: "A CAS registry number whose check digit does not fit.",
  why: "A wrong digit names another substance or none; databases are searched by this number.",
  authority: {
    title: "CAS, Check Digit Verification of CAS Registry Numbers",
    url: "https://www.cas.org/training/documentation/chemical-substances/checkdig",
    seen: "primary",
    read: "2026-11-22",
    says: "The last digit is the sum of the others, each times its place counted from the right, modulo ten.",
  },
  languages: "any",
  messages: {
    check: "CAS number {cas} has check digit {is}; the other digits give {must}. One of its digits is wrong.",
  },
  examples: {
    reported: [{ text: "Imatinib (CAS [[152459-95-6]]) is a tyrosine kinase inhibitor." }],
    silent: [
      { text: "Imatinib (CAS 152459-95-5) is a tyrosine kinase inhibitor." },
      { text: "Ask about imatinib at 555-20-1 or see lot 152459-95-6." },
    ],
  },
  words: ["cas"],
  check: function* ({ block }) {
    for (const match of block.prose.matchAll(LABELLED_CAS)) {
      const [text, cas = ""] = match;
      if (casCheckDigitHolds(cas)) continue;
      const start = match.index + text.length - cas.length;
      yield {
        start,
        end: start + cas.length,
        message: "check",
        arguments: { cas, is: cas.slice(-1), must: casCheckDigit(cas.slice(0, -1)) },
      };
    }
  },
});
