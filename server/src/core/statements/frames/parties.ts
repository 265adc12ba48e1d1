import type { Clause, Frame } from "./frame";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { COMPANY_NOUNS, DRUG_NOUNS, isApprovalScheme } from "../sentence/lexicon";
import { isCopied } from "../sentence/partners";
import { drugsAfter, drugsBefore, entitiesIn } from "../sentence/roles";
import type { Window } from "../sentence/roles";
import type { Subject } from "../sentence/subjects";
import type { SubmissionMention } from "../sentence/submissions";

export function submissionIn(items: readonly Item[], { from, to }: Window): SubmissionMention | undefined {
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item?.kind === "submission" && item.depth === 0) return item.submission;
  }
  return undefined;
}

export function lastSubmission(items: readonly Item[], { from, to }: Window): SubmissionMention | undefined {
  for (let i = to - 1; i >= from; i--) {
    const item = items[i];
    if (item?.kind === "submission" && item.depth === 0) return item.submission;
  }
  return undefined;
}

export function submissionAt(items: readonly Item[], { at }: Subject): SubmissionMention | undefined {
  const item = items[at];
  return item?.kind === "submission" ? item.submission : undefined;
}

/** "under the FDA's Accelerated Approval pathway": the scheme of an approval. */
export function schemeUnder(items: readonly Item[], window: Window): EntityItem | undefined {
  for (const index of entitiesIn(items, window, "designation")) {
    const item = items[index];
    if (!isEntity(item) || !isApprovalScheme(item.mention)) continue;
    const before = items.slice(Math.max(window.from, index - 7), index).map(({ lower }) => lower);
    if (before.some((lower) => /^(?:under|through|via|with|using|as|on)$/.test(lower))) return item;
  }
  return undefined;
}

/** "the company", "we": the sponsor of the drug that the text is about. */
export function isCompanyNoun(items: readonly Item[], at: number): boolean {
  return COMPANY_NOUNS.has(items[at]?.lower ?? "");
}

/** Whether an application that names no drug is the one that the text is about: "the NDA", "its BLA", "we submitted". */
function isUnderstood({ items, subject, left, right }: Clause): boolean {
  if (subject.kind === "pronoun" || subject.kind === "drug-noun" || isCompanyNoun(items, subject.at)) return true;
  for (let i = left.from; i < right.to; i++) {
    const item = items[i];
    const named = item?.kind === "submission" || DRUG_NOUNS.has(item?.lower ?? "");
    if (named && items.slice(Math.max(left.from, i - 3), i).some(({ lower }) => DEFINITE.test(lower))) return true;
  }
  return false;
}

const DEFINITE = /^(?:the|its|this|that|our|their|'s|’s|s)$/;

/** "An NDA for X in combination with Y was accepted": those of the application that is the verb's subject. */
function drugsOfSubject({ items, left, at }: Clause): readonly EntityItem[] {
  const application = items
    .slice(left.from, at)
    .findLastIndex(({ kind, depth }) => kind === "submission" && depth === 0);
  const from = left.from + application;
  const isNear = application >= 0 && at - from <= 24 && !items.slice(from, at).some(({ lower }) => lower === ",");
  return isNear ? drugsAfter(items, { from, to: at }) : [];
}

export function objectDrugs(clause: Clause): Frame["drugs"] {
  const { items, right, left, subject, passive } = clause;
  const own = passive ? drugsOfSubject(clause) : [];
  if (own.length > 0) return own;
  const after = drugsAfter(items, right);
  if (after.length > 0) return after;
  const from = subject.kind === "submission" ? subject.at : left.from;
  const before = drugsBefore(items, { from, to: clause.at });
  if (before.length > 0) return before;
  // "accepted the NDA submitted by S and granted priority review for X": the next verb's drug is the application's.
  const shared = clause.kind === "accept" && items[right.to]?.lower === "and" ? drugsBehind(clause) : [];
  if (shared.length > 0) return shared;
  if (isUnderstood(clause) || (opensLine(items, subject.at) && isOfNothingNamed(clause))) return "salient";
  // "X was approved in Japan, and an application was made in China"
  if (clause.previous !== undefined && clause.previous.drugs.length > 0) return clause.previous.drugs;
  // "X: NDA accepted by the FDA", "Update: X – IND cleared; MAA validated": what the line is about.
  const sign = items.slice(0, subject.at).findLastIndex(({ lower }) => /^[:–—-]$/.test(lower));
  return drugsBefore(items, { from: 0, to: sign < 0 ? Math.min(subject.at, left.from + 2) : sign });
}

/** "• BLA accepted by the FDA", "• Oct 2018: NDA accepted": a line under what it is about. */
export function opensLine(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .every(
      ({ kind, lower }) =>
        kind === "sign" ||
        kind === "date" ||
        kind === "place" ||
        kind === "regulator" ||
        /^(?:in|on|early|late|mid|sept|the)$/.test(lower),
    );
}

/** "priority review to the NDA Sponsor submitted for X": the application's drug comes behind its own verb. */
export function drugsBehind({ items, right }: Clause): readonly EntityItem[] {
  return drugsAfter(items, { from: right.to, to: Math.min(items.length, right.to + 12) });
}

/** "An application was submitted in Japan", "submitted an sBLA to R for full approval": for what, is not said. */
export function isOfNothingNamed({ items, left, right }: Clause): boolean {
  const application = items.findIndex(({ kind }, i) => i >= left.from && i < right.to && kind === "submission");
  return !items.slice(application, right.to).some(({ lower }, i) => {
    if (lower !== "for" && lower !== "of") return false;
    const [next, further] = [items[application + i + 1]?.lower ?? "", items[application + i + 2]?.lower ?? ""];
    return !OF_APPROVAL.test(next) && !(next === "the" && /^(?:treatment|approval|use)$/.test(further));
  });
}

const OF_APPROVAL = /^(?:traditional|full|accelerated|standard|marketing|regulatory|approval|review|filing|priority)$/;

/** The drugs before the verb, but none of an insertion behind its subject: "Brand, which resembles X, was …". */
export function drugsBeforeVerb({ items, left, subject }: Clause): readonly EntityItem[] {
  if (subject.kind !== "other") return drugsBefore(items, left);
  const own = drugsBefore(items, { from: left.from, to: subject.at + 1 });
  if (own.length > 0 || items[subject.at + 1]?.lower !== "(") return own;
  const close = items.findIndex(({ depth }, i) => i > subject.at + 1 && depth === 0);
  return drugsBefore(items, { from: subject.at + 1, to: close < 0 ? left.to : Math.min(close, left.to) });
}

export function subjectDrugs({ items, subject, left, at }: Clause): Frame["drugs"] {
  const group = groupAt(items, subject.at);
  // "compared with X, which was approved": what the relative clause follows, whatever it is to others.
  if (items.slice(subject.at + 1, at).some(({ lower, depth }) => depth === 0 && /^(?:which|that)$/.test(lower)))
    return distinct(items, group);
  // In "X plus Y was approved" the nearest drug is the partner; the one before it is meant.
  const drugs = drugsBefore(items, { from: left.from, to: subject.at + 1 });
  return drugs.length > 0 || isCopied(items, subject.at) ? drugs : distinct(items, group);
}
