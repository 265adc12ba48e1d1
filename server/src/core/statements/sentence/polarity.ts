import type { Item } from "./items";
import { BE, HAVE, isAdverb, MODALS, NEAR_PLANS, NEGATIONS, PLANS, PLANS_AFTER } from "./lexicon";

export interface Polarity {
  readonly negated: boolean;
  readonly planned: boolean;
}

/** How far to the left a cue reaches when nothing ends the clause before. */
const REACH = 12;
const NEAR = 4;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  ";",
  ":",
  "which",
  "while",
  "that",
  "who",
  "but",
  "•",
  "*",
  "–",
  "—",
  // What was announced or said is a clause of its own, with or without "that".
  "announced",
  "announces",
  "reported",
  "reports",
  "said",
  "says",
]);

/**
 * Whether the event at `at` is denied, or not yet so, by the words before it in its clause (from `from`) and right
 * after it. "adopted the recommendation to grant" has been granted; "recommended to grant" has not.
 */
export function polarityOf(items: readonly Item[], from: number, at: number): Polarity {
  let negated = false;
  let planned = false;
  let isPredicate = false;
  for (let i = at - 1, steps = 0; i >= from && steps < REACH; i--) {
    const item = items[i];
    if (item === undefined || CLAUSE_ENDS.has(item.lower) || isDash(items, i) || opensNextClause(items, i, at)) break;
    if (item.depth > (items[at]?.depth ?? 0)) continue;
    steps++;
    // An opinion is adopted before the decision; a recommendation is adopted by it.
    if (item.lower === "recommendation" && isFollowed(items, i)) return { negated: false, planned: false };
    if (item.lower === "opinion" || item.lower === "opinions") {
      if (isBehind(items, i, at)) break;
      return { negated: false, planned: true };
    }
    if (FOLLOWS.test(item.lower)) return { negated: false, planned: false };
    if (isDenial(items, i, at)) negated = true;
    if (FINITE.test(item.lower)) isPredicate = true;
    // "the application seeking approval was accepted", "the requested designation was granted"
    if (isPlan(items, i, at) && !(isPredicate && OF_SUBJECT.test(item.lower))) planned = true;
  }
  return { negated, planned: planned || plannedAfter(items, at) };
}

const FINITE = /^(?:is|are|was|were|has|have|had)$/;
const OF_SUBJECT = /^(?:seeking|requesting|requests?|requested)$/;

/** "…, and in May the Commission granted": a clause with a subject of its own. */
function opensNextClause(items: readonly Item[], and: number, at: number): boolean {
  const lower = items[and]?.lower ?? "";
  // "after the FDA approved it", said of what "will" be there, is a plan.
  const subordinates =
    /^(?:after|since|because|although|though|when|as)$/.test(lower) &&
    !items.slice(0, and).some((item) => item.lower === "will");
  if (!subordinates && (lower !== "and" || items[and - 1]?.lower !== ",")) return false;
  const between = items.slice(and + 1, at);
  const actor = between.findLastIndex(({ kind }) => kind === "regulator");
  const isSubject = between
    .slice(actor + 1)
    .every(({ lower, depth }) => depth > 0 || isAuxiliary(lower) || /^[()]$/.test(lower));
  return actor >= 0 && isSubject;
}

/** Words between a subject and its verb that deny and plan nothing. */
export function isAuxiliary(lower: string): boolean {
  return BE.has(lower) || HAVE.has(lower) || isAdverb(lower);
}

/** "Following the opinion in April, the Commission approved": what came before the event is told by its own phrase. */
function isBehind(items: readonly Item[], word: number, at: number): boolean {
  const lead = items
    .slice(Math.max(0, word - 6), word)
    .some(({ lower }) => /^(?:following|after|upon|since)$/.test(lower));
  return lead && items.slice(word, at).some(({ lower }) => lower === ",");
}

/** "endorsed the committee's recommendation and approved X". */
function isFollowed(items: readonly Item[], noun: number): boolean {
  return items.slice(Math.max(0, noun - 6), noun).some(({ lower }) => FOLLOWS.test(lower));
}

const FOLLOWS = /^(?:ratif|adopt|endors|follow|confirm|accept)(?:y|ie[sd]|e[sd]|s|ing)$/;

/** "patients who have failed two treatments" denies nothing of what comes behind; "failed to obtain approval" does. */
function isDenial(items: readonly Item[], i: number, at: number): boolean {
  const lower = items[i]?.lower ?? "";
  if (/^(?:fail|unable)/.test(lower)) return /^(?:to|in)$/.test(items[i + 1]?.lower ?? "") || at - i <= 2;
  return NEGATIONS.has(lower) || lower.endsWith("n't") || lower.endsWith("n’t");
}

function isPlan(items: readonly Item[], i: number, at: number): boolean {
  const lower = items[i]?.lower ?? "";
  if (MODALS.has(lower)) return items[i]?.kind === "word" && lower !== "" && !(lower === "may" && isMonth(items, i));
  if (lower === "to") return isInfinitive(items, i, at);
  // "will be published after the authorisation has been granted"
  if (lower === "after" || lower === "when") return items.slice(0, i).some((item) => item.lower === "will");
  // "paid a milestone upon the approval of X"
  if (
    lower === "upon" &&
    items.slice(0, i).some((item) => /^(?:paid|recorded|received|earned|triggered|recogni[sz]ed)$/.test(item.lower))
  )
    return false;
  if (lower === "until" && isDatedApproval(items, at)) return false;
  if (lower === "before" || lower === "prior" || lower === "support") return at - i <= NEAR || isYetToBe(items, i, at);
  return PLANS.has(lower) || (NEAR_PLANS.has(lower) && at - i <= NEAR);
}

/** "before a formal marketing authorization is granted". */
function isYetToBe(items: readonly Item[], before: number, at: number): boolean {
  const isPresent = /^(?:is|are)$/.test(items[at - 1]?.lower ?? "");
  return isPresent && at - before <= 2 * NEAR && items.slice(before, at).every(({ kind }) => kind !== "sign");
}

/** "the only one until the approval of X in 2021". */
function isDatedApproval(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.lower === "of" && items.slice(at + 2, at + 7).some(({ kind }) => kind === "date");
}

/** "to grant", "to be granted", "to obtain approval": what is still to happen. "to X" before a name is a preposition. */
function isInfinitive(items: readonly Item[], to: number, at: number): boolean {
  if (items[at]?.kind !== "word" || followsOrdinal(items, to) || isDecision(items, to, at)) return false;
  for (let i = to + 1; i < at; i++) {
    const lower = items[i]?.lower ?? "";
    if (!BE.has(lower) && !HAVE.has(lower) && !isAdverb(lower)) return false;
  }
  return !/(?:ed|tion|sion|al|ance|ew)$/.test(items[at]?.lower ?? "") || at - to > 1;
}

/** "the FDA's decision to approve X", "R decided to grant": it was done. */
function isDecision(items: readonly Item[], to: number, at: number): boolean {
  // "the trial led the FDA to grant"
  const isLed =
    items[to - 1]?.kind === "regulator" &&
    items.slice(Math.max(0, to - 4), to).some(({ lower }) => /^(?:led|prompted|persuaded|convinced)$/.test(lower));
  const decides = isLed || /^(?:decision|decided)$/.test(items[to - 1]?.lower ?? "");
  return (
    decides &&
    /^(?:approve|authori[sz]e|license|grant|award|clear|accept|withdraw|revoke)$/.test(items[at]?.lower ?? "")
  );
}

/** "became the first antibody to be approved": it happened. */
export function followsOrdinal(items: readonly Item[], to: number): boolean {
  return items
    .slice(Math.max(0, to - 10), to)
    .some(({ lower }) => /^(?:first|second|third|fourth|fifth|only|latest|\d+(?:st|nd|rd|th))$/.test(lower));
}

/** A hyphen with space before it, single or double, parts clauses: " - ", " -- ". */
export function isDash(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return item?.lower === "-" && item.start > (items[i - 1]?.end ?? 0);
}

function isMonth(items: readonly Item[], i: number): boolean {
  return items[i + 1]?.kind === "date" || /^\d/.test(items[i + 1]?.lower ?? "");
}

function plannedAfter(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + 6; i++) {
    const item = items[i];
    // "is approved for A and may be approved for B"
    if (item === undefined || item.kind === "sign" || /^(?:and|but|while|which)$/.test(item.lower)) return false;
    if (PLANS_AFTER.has(item.lower)) return true;
    if (MODALS.has(item.lower)) return true;
  }
  return false;
}
