import { distinct, groupAt, isEntity } from "./groups";
import type { EntityItem } from "./groups";
import type { Item } from "./items";
import { isApprovalScheme } from "./lexicon";
import { polarityOf } from "./polarity";
import type { Polarity } from "./polarity";
import { drugsAfter, drugsBefore, entitiesIn, isPassive, regulatorsAfter, subjectOf } from "./roles";
import type { Subject, Window } from "./roles";
import type { StatementEvent } from "./statement";
import type { SubmissionMention } from "./submissions";
import { findTriggers } from "./triggers";
import type { Trigger } from "./triggers";

export type PlaceItem = Extract<Item, { kind: "place" }>;

/** An event with its parties as the sentence gives them, before coordination is multiplied out. */
export interface Frame extends Polarity {
  readonly event: StatementEvent;
  /** Index of the trigger. */
  readonly at: number;
  /** `salient`: the text says "it", "the therapy", or leaves it out. */
  readonly drugs: readonly EntityItem[] | "salient";
  readonly designation: EntityItem | undefined;
  readonly submission: SubmissionMention | undefined;
  /** `salient`: the text says "it" or "the agency". */
  readonly regulators: readonly (EntityItem | PlaceItem)[] | "salient";
  /** Where the frame's date and indication stand. */
  readonly window: Window;
  /** With "respectively": which of the window's dates is this frame's. */
  readonly ordinal: number | undefined;
}

/** One trigger with what surrounds it. */
interface Clause extends Trigger {
  readonly items: readonly Item[];
  readonly left: Window;
  readonly right: Window;
  readonly subject: Subject;
  readonly passive: boolean;
  readonly polarity: Polarity;
  /** The frame that the sentence's previous trigger gave, whose parties an elided subject shares. */
  readonly previous: Frame | undefined;
}

/** Reads every event that a sentence states. */
export function readFrames(items: readonly Item[]): readonly Frame[] {
  const triggers = findTriggers(items);
  const frames: Frame[] = [];
  const consumed = new Set<number>();
  triggers.forEach((trigger, i) => {
    if (consumed.has(trigger.at)) return;
    const clause = clauseOf(items, triggers, i, consumed, frames.at(-1));
    frames.push(...READERS[trigger.kind](clause));
  });
  return frames;
}

const CLAUSE_SIGNS = /^[;•*]$/;

function clauseOf(
  items: readonly Item[],
  triggers: readonly Trigger[],
  i: number,
  consumed: Set<number>,
  previous: Frame | undefined,
): Clause {
  const trigger = triggers[i] ?? { at: 0, kind: "approve" as const };
  const { at, kind } = trigger;
  let from = at;
  while (from > 0 && !CLAUSE_SIGNS.test(items[from - 1]?.lower ?? "")) from--;
  const object = takesNounObject(kind) ? objectTrigger(items, triggers, i) : undefined;
  if (object !== undefined) consumed.add(object);
  const next = triggers.find(
    (other) => other.at > at && other.at !== object && !isNounObjectOf(kind, other, items, at),
  );
  const subject = subjectOf(items, at, from);
  return {
    at,
    kind,
    items,
    left: { from, to: at },
    right: { from: at + 1, to: rightEnd(items, at, next?.at) },
    subject,
    passive: isPassive(items, at, subject),
    polarity: polarityOf(items, from, at),
    previous,
  };
}

const takesNounObject = (kind: Trigger["kind"]): boolean => kind === "grant" || kind === "receive";

/** "granted full approval", "received clearance": the noun is the verb's object and no event of its own. */
function objectTrigger(items: readonly Item[], triggers: readonly Trigger[], i: number): number | undefined {
  const at = triggers[i]?.at ?? 0;
  const next = triggers[i + 1];
  if (next === undefined || !/^(?:approval|clearance|accept)$/.test(next.kind)) return undefined;
  for (let j = at + 1; j < next.at; j++) if (CLAUSE_SIGNS.test(items[j]?.lower ?? "")) return undefined;
  return next.at - at <= 12 ? next.at : undefined;
}

/** "received approval and authorization for X" keeps one window. */
function isNounObjectOf(kind: Trigger["kind"], other: Trigger, items: readonly Item[], at: number): boolean {
  return (
    takesNounObject(kind) && other.kind === "approval" && other.at - at <= 12 && items[other.at - 1]?.kind === "word"
  );
}

/** Up to the next clause sign, or to where the next trigger's own subject begins. */
function rightEnd(items: readonly Item[], at: number, next: number | undefined): number {
  let end = next ?? items.length;
  if (next !== undefined) {
    const subject = subjectOf(items, next, at + 1);
    if (subject.kind === "regulator" || subject.kind === "drug") end = groupAt(items, subject.at)[0] ?? subject.at;
    else if (subject.kind !== "other") end = subject.at;
  }
  for (let i = at + 1; i < end; i++) if (CLAUSE_SIGNS.test(items[i]?.lower ?? "") && items[i]?.lower === ";") return i;
  return end;
}

type Reader = (clause: Clause) => readonly Frame[];

const READERS: Readonly<Record<Trigger["kind"], Reader>> = {
  grant: readGrant,
  receive: readGrant,
  designate: readGrant,
  enter: readGrant,
  approve: readApprove,
  approval: readApproval,
  accept: readAccept,
  submit: readSubmit,
  submission: readSubmit,
  review: readReview,
  withdraw: readWithdraw,
  withdrawal: readWithdraw,
  clear: readClear,
  clearance: readClear,
};

/** One frame for each granted scheme, or one for the approval or clearance that was granted. */
function readGrant(clause: Clause): readonly Frame[] {
  const { items, kind, passive, subject, left, right, at } = clause;
  const before = entitiesIn(items, { from: Math.max(left.from, at - 30), to: at }, "designation");
  const after = entitiesIn(items, right, "designation");
  const objectIsSubject = (passive || kind === "grant") && after.length === 0 && subject.kind === "designation";
  const indices = objectIsSubject ? groupAt(items, before.at(-1) ?? at) : after;
  if (indices.length === 0) return readGrantedNoun(clause);
  if (kind === "enter" && (indices[0] ?? at) - at > 6) return [];
  const schemes = distinct(items, indices);
  const respectively = items.slice(right.from, right.to).some(({ lower }) => lower === "respectively");
  const drugs = grantedDrugs(clause, objectIsSubject);
  return schemes.flatMap((designation, i) => {
    const window = segment(items, indices, designation, right, objectIsSubject);
    const own = objectIsSubject || i === 0 ? [] : drugsAfter(items, window);
    return [
      frame(clause, {
        event: isApprovalScheme(schemeKey(designation)) ? "approval" : "designation",
        designation,
        drugs: own.length > 0 ? own : drugs,
        regulators: grantingRegulators(clause, window),
        window: respectively ? right : window,
        ordinal: respectively ? i : undefined,
      }),
    ];
  });
}

/** The part of the window that is about one scheme: from its coordinated group to the next group. */
function segment(
  items: readonly Item[],
  indices: readonly number[],
  scheme: EntityItem,
  right: Window,
  whole: boolean,
): Window {
  const index = indices.find((i) => items[i] === scheme);
  if (whole || index === undefined) return right;
  const group = groupAt(items, index);
  const next = indices.find((i) => i > (group.at(-1) ?? i));
  return { from: group[0] ?? right.from, to: next ?? right.to };
}

function grantedDrugs(clause: Clause, objectIsSubject: boolean): Frame["drugs"] {
  const { items, kind, passive, subject, right, left, previous } = clause;
  const after = drugsAfter(items, right);
  if (objectIsSubject) return after.length > 0 ? after : "salient";
  if (subject.kind === "drug") return subjectDrugs(clause);
  if (after.length > 0) return after;
  if (subject.kind === "elided" && previous !== undefined) return previous.drugs;
  if (subject.kind === "pronoun" || subject.kind === "drug-noun" || subject.kind === "agency") return "salient";
  const before = kind === "grant" && !passive ? [] : drugsBefore(items, left);
  return before.length > 0 ? before : "salient";
}

function subjectDrugs({ items, subject, left }: Clause): Frame["drugs"] {
  const group = groupAt(items, subject.at);
  // In "X plus Y was approved" the nearest drug is the partner; the one before it is meant.
  const drugs = drugsBefore(items, { from: left.from, to: subject.at + 1 });
  return drugs.length > 0 ? drugs : distinct(items, group);
}

/** Who granted: the active subject, else "by R" or "from R", else a regulator right before the object. */
function grantingRegulators(clause: Clause, window: Window): Frame["regulators"] {
  const { items, subject, right, passive, kind, at } = clause;
  if (!passive && kind !== "receive" && subject.kind === "regulator")
    return distinct(items, groupAt(items, subject.at));
  if (!passive && kind !== "receive" && (subject.kind === "agency" || subject.kind === "pronoun")) return "salient";
  const near = regulatorsAfter(items, window, /^(?:by|from|with|,)$/);
  if (near.length > 0) return near;
  const anywhere = regulatorsAfter(items, right, /^(?:by|from)$/);
  if (anywhere.length > 0) return anywhere;
  const inside = entitiesIn(items, right, "regulator").filter((i) => items[i]?.depth === 0);
  if (inside.length > 0) return distinct(items, groupAt(items, inside[0] ?? at));
  return placesNear(clause);
}

/** "received approval", "was granted marketing authorization", "received clearance of its IND". */
function readGrantedNoun(clause: Clause): readonly Frame[] {
  const { items, right, kind, at } = clause;
  if (kind === "designate" || kind === "enter") return [];
  const limit = Math.min(right.to, at + 14);
  const noun = findWord(
    items,
    { from: right.from, to: limit },
    /^(?:approvals?|authori[sz]ations?|clearance|acceptance|licen[cs]e)$/,
  );
  if (noun === undefined) return [];
  const submission = submissionIn(items, right);
  const trial = submission?.purpose === "trial";
  const lower = items[noun]?.lower ?? "";
  if (lower === "acceptance" && submission === undefined) return [];
  const event = lower === "acceptance" ? "acceptance" : trial || lower === "clearance" ? "clearance" : "approval";
  if (event === "clearance" && !trial) return [];
  if (/^(?:for|of|and|to)$/.test(items[noun - 1]?.lower ?? "")) return [];
  return [
    frame(clause, {
      event,
      submission,
      drugs: grantedDrugs(clause, false),
      regulators: grantingRegulators(clause, right),
    }),
  ];
}

function readApprove(clause: Clause): readonly Frame[] {
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
function readApproval(clause: Clause): readonly Frame[] {
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

function readAccept(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right, at, left } = clause;
  const noun = /^(?:acceptance|validation)$/.test(items[at]?.lower ?? "");
  const submission =
    submissionIn(items, right) ?? submissionAt(items, subject) ?? (passive ? lastSubmission(items, left) : undefined);
  if (submission === undefined) return [];
  const regulators = noun || passive ? passiveRegulators(clause) : activeRegulators(clause);
  if (regulators === undefined || regulators.length === 0) return [];
  return [frame(clause, { event: "acceptance", submission, drugs: objectDrugs(clause), regulators })];
}

function readSubmit(clause: Clause): readonly Frame[] {
  const { items, kind, subject, right, left, passive } = clause;
  const submission =
    submissionIn(items, right) ?? (passive || kind === "submit" ? submissionAt(items, subject) : undefined);
  if (submission === undefined) return [];
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
  // A request for a designation is no marketing application.
  const designation = entitiesIn(items, right, "designation")
    .map((i) => items[i])
    .find(isEntity);
  if (designation !== undefined && designation.start < submission.start && kind !== "submission") return [];
  const to = regulatorsAfter(items, right, /^(?:to|with|by)$/);
  const regulators = to.length > 0 ? to : placesNear(clause);
  void left;
  return [frame(clause, { event: "submission", submission, drugs: objectDrugs(clause), regulators })];
}

/** A submission as a noun counts when the sentence says that it was made. */
function isAnnounced(items: readonly Item[], { at, left }: Clause): boolean {
  return items
    .slice(Math.max(left.from, at - 8), at)
    .some(({ lower }) =>
      /^(?:announced|announces|completed|completes|initiated|initiates|initiating|following|after|made|started)$/.test(
        lower,
      ),
    );
}

function readReview(clause: Clause): readonly Frame[] {
  const { items, at, left, right, subject } = clause;
  const lower = items[at]?.lower ?? "";
  const under = items.slice(Math.max(0, at - 4), at).some((item) => item.lower === "under");
  const ongoing = items.slice(at + 1, at + 4).some((item) => /^(?:ongoing|underway)$/.test(item.lower));
  const active = lower === "reviewing" && (subject.kind === "regulator" || subject.kind === "agency");
  const passive = /^(?:reviewed|evaluated)$/.test(lower) && items[at - 1]?.lower === "being";
  if (!under && !passive && !active && !(ongoing && /^(?:review|reviews)$/.test(lower))) return [];
  const submission = active ? submissionIn(items, right) : lastSubmission(items, left);
  const drugs = active ? drugsAfter(items, right) : drugsBefore(items, left);
  const by = regulatorsAfter(items, right, /^(?:by|at|with)$/);
  const regulators = active && subject.kind === "regulator" ? distinct(items, groupAt(items, subject.at)) : by;
  if (drugs.length === 0 && submission === undefined) return [];
  return [
    frame(clause, {
      event: "review",
      submission,
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators: regulators.length > 0 ? regulators : placesNear(clause),
    }),
  ];
}

function readWithdraw(clause: Clause): readonly Frame[] {
  const { items, kind, passive, right, left, at } = clause;
  const submission = submissionIn(items, right) ?? (passive ? lastSubmission(items, left) : undefined);
  const after = drugsAfter(items, kind === "withdrawal" ? { from: at + 1, to: Math.min(right.to, at + 14) } : right);
  const drugs = kind === "withdraw" && passive ? drugsBefore(items, left) : after;
  if (drugs.length === 0 && submission === undefined) return [];
  if (drugs.length === 0 && kind === "withdrawal") return [];
  return [
    frame(clause, {
      event: "withdrawal",
      submission,
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators: passiveRegulators(clause),
    }),
  ];
}

/** Permission to start a trial. Without an IND or CTA, "cleared" is said of devices and of companies. */
function readClear(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right, left, kind } = clause;
  const nearby = submissionIn(items, right) ?? submissionAt(items, subject) ?? lastSubmission(items, left);
  if (nearby?.purpose !== "trial") return [];
  const regulators = kind === "clear" && !passive ? activeRegulators(clause) : passiveRegulators(clause);
  if (regulators === undefined) return [];
  return [frame(clause, { event: "clearance", submission: nearby, drugs: objectDrugs(clause), regulators })];
}

// Parts that several readers share.

function frame(
  { at, polarity, right }: Clause,
  parts: Pick<Frame, "event" | "drugs" | "regulators"> & Partial<Frame>,
): Frame {
  return {
    at,
    ...polarity,
    designation: undefined,
    submission: undefined,
    window: right,
    ordinal: undefined,
    ...parts,
  };
}

function schemeKey({ mention }: EntityItem): string {
  return mention.entity ?? mention.text;
}

function findWord(items: readonly Item[], { from, to }: Window, pattern: RegExp): number | undefined {
  for (let i = from; i < to; i++) if (pattern.test(items[i]?.lower ?? "")) return i;
  return undefined;
}

function submissionIn(items: readonly Item[], { from, to }: Window): SubmissionMention | undefined {
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item?.kind === "submission" && item.depth === 0) return item.submission;
  }
  return undefined;
}

function lastSubmission(items: readonly Item[], { from, to }: Window): SubmissionMention | undefined {
  for (let i = to - 1; i >= from; i--) {
    const item = items[i];
    if (item?.kind === "submission" && item.depth === 0) return item.submission;
  }
  return undefined;
}

function submissionAt(items: readonly Item[], { at }: Subject): SubmissionMention | undefined {
  const item = items[at];
  return item?.kind === "submission" ? item.submission : undefined;
}

function activeRegulators(clause: Clause): Exclude<Frame["regulators"], "salient"> | undefined {
  const { items, subject } = clause;
  if (subject.kind === "regulator") return distinct(items, groupAt(items, subject.at));
  const item = items[subject.at];
  if (subject.kind === "place" && item?.kind === "place") return [item];
  const before = entitiesIn(items, { from: Math.max(clause.left.from, clause.at - 8), to: clause.at }, "regulator").at(
    -1,
  );
  return subject.kind === "agency" && before !== undefined ? distinct(items, [before]) : undefined;
}

function passiveRegulators(clause: Clause): Exclude<Frame["regulators"], "salient"> {
  const { items, right, at } = clause;
  const by = regulatorsAfter(items, right, /^(?:by|from|with|at|under)$/);
  if (by.length > 0) return by;
  return regulatorBefore(items, at) ?? placesNear(clause);
}

/** "FDA approval", "the European Commission's authorization": the regulator stands right before the noun. */
function regulatorBefore(items: readonly Item[], at: number): readonly EntityItem[] | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const item = items[i];
    if (item?.kind === "regulator" && item.depth === 0) return distinct(items, groupAt(items, i));
    const skipped =
      (item?.depth ?? 0) > 0 ||
      /^(?:[()]|'s|’s|[’'s]|marketing|full|regular|traditional|initial|first|new|regulatory|supplemental)$/.test(
        item?.lower ?? "",
      );
    if (!skipped) return undefined;
  }
  return undefined;
}

/** "in the U.S.", "European approval": the nearest place in the clause that stands for its authority. */
function placesNear({ items, right, left, at }: Clause): readonly PlaceItem[] {
  const after = items
    .slice(right.from, right.to)
    .find((item, i) => item.kind === "place" && isPlaceOfEvent(items, right.from + i));
  if (after?.kind === "place") return [after];
  for (let i = at - 1; i >= left.from; i--) {
    const item = items[i];
    if (item?.kind === "place" && item.depth === 0 && isPlaceOfEvent(items, i)) return [item];
  }
  return [];
}

function isPlaceOfEvent(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const lower = items[i]?.lower ?? "";
    if (lower === "in") return true;
    if (lower !== "the" && lower !== "mainland") break;
  }
  return /^(?:approval|approvals|authori[sz]ation|marketing|regulatory|clearance)$/.test(items[at + 1]?.lower ?? "");
}

/** "under the FDA's Accelerated Approval pathway": the scheme of an approval. */
function schemeUnder(items: readonly Item[], window: Window): EntityItem | undefined {
  for (const index of entitiesIn(items, window, "designation")) {
    const item = items[index];
    if (!isEntity(item) || !isApprovalScheme(schemeKey(item))) continue;
    const before = items.slice(Math.max(window.from, index - 7), index).map(({ lower }) => lower);
    if (before.some((lower) => /^(?:under|through|via|with|using|as|on)$/.test(lower))) return item;
  }
  return undefined;
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

function objectDrugs(clause: Clause): Frame["drugs"] {
  const { items, right, left, subject } = clause;
  const after = drugsAfter(items, right);
  if (after.length > 0) return after;
  const from = subject.kind === "submission" ? subject.at : left.from;
  const before = drugsBefore(items, { from, to: clause.at });
  return before.length > 0 ? before : "salient";
}

function saysDrugNoun(items: readonly Item[], { from, to }: Window): boolean {
  return items
    .slice(from, Math.min(to, from + 4))
    .some(({ lower }) => /^(?:drug|medicine|therapy|treatment|vaccine|it|product)$/.test(lower));
}
