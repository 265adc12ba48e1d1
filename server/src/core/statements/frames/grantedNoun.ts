import { isGrantedNoun, isNoObjection } from "../sentence/approvalNouns";
import { isForTrial, isOfMedicine } from "./clearances";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { EntityItem } from "../sentence/groups";
import { grantedDrugs, grantingRegulators } from "./grantParties";
import type { Item } from "../sentence/items";
import { placesNear } from "./eventPlaces";
import { isEthical, isOfMaker } from "./otherApprovals";
import { submissionIn } from "./parties";
import { regulatorBefore } from "./actors";
import { polarityOf } from "../sentence/polarity";
import { drugBeforeNoun, drugsAfter, isToStartTrial, regulatorsAfter } from "../sentence/roles";
import type { StatementEvent } from "../statement";
import type { Window } from "../sentence/roles";

/** How far behind the verb its noun stands, at most. */
const REACH = 14;

/** "received approval", "was granted marketing authorization", "received clearance of its IND", "issued a licence". */
export function readGrantedNoun(clause: Clause): readonly Frame[] {
  const { items, right, kind, at } = clause;
  if (kind === "designate" || kind === "enter") return [];
  const window = { from: right.from, to: Math.min(right.to, at + REACH) };
  const noun = findNoun(items, window);
  if (noun === undefined && WIDENS.test(items[at]?.lower ?? "")) return readWidened(clause, window);
  if (noun === undefined) return clause.passive ? readNounAsSubject(clause) : [];
  const isAcceptance = items[noun]?.lower === "acceptance";
  const submission = submissionIn(items, isAcceptance ? { from: right.from, to: at + 2 * REACH } : right);
  const event = eventOfNoun(items, noun, submission?.purpose);
  if (event === undefined || (/^(?:for|of|and|to)$/.test(items[noun - 1]?.lower ?? "") && !isNotice(items, noun)))
    return [];
  const regulators =
    kind === "receive"
      ? (regulatorBefore(items, noun) ?? grantingRegulators(clause, right))
      : grantingRegulators(clause, right);
  // "announces approval of X" alone may be anybody's.
  if (regulators.length === 0 && items[at]?.lower.startsWith("announc") === true) return [];
  // "received a recommendation for approval", "adopted an opinion recommending approval": the noun is still to come.
  const ofNoun = polarityOf(items, at + 1, noun);
  return [
    frame(clause, {
      event,
      planned: clause.polarity.planned || ofNoun.planned,
      submission,
      drugs: grantedDrugs(clause, false),
      regulators,
    }),
  ];
}

const WIDENS = /^(?:expand|extend|broaden)/;

/** "R expands the indication of X", "R broadened X's label": a further use is approved. */
function readWidened(clause: Clause, { from, to }: Window): readonly Frame[] {
  const { items, right, subject, passive } = clause;
  const byAuthority = passive || subject.kind === "regulator" || subject.kind === "agency";
  const widened =
    byAuthority && items.slice(from, to).some(({ lower }) => /^(?:indications?|labels?|label?ling)$/.test(lower));
  const regulators = widened ? grantingRegulators(clause, right) : [];
  return regulators.length === 0
    ? []
    : [frame(clause, { event: "approval", drugs: grantedDrugs(clause, false), regulators })];
}

/** "marketing approval for X was granted by R", "X's authorisation was issued on …": the noun is the verb's subject. */
function readNounAsSubject(clause: Clause): readonly Frame[] {
  const { items, left, right, at } = clause;
  const noun = findNoun(items, { from: Math.max(left.from, at - REACH), to: at });
  // "approval was granted to proceed to the next dose": a trial's own committee's
  if (noun === undefined || items[at + 2]?.lower === "proceed") return [];
  const submission = submissionIn(items, { from: noun, to: at });
  const event = eventOfNoun(items, noun, submission?.purpose);
  if (event === undefined) return [];
  const by = regulatorsAfter(items, right, /^(?:by|from)$/);
  const regulators = by.length > 0 ? by : (regulatorBefore(items, noun) ?? []);
  // A licence by nobody named is a company's.
  if (
    regulators.length === 0 &&
    /^licen[cs]e$/.test(items[noun]?.lower ?? "") &&
    items[noun - 1]?.lower !== "marketing"
  )
    return [];
  const drugs = drugsOfNoun(clause, noun);
  return [
    frame(clause, {
      event,
      submission,
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators: regulators.length > 0 ? regulators : placesNear(clause),
    }),
  ];
}

/** "approval of X was granted", "X's approval was granted", "approval was granted to X". */
function drugsOfNoun({ items, right, at }: Clause, noun: number): readonly EntityItem[] {
  const beside = drugsAfter(items, { from: noun, to: at });
  if (beside.length > 0) return beside;
  const before = drugBeforeNoun(items, noun);
  return before.length > 0 ? before : drugsAfter(items, right);
}

function eventOfNoun(
  items: readonly Item[],
  noun: number,
  purpose: "marketing" | "trial" | undefined,
): Extract<StatementEvent, "approval" | "clearance" | "acceptance"> | undefined {
  const lower = items[noun]?.lower;
  if (isEthical(items, noun) || isOfMaker(items, noun)) return undefined;
  if (lower === "acceptance") return purpose === undefined ? undefined : "acceptance";
  if (lower === "compliance") return isNotice(items, noun) ? "approval" : undefined;
  if (purpose === "trial" || isToStartTrial(items, noun) || isNoObjection(items, noun)) return "clearance";
  if (lower !== "clearance") return "approval";
  // Of a medicine, and by an authority: else it is a device's, or a company's.
  const granted = regulatorBefore(items, noun) ?? regulatorsAfter(items, { from: noun, to: noun + 6 }, /^(?:by|from)$/);
  if (granted.length === 0 || !isOfMedicine(items, noun)) return undefined;
  return isForTrial(items, noun) || isOfTrial(items, noun) ? "clearance" : "approval";
}

/** "the second study of X to receive clearance". */
function isOfTrial(items: readonly Item[], noun: number): boolean {
  return items
    .slice(Math.max(0, noun - 14), noun)
    .some(({ lower }, i, near) => /^(?:study|trial)$/.test(lower) && near[i + 1]?.lower === "of");
}

/** Canada's "Notice of Compliance". */
function isNotice(items: readonly Item[], noun: number): boolean {
  return items[noun - 1]?.lower === "of" && items[noun - 2]?.lower === "notice";
}

function findNoun(items: readonly Item[], { from, to }: Window): number | undefined {
  for (let i = from; i < to; i++) {
    if (items[i]?.depth === 0 && isGrantedNoun(items, i)) return i;
  }
  return undefined;
}
