import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, isApprovalScheme } from "../sentence/lexicon";
import { placesNear } from "./eventPlaces";
import {
  drugsBehind,
  isOfNothingNamed,
  lastSubmission,
  objectDrugs,
  subjectDrugs,
  submissionAt,
  submissionIn,
} from "./parties";
import { regulatorBefore } from "./actors";
import { namesCopies } from "../sentence/partners";
import { drugsAfter, entitiesIn, regulatorsAfter } from "../sentence/roles";
import type { Window } from "../sentence/roles";
import { previousWord } from "../sentence/wordBefore";
import type { SubmissionMention } from "../sentence/submissions";

export function readSubmit(clause: Clause): readonly Frame[] {
  const { items, kind, subject, right, passive } = clause;
  const scheme = schemeAppliedFor(clause);
  if (scheme !== undefined) return [readSchemeApplication(clause, scheme)];
  const submission =
    submissionIn(items, right) ??
    (passive || kind === "submit" ? submissionAt(items, subject) : undefined) ??
    (passive && subject.kind === "drug"
      ? lastSubmission(items, { from: Math.max(clause.left.from, subject.at - 6), to: subject.at })
      : undefined) ??
    (kind === "submit" ? submissionBefore(clause) : undefined);
  if (submission === undefined)
    return kind === "submit" || isAnnounced(items, clause) ? readSubmittedForApproval(clause) : [];
  if (subject.kind === "regulator" || subject.kind === "agency") {
    const filed = /^filed$/.test(items[clause.at]?.lower ?? "") && subject.kind === "regulator";
    return filed
      ? [
          frame(clause, {
            event: "acceptance",
            submission,
            drugs: objectDrugs(clause),
            regulators: distinct(items, groupAt(items, subject.at)),
          }),
        ]
      : [];
  }
  if (kind === "submission" && !isAnnounced(items, clause)) return [];
  // Applications of others that refer to the drug are not its own.
  if (namesCopies(items, right)) return [];
  if (isUnder(items, submission)) return [];
  if (supportsApplication(clause) || isFiledByAuthority(clause)) return [];
  // A request for a designation is no marketing application.
  const designation = entitiesIn(items, right, "designation")
    .map((i) => items[i])
    .find(isEntity);
  if (designation !== undefined && designation.start < submission.start) {
    // "the submission of a fast track application"
    if (kind !== "submission") return [];
    if (submission.start - designation.end <= 1) return [readSchemeApplication(clause, designation)];
  }
  const to = regulatorsAfter(items, right, /^(?:to|with|by)$/);
  const regulators = to.length > 0 ? to : (regulatorOfPurpose(clause) ?? placesNear(clause));
  const named = objectDrugs(clause);
  // "An application to the court" is none of a medicine.
  const isMedicines = regulators.length > 0 || !/^applications?$/i.test(submission.text);
  const ifOnly = named.length === 0 && isMedicines && isOfNothingNamed(clause);
  const drugs = ifOnly ? "salient" : named;
  const behind = named === "salient" ? drugsBehind(clause) : [];
  const planned = clause.polarity.planned || isTask(clause);
  const parts = { submission, drugs: behind.length > 0 ? behind : drugs, regulators, planned };
  return [frame(clause, { ...parts, event: "submission", ifOnly })];
}

/** "under NDA 012345": only where something is registered. */
function isUnder(items: readonly Item[], submission: SubmissionMention): boolean {
  const at = items.findIndex((item) => item.kind === "submission" && item.submission === submission);
  return items[at - 1]?.lower === "under";
}

/** "initiated a rolling submission", "requested an emergency use authorization", "submitted an application for orphan designation". */
function schemeAppliedFor({ at, kind, items, right, left, subject }: Clause): EntityItem | undefined {
  const own = items[at];
  if (isEntity(own)) return isAnnounced(items, { at, left }) || isDone(items, right) ? own : undefined;
  if (kind !== "submit" || subject.kind === "regulator" || subject.kind === "agency") return undefined;
  // "requested that R issue an emergency use authorization": the verb of what is asked ends no clause.
  const to = items[at + 1]?.lower === "that" ? items.length : right.to;
  const scheme = entitiesIn(items, { from: at + 1, to: Math.min(to, at + 12) }, "designation")[0];
  const item = items[scheme ?? -1];
  if (scheme === undefined || !isEntity(item)) return undefined;
  if (/^request/.test(own?.lower ?? "")) return item;
  const between = items.slice(at + 1, scheme);
  const asked = between.findIndex(
    ({ kind: what, lower }) => what === "submission" || /^(?:request|petition)$/.test(lower),
  );
  return asked >= 0 && between.slice(asked).some(({ lower }) => lower === "for") ? item : undefined;
}

/** "the rolling submission was completed". */
function isDone(items: readonly Item[], { from, to }: Window): boolean {
  const done = items.findIndex(
    ({ lower }, i) => i >= from && i < to && /^(?:completed|initiated|started)$/.test(lower),
  );
  return done > 0 && BE.has(previousWord(items, done));
}

function readSchemeApplication(clause: Clause, designation: EntityItem): Frame {
  const { items, at } = clause;
  const right = items[at + 1]?.lower === "that" ? { from: at + 1, to: items.length } : clause.right;
  const to = regulatorsAfter(items, right, /^(?:to|with|from|by|that)$/);
  // Marketing is applied for by an approval scheme's name or in parts; a designation is only asked for.
  const isApplication = isApprovalScheme(designation.mention) || /rolling/i.test(designation.mention.text);
  return frame(clause, {
    event: isApplication ? "submission" : "designation",
    designation,
    drugs: objectDrugs({ ...clause, right }),
    regulators: to.length > 0 ? to : placesNear(clause),
    window: right,
    planned: !isApplication || clause.polarity.planned || isTask(clause),
  });
}

/** "Submit NDA in 2026", a line of a plan. */
function isTask({ items, at, left, subject }: Clause): boolean {
  const opens = items.slice(left.from, at).every(({ kind }) => kind === "sign" || kind === "drug" || kind === "date");
  return /^(?:submit|file)$/.test(items[at]?.lower ?? "") && opens && subject.kind !== "pronoun";
}

/** "submitted an application seeking NMPA approval of X". */
function regulatorOfPurpose({ items, right }: Clause): readonly EntityItem[] | undefined {
  const noun = items.findIndex(
    ({ lower }, i) => i > right.from && i < right.to && /^(?:approval|authori[sz]ation)$/.test(lower),
  );
  return noun < 0 ? undefined : regulatorBefore(items, noun);
}

/** "The FDA accepted and filed the BLA": its filing is its acceptance. */
function isFiledByAuthority({ items, at, previous }: Clause): boolean {
  return previous?.event === "acceptance" && items.slice(previous.at + 1, at).every(({ lower }) => lower === "and");
}

/** "data submitted in support of the application": what was submitted is something else. */
function supportsApplication({ items, right }: Clause): boolean {
  const lead = items.slice(right.from, right.from + 4).map(({ lower }) => lower);
  return lead[0] === "in" && lead[1] === "support";
}

/** "the NDA Sponsor submitted": the application that a reduced relative clause hangs on. */
function submissionBefore({ items, at, left, subject }: Clause): SubmissionMention | undefined {
  if (subject.kind !== "other") return undefined;
  const near = items.slice(Math.max(left.from, at - 6), at);
  const submission = near.findLastIndex(({ kind }) => kind === "submission");
  const between = near.slice(submission + 1);
  const named = between.every((item) => item.kind === "word" || item.lower === ")" || item.depth > 0);
  return submission >= 0 && named && !between.some(({ lower }) => /^(?:for|to|by|of|in|with|and)$/.test(lower))
    ? lastSubmission(items, { from: left.from, to: at })
    : undefined;
}

/** "submitted X for approval to R". */
function readSubmittedForApproval(clause: Clause): readonly Frame[] {
  const { items, right, passive, subject } = clause;
  const forApproval = items
    .slice(right.from, Math.min(items.length, right.from + 10))
    .some(({ lower }, i) => /^(?:approval|authori[sz]ation|review)$/.test(lower) && isFor(items, right.from + i - 1));
  const after = drugsAfter(items, right);
  const own = passive && subject.kind === "drug" ? subjectDrugs(clause) : after;
  // "After R approved X, Sponsor filed for approval in Japan"
  const drugs = own.length === 0 && forApproval && clause.previous !== undefined ? clause.previous.drugs : own;
  if (drugs.length === 0 || !(forApproval || isGivenToAuthority(clause))) return [];
  const to = regulatorsAfter(items, { from: right.from, to: items.length }, /^(?:to|with|by)$/);
  return [frame(clause, { event: "submission", drugs, regulators: to.length > 0 ? to : placesNear(clause) })];
}

/** "submitted X to the FDA": the medicine itself, and not data on it. */
function isGivenToAuthority({ items, at, kind, passive, right }: Clause): boolean {
  if (kind !== "submit" || passive || !(items[at + 1]?.kind === "drug" || isDataOn(items, at + 1))) return false;
  // "submitted X to six additional markets"
  const toMarkets = items
    .slice(right.from, Math.min(right.to, right.from + 8))
    .some(({ lower }) => /^(?:markets|countries|authorities|regulators|agencies)$/.test(lower));
  return toMarkets || regulatorsAfter(items, right, /^to$/).length > 0;
}

/** "submitted data for X in D to R": for a use; data "on" it may be anything. */
function isDataOn(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === "data" &&
    items[at + 1]?.lower === "for" &&
    items[at + 2]?.kind === "drug" &&
    /^(?:in|for)$/.test(items[at + 3]?.lower ?? "")
  );
}

/** "for", with adjectives after it: "for local regulatory approval", "for Japanese approval". */
function isFor(items: readonly Item[], at: number): boolean {
  let i = at;
  while (items[i]?.kind === "place" || /^(?:regulatory|marketing|local|full)$/.test(items[i]?.lower ?? "")) i--;
  return items[i]?.lower === "for";
}

/** A submission as a noun counts when the sentence says that it was made. */
export function isAnnounced(items: readonly Item[], { at, left }: Pick<Clause, "at" | "left">): boolean {
  return items
    .slice(Math.max(left.from, at - 8), at)
    .some(({ lower }) =>
      /^(?:announced|announces?|completed|completes|initiated|initiates|initiating|following|after|made|started)$/.test(
        lower,
      ),
    );
}
