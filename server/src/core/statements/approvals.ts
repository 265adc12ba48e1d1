import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "./items";
import {
  activeRegulators,
  passiveRegulators,
  regulatorBefore,
  schemeUnder,
  subjectDrugs,
  submissionAt,
  submissionIn,
} from "./parties";
import { drugsAfter, drugsBefore, regulatorsAfter } from "./roles";
import type { Window } from "./roles";

export function readApprove(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right } = clause;
  const submission = submissionIn(items, right) ?? (passive ? submissionAt(items, subject) : undefined);
  if (passive) {
    const trial = submission?.purpose === "trial";
    const drugs = passiveDrugs(clause);
    if (drugs === undefined) return [];
    const scheme = schemeUnder(items, right);
    return [
      frame(clause, {
        event: trial ? "clearance" : "approval",
        submission,
        drugs,
        designation: scheme,
        regulators: passiveRegulators(clause),
      }),
    ];
  }
  const regulators = activeRegulators(clause);
  if (regulators === undefined) return [];
  const after = drugsAfter(items, right);
  if (after.length === 0 && submission === undefined && !saysDrugNoun(items, right)) return [];
  const event = submission?.purpose === "trial" ? "clearance" : "approval";
  return [
    frame(clause, {
      event,
      submission,
      drugs: after.length > 0 ? after : "salient",
      designation: schemeUnder(items, right),
      regulators,
    }),
  ];
}

/** The approval as a noun: "the approval of X by R", "R approval for X"; it needs its drug or its regulator beside it. */
export function readApproval(clause: Clause): readonly Frame[] {
  const { items, at, right, left } = clause;
  const next = items[at + 1]?.lower ?? "";
  const own = regulatorBefore(items, at) ?? [];
  const by = regulatorsAfter(items, { from: at + 1, to: Math.min(right.to, at + 16) }, /^(?:by|from)$/);
  const regulators = by.length > 0 ? by : own;
  const ofDrug =
    next === "of" || next === "for" || next === "in"
      ? drugsAfter(items, { from: at + 1, to: Math.min(right.to, at + 10) })
      : [];
  const submission = submissionIn(items, { from: at + 1, to: Math.min(right.to, at + 8) });
  if (submission?.purpose === "trial" && regulators.length > 0) {
    const drugs = drugsAfter(items, right);
    return [frame(clause, { event: "clearance", submission, drugs: drugs.length > 0 ? drugs : "salient", regulators })];
  }
  if (regulators.length === 0 || /^(?:if|upon|for|to|no)$/.test(items[at - 1]?.lower ?? "")) return [];
  if (ofDrug.length > 0) return [frame(clause, { event: "approval", drugs: ofDrug, regulators })];
  const definite = items.slice(Math.max(left.from, at - 4), at).some(({ lower }) => /^(?:the|this|these)$/.test(lower));
  return definite && by.length > 0 ? [frame(clause, { event: "approval", drugs: "salient", regulators })] : [];
}

/** The drug of a passive sentence: its subject, the drug of the application that is its subject, or what "it" means. */
function passiveDrugs(clause: Clause): Frame["drugs"] | undefined {
  const { items, subject, left, previous, right } = clause;
  if (subject.kind === "drug") return subjectDrugs(clause);
  const before = drugsBefore(items, left);
  if (subject.kind === "submission") {
    const named = drugsAfter(items, { from: subject.at, to: right.to });
    return named.length > 0 ? named : "salient";
  }
  if (subject.kind === "pronoun" || subject.kind === "drug-noun") return "salient";
  if (before.length > 0 && subject.kind !== "designation") return before;
  if (subject.kind === "elided" && previous !== undefined) return previous.drugs;
  return undefined;
}

function saysDrugNoun(items: readonly Item[], { from, to }: Window): boolean {
  return items
    .slice(from, Math.min(to, from + 4))
    .some(({ lower }) => /^(?:drug|medicine|therapy|vaccine|it|product)$/.test(lower));
}
