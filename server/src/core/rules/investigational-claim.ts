import { isoDay } from "../knowledge/partialDate";
import type { Drug } from "../knowledge/entity";
import { covers } from "../text/span";
import { defineRule } from "./rule";
import type { BlockView } from "./rule";
import { sentenceAt } from "./support/sentences";

const CLAIM =
  /\b(?:is|are|has been (?:shown|proven|demonstrated) to be|have been (?:shown|proven|demonstrated) to be|was (?:shown|proven) to be|proved(?: to be)?|proven) (?:both |a |an |very |highly |remarkably )?(safe and (?:highly )?effective|effective and (?:very )?safe)\b/gi;
/** Doubt, denial or a question: then it is no claim. */
const HEDGED =
  /\b(?:not|never|whether|if|may|might|could|would|should|can|until|unless|believe\w*|hope\w*|expect\w*|suggest\w*|determin\w*|evaluat\w*|assess\w*|test\w*|hypothes\w*|no assurance|potential\w*|appear\w*|seem\w*|ensure|prove that|show that)\b/i;
const INVESTIGATIONAL =
  /\b(?:investigational|experimental|unapproved|candidate|phase (?:[1-3]|I{1,3})[ab]?|first-in-human|not (?:yet )?(?:been )?approved)\b/i;

export const investigationalClaim = defineRule({
  id: "investigational-claim",
  severity: { default: "information", "press-release": "warning" },
  summary: "A drug under investigation called safe and effective.",
  why: "Nobody may promote an investigational drug as safe or effective; the FDA has answered press releases with letters.",
  authority: {
    title: "21 CFR 312.7(a), Promotion of an investigational new drug",
    url: "https://www.ecfr.gov/current/title-21/section-312.7",
    seen: "primary",
    read: "2026-11-27",
    says: "Nobody may represent in a promotional context that an investigational drug is safe or effective for what it is investigated for.",
    note: "Read in the edition of 1 April 2001; the sentence was read as quoted from the present one in October 2026, and is the same.",
  },
  languages: ["en"],
  messages: {
    claim: "{drug} is investigational: 21 CFR 312.7(a) forbids promoting it as “{claim}”.",
  },
  examples: {
    reported: [
      {
        text: "The investigational therapy eftilagimod alfa is [[safe and effective]] in lung cancer, Phase 2 showed.",
      },
    ],
    silent: [
      { text: "Phase 2 tests whether eftilagimod alfa is safe and effective in lung cancer." },
      { text: "Pembrolizumab is safe and effective; the investigational combination is new." },
      { text: "The investigational therapy eftilagimod alfa may be safe and effective in lung cancer." },
      { text: "The investigational drug SHR-1701 has not been shown to be safe and effective." },
    ],
  },
  needs: "drugs",
  words: ["safe"],
  check: function* (view) {
    const { prose, kind } = view.block;
    if (kind === "quotation") return;
    for (const { index, 0: found, 1: claim = "" } of prose.matchAll(CLAIM)) {
      const sentence = sentenceAt(prose, index);
      const text = prose.slice(sentence.start, sentence.end);
      if (HEDGED.test(text) || !INVESTIGATIONAL.test(text)) continue;
      const drug = view.mentions.find((mention) => mention.type === "drug" && covers(sentence, mention));
      if (drug === undefined || drug.start > index || isApproved(drug.entity, view)) continue;
      const end = index + found.length;
      yield { start: end - claim.length, end, message: "claim", arguments: { drug: drug.text, claim } };
    }
  },
});

/** An approval anywhere on file by the document's day; for a drug that nobody listed none is on file. */
function isApproved(entity: string | undefined, { document }: BlockView): boolean {
  const drug = entity === undefined ? undefined : document.knowledge.entity(entity);
  return drug?.type === "drug" && drug.facts.some((fact) => approves(fact, isoDay(document.asOf.date, "last")));
}

function approves({ event, date }: Drug["facts"][number], day: string): boolean {
  return event === "approval" && (date === undefined || isoDay(date, "first") <= day);
}
