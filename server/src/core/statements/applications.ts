import { distinct, groupAt, isEntity } from "./groups";
import type { EntityItem } from "./groups";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { placesNear } from "./eventPlaces";
import {
  activeRegulators,
  lastSubmission,
  objectDrugs,
  passiveRegulators,
  regulatorBefore,
  reviewers,
  submissionAt,
  submissionIn,
} from "./parties";
import { BE, DRUG_NOUNS, isApprovalScheme, PRONOUNS } from "./lexicon";
import { isAnnounced } from "./submitting";
import type { Item } from "./items";
import { drugsAfter, drugsBefore, entitiesIn, regulatorsAfter } from "./roles";
import type { SubmissionMention } from "./submissions";
import type { Window } from "./roles";

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
  const drugs = passive && subject.kind === "drug" ? drugsBefore(items, clause.left) : drugsAfter(items, right);
  if (regulators === undefined || regulators.length === 0 || drugs.length === 0) return undefined;
  const saysApplication =
    schemesOfAcceptance(clause).length > 0 || isForReview(items, right) || isOfSubmittedDrug(clause);
  return saysApplication ? { drugs, regulators } : undefined;
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

export function readReview(clause: Clause): readonly Frame[] {
  const { items, at, left, right, subject } = clause;
  const lower = items[at]?.lower ?? "";
  const under = items.slice(Math.max(0, at - 4), at).some((item) => item.lower === "under");
  const ongoing = items.slice(at + 1, at + 4).some((item) => /^(?:ongoing|underway)$/.test(item.lower));
  const article = items.slice(Math.max(0, at - 3), at).findLastIndex((item) => /^(?:its|the|an?)$/.test(item.lower));
  const begun =
    lower === "review" && article >= 0 && BEGINS.test(items[Math.max(0, at - 3) + article - 1]?.lower ?? "");
  const active = begun || (lower === "reviewing" && (subject.kind === "regulator" || subject.kind === "agency"));
  const passive = /^(?:reviewed|evaluated)$/.test(lower) && items[at - 1]?.lower === "being";
  const regulatory = items[at - 1]?.lower === "regulatory";
  if (!under && !passive && !active && !regulatory && !(ongoing && /^(?:review|reviews)$/.test(lower))) return [];
  const submission = active ? submissionIn(items, right) : lastSubmission(items, left);
  const before = active ? [] : drugsBefore(items, left);
  const drugs = before.length > 0 ? before : drugsAfter(items, right);
  const regulators =
    active && subject.kind === "regulator" ? distinct(items, groupAt(items, subject.at)) : reviewers(clause);
  if (drugs.length === 0 && submission === undefined && !speaksOfDrug(clause)) return [];
  const reviewed = frame(clause, {
    event: "review",
    submission,
    drugs: drugs.length > 0 ? drugs : "salient",
    regulators: regulators.length > 0 ? regulators : placesOrLast(clause, drugs.length === 0),
  });
  // "under priority review": which was granted, then.
  const way = items[at];
  return isEntity(way) ? [reviewed, { ...reviewed, event: "designation", designation: way }] : [reviewed];
}

const BEGINS = /^(?:started|began|begun|commenced|initiated)$/;

/** "The drug is also under review", "it is under review". */
function speaksOfDrug({ items, at, left }: Clause): boolean {
  const be = items.findLastIndex(({ lower }, i) => i >= left.from && i < at && BE.has(lower));
  const noun = items[be - 1]?.lower ?? "";
  return be > left.from && (PRONOUNS.has(noun) || DRUG_NOUNS.has(noun));
}

/** "The application is under review": by the authority that was spoken of. */
function placesOrLast(clause: Clause, understood: boolean): Frame["regulators"] {
  const places = placesNear(clause);
  return places.length === 0 && understood ? "salient" : places;
}

export function readWithdraw(clause: Clause): readonly Frame[] {
  const { items, kind, passive, right, left, at, subject } = clause;
  // "the ban was revoked"
  if (passive && /^(?:bans?|suspensions?|holds?|decisions?|warnings?)$/.test(items[at - 2]?.lower ?? "")) return [];
  const submission = submissionIn(items, right) ?? (passive ? lastSubmission(items, left) : undefined);
  const after = drugsAfter(
    items,
    kind === "withdrawal" ? { from: at + 1, to: Math.min(right.to, at + WITHDRAWN_REACH) } : right,
  );
  const isBefore = (kind === "withdraw" && passive) || (after.length === 0 && isFromMarket(items, at));
  const drugs = isBefore ? drugsBefore(items, left) : after;
  // "that authorization was revoked": of the drug that is spoken of.
  const scheme = items[subject.at];
  const isScheme = passive && scheme?.kind === "designation" && isApprovalScheme(scheme.mention);
  // "It was withdrawn from the market."
  const isOfMarket = passive && isFromMarket(items, at) && (subject.kind === "pronoun" || subject.kind === "drug-noun");
  if (drugs.length === 0 && submission === undefined && !isScheme && !isOfMarket) return [];
  if (kind === "withdrawal" && (drugs.length === 0 || !isRegulatory(clause, submission))) return [];
  return [
    frame(clause, {
      event: "withdrawal",
      submission,
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators:
        regulatorOfApplication(clause) ?? (passive ? undefined : activeRegulators(clause)) ?? passiveRegulators(clause),
    }),
  ];
}

/** How far behind the noun the drug may stand: "revocation of the Emergency Use Authorization issued to the sponsor for X". */
const WITHDRAWN_REACH = 40;

/** "withdrawal of the drug led to recovery" is a patient's: of a product by its market, its maker's will, its application or its day. */
function isRegulatory({ items, at, right }: Clause, submission: SubmissionMention | undefined): boolean {
  const near = items.slice(Math.max(0, at - 4), right.to);
  const isAbout = near.some(
    ({ kind, lower }) => kind === "regulator" || kind === "designation" || OF_PRODUCT.test(lower),
  );
  return submission !== undefined || isAbout || near.some(({ kind }) => kind === "date");
}

const OF_PRODUCT =
  /^(?:markets?|medicines?|endorsed|voluntary|worldwide|global|product|approval|authori[sz]ation|licen[cs]e)$/;

/** "its withdrawal from the market", "X's withdrawal from the market". */
function isFromMarket(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.lower === "from" && items.slice(at + 2, at + 5).some(({ lower }) => /^markets?$/.test(lower));
}

/** "withdrew its FDA application", "withdrew its MAA to the EMA": whom the application was made to. */
function regulatorOfApplication({ items, right }: Clause): readonly EntityItem[] | undefined {
  const to = regulatorsAfter(items, right, /^to$/);
  if (to.length > 0) return to;
  const application = items.findIndex(({ kind }, i) => i >= right.from && i < right.to && kind === "submission");
  return application < 0 ? undefined : regulatorBefore(items, application);
}
