import { defineRule } from "./rule";

const ORPHAN_LIKE = /(?<![\w/])EU\/3\/([\d/]{1,12})(?![\d/])/g;
/** A marketing authorisation's number where the text says that it is the designation's. */
const AUTHORISATION_AS_ORPHAN =
  /orphan designation(?: number| no\.?)?[:,]?[ \u00a0]\(?(EU\/1\/\d{2}\/\d{3,4})(?!\/?\d)/gi;

export const idEcOrphan = defineRule({
  id: "id-ec-orphan",
  severity: { default: "error" },
  summary: "A number of an EU orphan designation that is not EU/3, two digits of the year and three or four digits.",
  why: "The Union Register is searched by this number; a malformed one finds no designation.",
  authority: {
    title: "European Commission, Register of designated orphan medicinal products",
    url: "https://ec.europa.eu/health/documents/community-register/html/reg_od_act.htm",
    seen: "secondary",
    read: "2026-11-27",
    says: "Entries are numbered EU/3, the year in two digits and three or four digits.",
    note: "No text that defines the number's form was found; the form is that of the register's entries as press releases and assessment reports quote them.",
  },
  validFrom: "2000-04-28",
  languages: "any",
  messages: {
    form: "{found} is not the number of an EU orphan designation, which is EU/3, the year in two digits and three or four digits (EU/3/19/2194).",
    authorisation: "{found} is the number of a marketing authorisation; those of orphan designations begin with EU/3.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      {
        text: "Zevorcabtagene autoleucel has orphan designation ([[EU/3/2019/2194]]).",
        fixed: "Zevorcabtagene autoleucel has orphan designation (EU/3/19/2194).",
      },
      { text: "Zevorcabtagene autoleucel has orphan designation ([[EU/3/19/21]])." },
      { text: "Zevorcabtagene autoleucel has orphan designation [[EU/1/19/2194]] in the European Union." },
    ],
    silent: [
      { text: "Zevorcabtagene autoleucel has orphan designation (EU/3/19/2194)." },
      { text: "Pembrolizumab is authorised as EU/1/15/1024/001." },
    ],
  },
  words: ["eu"],
  check: function* ({ block }) {
    for (const match of block.prose.matchAll(ORPHAN_LIKE)) {
      const [found, number = ""] = match;
      if (/^\d{2}\/\d{3,4}$/.test(number)) continue;
      const span = { start: match.index, end: match.index + found.length };
      const written = found.replace(/^EU\/3\/20(?=\d{2}\/\d{3,4}$)/, "EU/3/");
      const values = { found, written };
      const fix = { title: "write", arguments: values, edits: [{ ...span, newText: written }], certain: true };
      yield { ...span, message: "form", arguments: values, fixes: written === found ? [] : [fix] };
    }
    for (const match of block.prose.matchAll(AUTHORISATION_AS_ORPHAN)) {
      const found = match[1] ?? "";
      const end = match.index + match[0].length;
      yield { start: end - found.length, end, message: "authorisation", arguments: { found } };
    }
  },
});
