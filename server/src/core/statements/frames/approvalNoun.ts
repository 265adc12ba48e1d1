import { asideBehind } from "./asides";
import { drugsOfApproval, holderOfApproval, isOwnEvent, placesBehind } from "./approvalNounDrugs";
import { frame } from "./frame";
import type { Clause, Frame, PlaceItem } from "./frame";
import { distinct, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE } from "../sentence/lexicon";
import { placeBefore } from "./eventPlaces";
import { submissionIn } from "./parties";
import { isEthical, isOfMaker } from "./otherApprovals";
import { regulatorBefore } from "./actors";
import { drugsAfter, drugsBefore, isToStartTrial, regulatorsAfter } from "../sentence/roles";

/** The approval as a noun: "the approval of X by R", "R approval for X"; it needs its drug or its regulator beside it. */
export function readApproval(clause: Clause): readonly Frame[] {
  const { items, at, right } = clause;
  const by = regulatorsAfter(items, { from: at + 1, to: endOfPhrase(items, at, right.to) }, /^(?:by|from)$/);
  const before = regulatorBefore(items, at) ?? placeBefore(items, at);
  const aside = asideBehind(items, at);
  const regulators: readonly (EntityItem | PlaceItem)[] =
    by.length > 0 ? by : before.length > 0 ? before : (aside?.authorities ?? placesBehind(items, at));
  const unnamed = regulators.length === 0;
  if (isAppliedFor(items, at) || isRefused(items, at) || isOfMaker(items, at) || isEthical(items, at)) return [];
  if (isConversion(items, at)) return readConversion(clause);
  if (unnamed && !isOwnEvent(items, at)) return [];
  const submission = submissionIn(items, { from: at + 1, to: Math.min(right.to, at + 8) });
  if (submission?.purpose === "trial" || isToStartTrial(items, at)) {
    const drugs = drugsAfter(items, right);
    return [frame(clause, { event: "clearance", submission, drugs: drugs.length > 0 ? drugs : "salient", regulators })];
  }
  if (/^(?:if|upon|for|to|no)$/.test(items[at - 1]?.lower ?? "") || isBacked(items, at)) return [];
  const holder = holderOfApproval(clause);
  // What is planned for a drug says nothing of what it is.
  if (holder !== undefined)
    return [frame(clause, { event: "approval", drugs: [holder], regulators, negated: false, planned: false })];
  const drugs = drugsOfApproval(clause, by.length > 0);
  if (drugs === undefined || (unnamed && drugs === "salient" && !isTold(items, at))) return [];
  const own = items[at];
  return [
    frame(clause, {
      event: "approval",
      designation: isEntity(own) ? own : undefined,
      submission: items[at + 1]?.lower === "of" ? submissionIn(items, { from: at + 2, to: at + 5 }) : undefined,
      drugs,
      regulators: unnamed ? onlyRegulator(items) : regulators,
      dates: aside?.window,
    }),
  ];
}

/** "December 21 approval", "was launched following approval in 2020". */
function isTold(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.kind === "date" || /^(?:following|after|since)$/.test(items[at - 1]?.lower ?? "");
}

/** "converted the accelerated approval of X to full approval". */
function isConversion(items: readonly Item[], at: number): boolean {
  const to = items.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:to|into)$/.test(lower));
  return (
    to && items.slice(Math.max(0, at - 16), at).some(({ lower }) => /^(?:convert(?:s|ed|ing)?|conversion)$/.test(lower))
  );
}

function readConversion(clause: Clause): readonly Frame[] {
  const { items, left, right, at } = clause;
  const drugs = drugsBefore(items, left);
  const after = drugsAfter(items, right);
  const by = regulatorsAfter(items, right, /^by$/);
  const regulators = by.length > 0 ? by : onlyRegulator(items.slice(left.from, at));
  return [
    frame(clause, {
      event: "approval",
      drugs: drugs.length > 0 ? drugs : after.length > 0 ? after : "salient",
      regulators,
    }),
  ];
}

/** "a panel backed approval of X", "support the approval of X": what others say of it. */
function isBacked(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:back(?:s|ed|ing)?|favou?r(?:s|ed)?|urged?|oppose[ds]?|against)$/.test(lower));
}

/** The authority that the sentence speaks of, where it is one. */
function onlyRegulator(items: readonly Item[]): readonly EntityItem[] {
  const named = distinct(
    items,
    items.flatMap(({ kind }, i) => (kind === "regulator" ? [i] : [])),
  );
  return named.length === 1 ? named : [];
}

/** Where the noun's own words end: "the approval of X by R"; but "the approval follows a designation by R". */
function endOfPhrase(items: readonly Item[], at: number, to: number): number {
  const end = items.findIndex(
    ({ lower }, i) => i > at && /^(?:follow(?:s|ed)|comes?|came|makes|marks|is|was)$/.test(lower),
  );
  return Math.min(to, at + 16, end < 0 ? to : end);
}

/** "FDA approval of X was denied", "conversion to full approval was declined". */
function isRefused(items: readonly Item[], at: number): boolean {
  const be = items.findIndex(({ lower }, i) => i > at && i <= at + 8 && BE.has(lower));
  return be > 0 && items.slice(be + 1, be + 4).some(({ lower }) => REFUSED.test(lower));
}

const REFUSED = /^(?:declined|denied|refused|rejected|withheld|delayed|overturned|not)$/;

/** "the application for European Union approval of X", "filed for Japanese approval of X". */
function isAppliedFor(items: readonly Item[], at: number): boolean {
  const near = items.slice(Math.max(0, at - 5), at);
  const preposition = near.findLastIndex(({ lower }) => lower === "for");
  const applied = near[preposition - 1];
  return preposition > 0 && (applied?.kind === "submission" || /^(?:fil|submi|appl)/.test(applied?.lower ?? ""));
}
