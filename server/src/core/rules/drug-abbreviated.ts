import { covers } from "../text/span";
import { defineRule } from "./rule";

/** Abbreviations of the list that stand for one drug; those that also mean other things in medical texts are left out. */
const MEANINGS: Readonly<Record<string, string>> = {
  MSO4: "morphine sulfate",
  MgSO4: "magnesium sulfate",
  HCTZ: "hydrochlorothiazide",
  MTX: "methotrexate",
  APAP: "acetaminophen",
  AZT: "zidovudine",
  PTU: "propylthiouracil",
  INH: "isoniazid",
  TMP: "trimethoprim",
};

const ABBREVIATION = /(?<![\w/-])(?:MSO4|MgSO4|HCTZ|MTX|APAP|AZT|PTU|INH|TMP)(?![\w/-])/g;
const GIVEN =
  /(?:\b(?:received|receiving|receive|given|administered|treated with|treatment with|taking|take|took|dose of|doses of)\s(?:(?:oral|intravenous|iv|low-dose|high-dose|weekly|daily)\s){0,2}|\d\s?(?:mg|g|mcg)(?:\/kg)?\s(?:of\s)?)$/i;
const DOSED = /^\s\(?(?:\d+(?:\.\d+)?\s?(?:mg|g|mcg|µg)\b|therapy\b|monotherapy\b|tablets?\b|infusion\b)/i;

export const drugAbbreviated = defineRule({
  id: "drug-abbreviated",
  severity: { default: "off", journal: "hint", regulatory: "information", patient: "warning" },
  summary: "A drug's name abbreviated where the abbreviation has been taken for another drug.",
  why: "MSO4 has been read as magnesium sulfate and AZT as azathioprine; the full name cannot be misread.",
  authority: {
    title: "ISMP, List of Error-Prone Abbreviations: drug name abbreviations; AMA Manual of Style, 11th edition, 14.4",
    url: "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    seen: "primary",
    read: "2026-11-27",
    says: "Drugs' names are written in full: MSO4, HCTZ, MTX and others have been taken for other drugs.",
    note: "INH and TMP are the examples of the AMA Manual of Style, whose abstract was read; the others are ISMP's, read in a reprint.",
  },
  languages: ["en"],
  messages: {
    abbreviated: "“{short}” has been mistaken for another drug. Write “{full}”.",
    write: "Change to “{full}”",
  },
  examples: {
    reported: [
      {
        text: "Patients received [[MTX]] 15 mg weekly with etanercept.",
        profile: "patient",
        fixed: "Patients received methotrexate 15 mg weekly with etanercept.",
      },
      { text: "Give 2 mg of [[MSO4]] for pain.", profile: "patient", fixed: "Give 2 mg of morphine sulfate for pain." },
    ],
    silent: [
      { text: "Patients received methotrexate (MTX) 15 mg; MTX was continued with etanercept.", profile: "patient" },
      { text: "The buffer had 5 mM MgSO4; etanercept was added.", profile: "patient" },
      { text: "The AZT trial led to zidovudine's approval.", profile: "patient" },
    ],
  },
  words: Object.keys(MEANINGS).map((short) => short.toLowerCase()),
  check: function* ({ block, mentions, definitions }) {
    for (const { index: start, 0: short } of block.prose.matchAll(ABBREVIATION)) {
      const end = start + short.length;
      const isGiven = GIVEN.test(block.prose.slice(Math.max(0, start - 48), start));
      if (!isGiven && !DOSED.test(block.prose.slice(end, end + 24))) continue;
      if (definitions.some((definition) => definition.short.text === short)) continue;
      // The document defined it elsewhere: then the reader was told.
      const mention = mentions.find((other) => covers(other, { start, end }));
      if (mention?.evidence.some(({ kind }) => kind === "definition-use" || kind === "definition") === true) continue;
      const full = MEANINGS[short] ?? short;
      yield {
        start,
        end,
        message: "abbreviated",
        arguments: { short, full },
        fixes: [{ title: "write", arguments: { full }, edits: [{ start, end, newText: full }], certain: true }],
      };
    }
  },
});
