import { CAPITALS, LONG_NUMBER } from "../recognition/scanning/seenWords";
import { overlaps } from "../text/span";
import { defineDocumentRule } from "./rule";

type Item =
  | { readonly kind: "registered" }
  | { readonly kind: "trial"; readonly start: number; readonly end: number; readonly text: string };

const NUMBER =
  /\b(?:NCT[ -]?\d{6,8}|ISRCTN\d{6,}|ACTRN\d{10,}|ChiCTR[\w-]{6,}|CTR[IX]?\d{6,}|CTRI\/\d|j?RCT[a-z]?\d{8,}|JapicCTI-?\d+|UMIN\d{6,}|KCT\d{6,}|DRKS\d{6,}|NTR\d{3,}|IRCT\d{6,}|PACTR\d{8,}|TCTR\d{8,}|EudraCT|EU ?CT|\d{4}-\d{6}-\d{2})/;
/** Those of its forms that are told neither by a long number nor by capitals. */
const REGISTER_WORDS = ["eudract", "ct", "ctr", "ctis", "euct", "euctr", "chictr", "japiccti"];
/** Product information has no place for registry numbers: its template has none. */
const PRODUCT_INFORMATION = /\bPosology and method of administration\b|\bHIGHLIGHTS OF PRESCRIBING INFORMATION\b/;
const LABEL_WORDS = ["posology", "highlights"];
const REGISTERED = { kind: "registered" } as const;
/** "KEYNOTE-522 trial", "the LUMMICAR STUDY 1", "Study CO-338-010": a capitalised acronym with the word beside it. */
const NAMED =
  /([A-Z]{4,16}(?:[- ]\d{1,4}[A-Za-z]?)?|[A-Z]{4,16}[ -]STUDY[ -]?\d{1,2})(?=(?:\s(?:phase \S{1,4}|clinical|pivotal|open-label|randomi[sz]ed)){0,3}\s(?:trial|study)\b(?!\sprogram)|(?<=STUDY[ -]?\d{1,2}))/g;
/** Words that are all capitals and name no trial. */
const NO_TRIAL =
  /^(?:COVID|SARS|HIV|AIDS|MERS|NSCLC|SCLC|PHASE|THIS|OPEN|WITH|FROM|COPD|PIVOTAL|CLINICAL|RANDOMI[SZ]ED|LIVE|PKPD|NASH|MASH|ADHD|PTSD|GERD|MRSA|TNBC|HNSCC|DLBCL)(?:[- ]\d+)?$/;

export const trialUnregistered = defineDocumentRule<Item>({
  id: "trial-unregistered",
  severity: { default: "off", "press-release": "hint", journal: "information", regulatory: "information" },
  summary: "A named trial in a document that gives no registry number.",
  why: "Readers look the trial up by its number; journals ask for it, and it ties all reports of a trial together.",
  authority: {
    title: "CONSORT and SPIRIT 2025, trial registration",
    url: "https://www.consort-spirit.org/item2-trialregistration",
    seen: "primary",
    read: "2026-11-22",
    says: "A report names the registry, the identifying number and the date of registration.",
  },
  languages: ["en"],
  messages: {
    missing: "{trial} is named without a registry number (NCT…, EU CT …).",
  },
  examples: {
    reported: [
      {
        text: "Pembrolizumab was studied in the [[KEYNOTE-522]] trial. The KEYNOTE-522 trial was large.",
        profile: "journal",
      },
    ],
    silent: [
      { text: "Pembrolizumab was studied in the KEYNOTE-522 trial (NCT03036488).", profile: "journal" },
      { text: "Pembrolizumab was added in the KEYTRUDA plus LENVIMA study.", profile: "journal" },
      {
        text: "4.2 Posology and method of administration\n\nOne tablet daily.\n\n5.1 Pharmacodynamic properties\n\nThe GEMINI study of dolutegravir was large.",
        profile: "regulatory",
      },
      { text: "Pembrolizumab is studied in the ILLUMINATE clinical trial program.", profile: "press-release" },
      { text: "The KEYNOTE-522 trial of pembrolizumab is listed at CTRI/9.", profile: "journal" },
      { text: "Pembrolizumab was studied in a COVID-19 trial and an NSCLC study.", profile: "journal" },
    ],
  },
  words: [...REGISTER_WORDS, ...LABEL_WORDS],
  shapes: CAPITALS | LONG_NUMBER,
  collect: ({ block, mentions, words: { shapes } }) => {
    if (block.kind === "reference-entry") return [];
    // The forms without a long number all have "CT".
    const mayBeRegistered = (shapes & LONG_NUMBER) !== 0 || block.prose.includes("CT");
    const isExempt = (mayBeRegistered && NUMBER.test(block.prose)) || PRODUCT_INFORMATION.test(block.prose);
    const items: Item[] = isExempt ? [REGISTERED] : [];
    if ((shapes & CAPITALS) === 0 || !/trial|study|STUDY/.test(block.prose)) return items;
    for (const { index: start, 1: text = "" } of block.prose.matchAll(NAMED)) {
      const span = { start, end: start + text.length };
      // "the KEYTRUDA study" names no trial.
      const isNamed = !NO_TRIAL.test(text) && !mentions.some((mention) => overlaps(mention, span));
      if (isNamed && !/[\w-]/.test(block.prose.charAt(start - 1))) items.push({ kind: "trial", ...span, text });
    }
    return items;
  },
  conclude: function* (items) {
    if (items.some(({ item }) => item.kind === "registered")) return;
    const seen = new Set<string>();
    for (const { item, blockStart } of items) {
      if (item.kind === "registered" || seen.has(item.text)) continue;
      seen.add(item.text);
      yield {
        start: blockStart + item.start,
        end: blockStart + item.end,
        message: "missing",
        arguments: { trial: item.text },
      };
    }
  },
});
