import { defineRule } from "./rule";
import { sentenceAt } from "./support/sentences";

const PRIORITY = /\bpriority review\b/i;
const STANDARD = /\bstandard[- ]review\b/i;
const TEN_MONTHS =
  /\b(?:ten|10)[- \u00a0]months?(?:[- ](?:long|target|goal|action|FDA|PDUFA|agency)){0,2}[- ](?:review|clock|timeline|timeframe|period)\b/gi;
const SIX_MONTHS =
  /\b(?:six|6)[- \u00a0]months?(?:[- ](?:long|target|goal|action|FDA|PDUFA|agency)){0,2}[- ](?:review|clock|timeline|timeframe|period)\b/gi;
/** The sentence sets the two clocks side by side, or speaks of another authority's or of the time before filing. */
const COMPARES =
  /\b(?:standard|instead|rather|compared|versus|vs|than|shorten\w*|reduc\w*|down|from|normal\w*|typical\w*|usual\w*|regular|conventional|otherwise|would|twelve|12|filing)\b/i;

export const reviewClock = defineRule({
  id: "review-clock",
  severity: { default: "information", "press-release": "warning", regulatory: "warning" },
  summary: "A priority review of ten months, or a standard review of six.",
  why: "Investors reckon the decision's date from it: the FDA's goal is six months for a priority and ten for a standard review.",
  authority: {
    title: "FDA, PDUFA performance goals",
    url: "https://www.fda.gov/downloads/ForIndustry/UserFees/PrescriptionDrugUserFee/UCM270412.pdf",
    seen: "secondary",
    read: "2026-11-27",
    says: "Ten months for a standard and six for a priority review, counted from the 60-day filing date for new molecular entities.",
    note: "The letter for 2013 to 2017 was read as quoted at length; of those for 2018 to 2027 only the beginning could be read, in a copy and in the Congressional Record of 28 September 2022. The FDA's own list for 1998 to 2002 was read: standard reviews had twelve months in 1998, and ten step by step from 1999 on.",
  },
  validFrom: "2002-10-01",
  languages: ["en"],
  messages: {
    priority: "A priority review has a goal of six months; ten months is the goal of a standard review.",
    standard: "A standard review has a goal of ten months; six months is the goal of a priority review.",
  },
  examples: {
    reported: [
      { text: "The FDA granted pembrolizumab priority review, with a [[10-month review]] of the application." },
      { text: "The FDA accepted the application for pembrolizumab for standard review, a [[six-month review]]." },
    ],
    silent: [
      { text: "The FDA granted pembrolizumab priority review, with a six-month review of the application." },
      {
        text: "Priority review of pembrolizumab shortens the FDA's review to six months, from the 10-month review of others.",
      },
      { text: "Patients on pembrolizumab had a 10-month review of their scans." },
      { text: "In Japan, priority review of pembrolizumab means a 10-month review." },
    ],
  },
  needs: "regulators",
  words: ["month", "months"],
  check: function* ({ block, mentions, document }) {
    const { prose } = block;
    if (!/\breview/i.test(prose)) return;
    for (const [pattern, scheme, message] of [
      [TEN_MONTHS, PRIORITY, "priority"],
      [SIX_MONTHS, STANDARD, "standard"],
    ] as const) {
      for (const { index, 0: found } of prose.matchAll(pattern)) {
        const sentence = sentenceAt(prose, index);
        const text = prose.slice(sentence.start, sentence.end);
        const rest = text.replace(STANDARD, "").replace(found, "");
        if (!scheme.test(text) || COMPARES.test(rest)) continue;
        const authorities = mentions.filter(({ type, start }) => type === "regulator" && start < sentence.end);
        const isAmerican = authorities.some(({ entity, start }) => {
          const regulator = entity === undefined ? undefined : document.knowledge.entity(entity);
          return start >= sentence.start && regulator?.type === "regulator" && regulator.jurisdiction === "US";
        });
        if (isAmerican) yield { start: index, end: index + found.length, message };
      }
    }
  },
});
