import { listedDrugs, passiveDrugs } from "./approvedDrugs";
import { asideBehind } from "./asides";
import { readAttributed } from "./attributed";
import { isDrugNoun } from "../sentence/attributes";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "../sentence/items";
import { isApprovalScheme } from "../sentence/lexicon";
import { isDeal, isOfOther, isUnderNumber } from "./otherApprovals";
import { schemeUnder, submissionAt, submissionIn } from "./parties";
import { activeRegulators, passiveRegulators } from "./actors";
import { drugsAfter, entitiesIn } from "../sentence/roles";
import { isSeveral } from "../sentence/severalDrugs";
import { antecedentOf } from "../sentence/subjects";
import type { Window } from "../sentence/roles";
import type { SubmissionMention } from "../sentence/submissions";

export function readApprove(clause: Clause): readonly Frame[] {
  const { items, passive, right } = clause;
  const submission = submissionIn(items, right) ?? (passive ? submissionOfSubject(clause) : undefined);
  if (passive) {
    const trial = submission?.purpose === "trial";
    const drugs = passiveDrugs(clause);
    const own = passiveRegulators(clause);
    const aside = asideBehind(items, clause.at)?.authorities ?? [];
    const regulators = own.length > 0 ? own : aside.length > 0 ? aside : regulatorsAsBefore(clause);
    if (drugs === undefined || isDeal(clause, regulators) || isUnderNumber(clause)) return [];
    if (!trial && isOfOther(clause, drugs)) return [];
    const scheme = schemeUnder(items, right);
    return [
      frame(clause, {
        event: trial ? "clearance" : "approval",
        submission,
        drugs,
        designation: scheme,
        regulators,
      }),
    ];
  }
  const attributed = readAttributed(clause);
  if (attributed !== undefined) return attributed;
  const regulators = activeRegulators(clause);
  if (regulators === undefined) return [];
  const listed = listedDrugs(clause);
  const after = listed.length > 1 ? listed : drugsAfter(items, right);
  if (submission?.purpose !== "trial" && isOfOther(clause, after)) return [];
  const scheme = classifiedAs(clause);
  if (scheme !== undefined && after.length > 0)
    return [frame(clause, { event: "designation", drugs: after, designation: scheme, regulators })];
  const antecedent = after.length === 0 ? relativeObject(clause) : undefined;
  if (antecedent !== undefined) return [frame(clause, { event: "approval", drugs: antecedent, regulators })];
  if (after.length === 0 && submission === undefined && !saysDrugNoun(items, right) && !isStatus(clause)) return [];
  // "approved the application for orphan designation of X"
  const applied = submission === undefined ? undefined : schemeAppliedFor(items, right);
  const event = applied !== undefined ? "designation" : submission?.purpose === "trial" ? "clearance" : "approval";
  return [
    frame(clause, {
      event,
      submission: applied === undefined ? submission : undefined,
      drugs: after.length > 0 ? after : "salient",
      designation: applied ?? schemeUnder(items, right),
      regulators,
    }),
  ];
}

/** "The NDA was approved", "the clinical trial application for X was approved". */
function submissionOfSubject({ items, subject }: Clause): SubmissionMention | undefined {
  const ofDrug = subject.kind === "drug" ? { from: Math.max(0, subject.at - 3), to: subject.at } : undefined;
  return submissionAt(items, subject) ?? (ofDrug && submissionIn(items, ofDrug));
}

/** The scheme for which an application was made, where it is none of an approval: "application for orphan designation". */
function schemeAppliedFor(items: readonly Item[], right: Window): EntityItem | undefined {
  const index = entitiesIn(items, right, "designation")[0] ?? -1;
  const scheme = items[index];
  if (!isEntity(scheme) || isApprovalScheme(scheme.mention)) return undefined;
  return items[index - 1]?.lower === "for" && items[index - 2]?.kind === "submission" ? scheme : undefined;
}

/** "approved the classification of X as a breakthrough therapy": the scheme is what was granted. */
function classifiedAs({ items, right }: Clause): EntityItem | undefined {
  const noun = items.findIndex(
    ({ lower }, i) =>
      i >= right.from && i < right.from + 3 && /^(?:classification|designation|recognition)$/.test(lower),
  );
  const as = noun < 0 ? -1 : items.findIndex(({ lower }, i) => i > noun && i < right.to && lower === "as");
  const scheme = as < 0 ? undefined : items.slice(as + 1, as + 3).find(({ kind }) => kind === "designation");
  return scheme?.kind === "designation" && !isApprovalScheme(scheme.mention) ? scheme : undefined;
}

/** "X was approved by R for A and is also approved for B". */
function regulatorsAsBefore({ items, at, subject, previous }: Clause): Exclude<Frame["regulators"], "salient"> {
  const isAlso = items.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === "also");
  if (!isAlso || subject.kind !== "elided" || previous?.event !== "approval") return [];
  return previous.regulators === "salient" ? [] : previous.regulators;
}

/** "X, which the FDA approved". */
function relativeObject({ items, subject, left }: Clause): readonly EntityItem[] | undefined {
  let i = subject.at - 1;
  while (i > left.from && items[i]?.lower === "the") i--;
  const relative = /^(?:which|that)$/.test(items[i]?.lower ?? "");
  const drug = relative ? (antecedentOf(items, i) ?? namedBefore(items, i - 1)) : undefined;
  return drug === undefined ? undefined : distinct(items, groupAt(items, drug));
}

/** "X, Sponsor's antibody that the FDA approved": what the noun tells of. */
function namedBefore(items: readonly Item[], noun: number): number | undefined {
  if (!isDrugNoun(items[noun]?.lower ?? "")) return undefined;
  let i = noun - 1;
  while (i > noun - 8 && items[i]?.kind === "word") i--;
  return items[i]?.lower === "," && items[i - 1]?.kind === "drug" ? i - 1 : undefined;
}

/** "Status: FDA approved (March 2021); EMA approved (August 2021)": a field about what is spoken of. */
function isStatus({ items, at }: Clause): boolean {
  const next = items[at + 1];
  const ends =
    next === undefined || /^[;,.]$/.test(next.lower) || (next.lower === "(" && items[at + 2]?.kind === "date");
  return ends && items.slice(0, at).some(({ lower }, i) => lower === ":" && i > 0);
}

function saysDrugNoun(items: readonly Item[], { from, to }: Window): boolean {
  return items
    .slice(from, Math.min(to, from + 4))
    .some(
      ({ lower }, i) =>
        lower === "it" ||
        isSeveral(items, from + i) ||
        (/^(?:drug|medicine|therapy|vaccine|product)$/.test(lower) &&
          /^(?:the|this|its|their|our|that)$/.test(items[from + i - 1]?.lower ?? "")),
    );
}
