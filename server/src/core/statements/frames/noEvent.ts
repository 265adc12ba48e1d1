import type { Clause } from "./frame";
import { groupAt } from "../sentence/groups";

/** Whether a clause says what is done by habit, asked for, or granted of nobody knows what, and tells of no event. */
export function tellsNoEvent(clause: Clause): boolean {
  return isHabit(clause) || isOfMany(clause) || isAskedFor(clause);
}

/** "the Commission, which grants approval in the EU": what an authority does, and no event. */
function isHabit({ items, at, subject }: Clause): boolean {
  const isPresent = /^(?:grants|approves|accepts|designates|awards)$/.test(items[at]?.lower ?? "");
  return isPresent && items.slice(subject.at, at).some(({ lower }) => /^(?:which|who)$/.test(lower));
}

/** "the request that the FDA approve X": what somebody wants; said of one authority, it is no report. */
function isAskedFor({ items, at, subject }: Clause): boolean {
  const isBare = /^(?:approve|grant|accept|authori[sz]e|designate|issue|award|extend|expand|give)$/.test(
    items[at]?.lower ?? "",
  );
  if (!isBare || subject.kind !== "regulator" || groupAt(items, subject.at).length > 1) return false;
  return items.slice(Math.max(0, subject.at - 3), subject.at).some(({ lower }) => lower === "that");
}

/** "received multiple approvals across its portfolio", "after all necessary approvals were obtained": of nobody knows what. */
function isOfMany({ items, left, at, right, passive }: Clause): boolean {
  const from = passive ? left.from : at;
  const noun = items.findIndex(
    ({ lower }, i) => i >= from && i < right.to && /^(?:approvals|designations)$/.test(lower),
  );
  if (noun < 0 || items.slice(from, right.to).some(({ kind }) => kind === "drug" || kind === "designation"))
    return false;
  return items.slice(Math.max(0, noun - 5), noun).some(({ lower }) => MANY.test(lower));
}

const MANY = /^(?:multiple|several|numerous|many|all|necessary|required|appropriate)$/;
