import { defineRule } from "./rule";

/** New trials of the European Union since then are in CTIS alone. */
const CTIS_ONLY = "2023-01-31";

const FUTURE =
  /\b(?:will|shall|is to|are to|must|should|to) be (?:registered|submitted|entered|filed|recorded) (?:in|on|with|to|through|via|at) (?:the )?(?:European )?(EudraCT)\b/gi;
const LATE_NUMBER =
  /\bEudraCT(?:[ \u00a0-](?:number|no\.?|nr\.?|id|identifier)){0,2}[:=#]?[ \u00a0]{0,2}[([]?(20(?:2[4-9]|[3-9]\d)-\d{6}-\d{2})(?![\d-])/gi;

export const eudractRetired = defineRule({
  id: "eudract-retired",
  severity: { default: "information" },
  summary: "EudraCT offered as the register of a new trial after the EU's new system had taken its place.",
  why: "Since 31 January 2023 applications for new trials in the EU are made in CTIS only, and CTIS gives the number.",
  authority: {
    title: "EMA, EudraCT website",
    url: "https://eudract.ema.europa.eu/result.html",
    seen: "primary",
    read: "2026-11-27",
    says: "As of 31 January 2023 all initial applications for trials in the EU and EEA are submitted through CTIS.",
  },
  validFrom: CTIS_ONLY,
  languages: ["en"],
  messages: {
    future: "Since 31 January 2023, new trials in the EU have been registered in CTIS, not in EudraCT.",
    number:
      "{found} dates from a year in which new trials in the EU got an EU CT number from CTIS. Is it the right number?",
  },
  examples: {
    reported: [
      { text: "The next trial of pembrolizumab will be registered in [[EudraCT]].", asOf: "2024-05-01" },
      { text: "Pembrolizumab is studied in Europe (EudraCT [[2025-004823-66]]).", asOf: "2025-05-01" },
    ],
    silent: [
      { text: "The next trial of pembrolizumab will be registered in EudraCT.", asOf: "2020-05-01" },
      { text: "Pembrolizumab was studied in Europe (EudraCT 2017-004823-66).", asOf: "2024-05-01" },
      { text: "The trial of pembrolizumab was registered in EudraCT.", asOf: "2024-05-01" },
      {
        text: "The pembrolizumab trial in children outside the EU will be registered in EudraCT, as its paediatric investigation plan asks.",
        asOf: "2024-05-01",
      },
    ],
  },
  words: ["eudract"],
  check: function* ({ block }) {
    // Trials of a paediatric investigation plan that run wholly outside the EU still go to EudraCT.
    if (/paediatric|pediatric|\bPIP\b|third countr|outside the E/i.test(block.prose)) return;
    for (const [pattern, message] of [
      [FUTURE, "future"],
      [LATE_NUMBER, "number"],
    ] as const) {
      for (const match of block.prose.matchAll(pattern)) {
        const found = match[1] ?? "";
        const end = match.index + match[0].length;
        yield { start: end - found.length, end, message, arguments: { found } };
      }
    }
  },
});
