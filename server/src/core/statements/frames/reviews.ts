import { placesNear } from "./eventPlaces";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import { BE, DRUG_NOUNS, isApprovalScheme, PRONOUNS } from "../sentence/lexicon";
import { lastSubmission, opensLine, submissionIn } from "./parties";
import { reviewers } from "./actors";
import { authorityOfScheme } from "./grantParties";
import { hasBegun } from "../sentence/phrases";
import { drugsAfter, drugsBefore, entitiesIn } from "../sentence/roles";

export function readReview(clause: Clause): readonly Frame[] {
  const verb = clause.items[clause.at]?.lower ?? "";
  // What is being evaluated is so in a trial, as a rule.
  const isOver = verb === "reviewed" && clause.items[clause.at - 1]?.lower !== "being";
  if (isOver || /^(?:evaluated|assessed)$/.test(verb)) return readReviewedUnder(clause);
  const { items, at, left, right, subject } = clause;
  const lower = items[at]?.lower ?? "";
  const under = items.slice(Math.max(0, at - 4), at).some((item) => item.lower === "under");
  const ongoing = items.slice(at + 1, at + 4).some((item) => /^(?:ongoing|underway)$/.test(item.lower));
  const article = items.slice(Math.max(0, at - 3), at).findLastIndex((item) => /^(?:its|the|an?)$/.test(item.lower));
  const begun =
    lower === "review" && article >= 0 && BEGINS.test(items[Math.max(0, at - 3) + article - 1]?.lower ?? "");
  const active = begun || (lower === "reviewing" && (subject.kind === "regulator" || subject.kind === "agency"));
  const passive = lower === "reviewed" && items[at - 1]?.lower === "being";
  const regulatory = items[at - 1]?.lower === "regulatory";
  const rolling = hasBegun(items, at);
  if (!under && !rolling && !passive && !active && !regulatory && !(ongoing && /^(?:review|reviews)$/.test(lower)))
    return [];
  const submission = active ? submissionIn(items, right) : lastSubmission(items, left);
  const before = active ? [] : drugsBefore(items, left);
  const drugs = before.length > 0 ? before : drugsAfter(items, right);
  const regulators =
    active && subject.kind === "regulator" ? distinct(items, groupAt(items, subject.at)) : reviewers(clause);
  // "Regulatory review in the EU is underway": of what the text is about.
  const opens = (regulatory && at - left.from <= 2) || (under && isOfPlace(clause));
  if (drugs.length === 0 && submission === undefined && !opens && !rolling && !speaksOfDrug(clause)) return [];
  const reviewed = frame(clause, {
    event: "review",
    submission,
    drugs: drugs.length > 0 ? drugs : "salient",
    regulators: regulators.length > 0 ? regulators : placesOrLast(clause, drugs.length === 0),
  });
  // "under priority review": which was granted, then.
  const way = items[at];
  if (isEntity(way) && rolling) return [{ ...reviewed, designation: way }];
  return isEntity(way) ? [reviewed, { ...reviewed, event: "designation", designation: way }] : [reviewed];
}

const BEGINS = /^(?:started|began|begun|commenced|initiated)$/;

/** "X was reviewed under R's accelerated assessment": how it was is what was granted; the review is over. */
function readReviewedUnder(clause: Clause): readonly Frame[] {
  const { items, at, left, right, subject } = clause;
  const scheme = entitiesIn(items, { from: at + 1, to: Math.min(right.to, at + 8) }, "designation")[0] ?? -1;
  const designation = items[scheme];
  if (!isEntity(designation) || isApprovalScheme(designation.mention)) return [];
  if (!items.slice(at + 1, scheme).some(({ lower }) => /^(?:under|through|via)$/.test(lower))) return [];
  const before = drugsBefore(items, left);
  if (
    before.length === 0 &&
    subject.kind !== "pronoun" &&
    subject.kind !== "drug-noun" &&
    subject.kind !== "submission"
  )
    return [];
  const own = authorityOfScheme(clause, { from: scheme, to: right.to }) ?? reviewers(clause);
  return [
    frame(clause, {
      event: "designation",
      designation,
      drugs: before.length > 0 ? before : "salient",
      regulators: own,
    }),
  ];
}

/** "Japan: under review", "(EU/US) under review": a line below its drug; "Under review" alone is a title. */
function isOfPlace({ items, at }: Clause): boolean {
  const lead = items.slice(0, at - 1);
  return opensLine(items, at - 1) && lead.some(({ kind }) => kind === "place" || kind === "regulator");
}

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
