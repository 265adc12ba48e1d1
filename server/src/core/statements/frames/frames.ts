import { readAccept } from "./acceptances";
import { readReview } from "./reviews";
import { readWithdraw } from "./withdrawals";
import { readApproval } from "./approvalNoun";
import { readApprove } from "./approvals";
import { splitByAuthority } from "./authorities";
import { clauseOf } from "./clause";
import { readClear } from "./clearances";
import type { Frame, Reader } from "./frame";
import { readGrant } from "./grants";
import type { Item } from "../sentence/items";
import { readLabel } from "./labels";
import { tellsNoEvent } from "./noEvent";
import { splitByOccasion } from "./occasions";
import { readRecord } from "./records";
import { readRepeat } from "./repeats";
import { readSubmit } from "./submitting";
import { findTriggers } from "../sentence/triggers";
import type { Trigger } from "../sentence/triggers";

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
  record: readRecord,
  label: readLabel,
  repeat: readRepeat,
};

/** Reads every event that a sentence states. */
export function readFrames(items: readonly Item[]): readonly Frame[] {
  const triggers = findTriggers(items);
  const frames: Frame[] = [];
  const consumed = new Set<number>();
  triggers.forEach((trigger, i) => {
    if (consumed.has(trigger.at)) return;
    const clause = clauseOf(items, triggers, i, consumed, frames.at(-1));
    if (tellsNoEvent(clause)) return;
    const read = READERS[trigger.kind](clause).flatMap((whole) => splitByOccasion(items, whole));
    const isUncertain = frames.at(-1)?.ifOnly === true;
    const own = read.map((each) => (isUncertain && each.drugs === "salient" ? { ...each, ifOnly: true } : each));
    frames.push(...own.flatMap((occasion) => splitByAuthority(items, occasion)));
  });
  return frames;
}
