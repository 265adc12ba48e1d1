import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { isEntity } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, isApprovalScheme } from "../sentence/lexicon";
import { drugsBehind, lastSubmission, objectDrugs, submissionAt, submissionIn } from "./parties";
import { activeRegulators, passiveRegulators, regulatorBefore } from "./actors";
import { drugsAfter, drugsBefore, entitiesIn, regulatorsAfter } from "../sentence/roles";
import type { Window } from "../sentence/roles";
import type { SubmissionMention } from "../sentence/submissions";
import { isAnnounced } from "./submitting";

export function readAccept(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right, at, left } = clause;
  const submission =
    submissionIn(items, right) ??
    submissionAt(items, subject) ??
    (passive ? lastSubmission(items, left) : applicationAsBefore(clause));
  const accepted = submission === undefined ? acceptedDrug(clause) : acceptedApplication(clause, submission);
  if (accepted === undefined) return [];
  // An application for a trial that was accepted, and not only for review, is one that may begin.
  const forReview = items.slice(at + 1, at + 4).some(({ lower }) => /^(?:review|filing|evaluation)$/.test(lower));
  const event = submission?.purpose === "trial" && !forReview ? "clearance" : "acceptance";
  const read = frame(clause, { event, submission, ...accepted });
  return [read, ...schemesOfAcceptance(clause).map((designation) => ({ ...read, ...designation }))];
}

type Accepted = Pick<Frame, "drugs" | "regulators">;

function acceptedApplication(clause: Clause, submission: SubmissionMention): Accepted | undefined {
  const { items, passive, subject, at, previous } = clause;
  const noun = /^(?:acceptance|validation)$/.test(items[at]?.lower ?? "");
  const before = passive && subject.kind === "submission" ? regulatorBefore(items, subject.at) : undefined;
  const regulators = before ?? (noun || passive ? passiveRegulators(clause) : activeRegulators(clause));
  // "announces acceptance of its NDA": by whom goes without saying; a verb without an authority is somebody else's.
  if (regulators === undefined) return undefined;
  if (regulators.length === 0 && !(noun ? isAnnounced(items, clause) : isOfApplication(clause))) return undefined;
  const asBefore = regulators.length === 0 && previous?.event === "submission" ? previous.regulators : regulators;
  const isSame = previous !== undefined && previous.submission === submission;
  return { drugs: isSame && !passive ? previous.drugs : objectDrugs(clause), regulators: asBefore };
}

/** "submitted the MAA to R, which validated it": the application of the clause before. */
function applicationAsBefore({ items, at, previous }: Clause): SubmissionMention | undefined {
  return items[at + 1]?.lower === "it" ? previous?.submission : undefined;
}

/** "accepted X for review", "accepted, with priority review, X for D", "submissions for X were accepted": the application goes without saying. */
function acceptedDrug(clause: Clause): Accepted | undefined {
  const { items, right, passive, subject } = clause;
  const regulators = passive ? regulatorsAfter(items, right, /^by$/) : activeRegulators(clause);
  const isSubmission = takesSubmission(clause);
  const own = passive && subject.kind === "drug" ? drugsBefore(items, clause.left) : drugsAfter(items, right);
  const drugs = own.length === 0 && isSubmission ? drugsBehind(clause) : own;
  if (regulators === undefined || regulators.length === 0 || drugs.length === 0) return undefined;
  const saysApplication =
    isSubmission || schemesOfAcceptance(clause).length > 0 || isForReview(items, right) || isOfSubmittedDrug(clause);
  return saysApplication ? { drugs, regulators } : undefined;
}

/** "accepted the submission and granted priority review for X". */
function takesSubmission({ items, at, passive }: Clause): boolean {
  if (passive || !/^(?:the|its|this|our)$/.test(items[at + 1]?.lower ?? "")) return false;
  return /^(?:submission|filing|dossier)$/.test(items[at + 2]?.lower ?? "");
}

/** "Submissions for X were accepted"; but a submission for a designation is none for a medicine. */
function isOfSubmittedDrug({ items, passive, subject, left }: Clause): boolean {
  if (!passive || subject.kind !== "drug") return false;
  const head = items.slice(left.from, subject.at);
  const noun = head.findLastIndex(({ lower }) => /^(?:submissions?|filings?|dossiers?)$/.test(lower));
  return noun >= 0 && !head.some(({ kind, lower }) => kind === "designation" || lower === "," || BE.has(lower));
}

function isForReview(items: readonly Item[], { from, to }: Window): boolean {
  return items
    .slice(from, to)
    .some(
      ({ lower }, i) =>
        /^(?:review|filing)$/.test(lower) && /^(?:for|substantive|priority)$/.test(items[from + i - 1]?.lower ?? ""),
    );
}

/** "The NDA was accepted in May", "… was submitted in March and accepted in May": who accepts an application goes without saying. */
function isOfApplication({ items, passive, subject, previous, left, at }: Clause): boolean {
  if (!passive) return false;
  if (subject.kind === "submission") return true;
  if (subject.kind === "elided") return previous?.submission !== undefined;
  const ofApplication = subject.kind === "drug" || items[subject.at]?.lower === "which";
  return ofApplication && lastSubmission(items, { from: Math.max(left.from, at - 24), to: at }) !== undefined;
}

/** "accepted the BLA under priority review", "accepted for priority review X's sNDA": the way of review is granted with it. */
function schemesOfAcceptance({ items, right }: Clause): readonly Pick<Frame, "event" | "designation">[] {
  return entitiesIn(items, right, "designation").flatMap((index) => {
    const designation = items[index];
    if (!isEntity(designation) || isApprovalScheme(designation.mention)) return [];
    const before = items.slice(Math.max(right.from, index - 3), index).map(({ lower }) => lower);
    const way = before.findLast((lower) => /^(?:under|with|for|via|through)$/.test(lower));
    if (way === undefined || before.some((lower) => /request|seek|eligib/.test(lower))) return [];
    return [{ event: "designation" as const, designation }];
  });
}
