import type { Item } from "./items";
import { BE, HAVE } from "./lexicon";

/** Whether a word at `at` says that another authority did what one did before: "did so", "did the same", "followed suit", "followed in 2022". */
export function isRepeat(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  const next = items[at + 1]?.lower ?? "";
  if (/^(?:did|does|done)$/.test(lower)) return next === "so" || (next === "the" && items[at + 2]?.lower === "same");
  return /^follow(?:s|ed)$/.test(lower) && (next === "suit" || isFollowing(items, at));
}

/** "the FDA followed in 2022", "the FDA followed with an approval"; "was followed by", "followed the opinion" are else. */
function isFollowing(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isActor =
    before?.kind === "regulator" || (before?.kind === "place" && !isInPlaces(items, at)) || before?.lower === ")";
  const next = items[at + 1];
  return (
    isActor &&
    (next === undefined ||
      next.kind === "date" ||
      /^(?:in|on|with|shortly|soon|later|two|three|one|[a,.])$/.test(next.lower))
  );
}

/** "approvals in the EU and the US followed": the places say where. */
function isInPlaces(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (items[i]?.kind === "place" || /^(?:the|and|,)$/.test(items[i]?.lower ?? "")) i--;
  return items[i]?.lower === "in";
}

/** "the IND went into effect", "became effective", "allowed the trial to proceed", "a “study may proceed” letter". */
export function takesEffect(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 12), at).map(({ lower }) => lower);
  const lower = items[at]?.lower;
  if (lower === "effect")
    return /^in(?:to)?$/.test(before.at(-1) ?? "") && /^(?:went|go|goes|gone|now|is)$/.test(before.at(-2) ?? "");
  if (lower === "active" || lower === "open" || lower === "opened")
    return (
      /^(?:became|become|now|is|was)$/.test(before.at(-1) ?? "") &&
      items
        .slice(Math.max(0, at - 12), at)
        .some((item) => item.kind === "submission" && item.submission.purpose === "trial")
    );
  if (lower === "effective") return /^(?:became|become|now|is)$/.test(before.at(-1) ?? "");
  const isLetter = items.slice(at + 1, at + 4).some((item) => /^(?:letter|notification|notice)$/.test(item.lower));
  if (isLetter && before.at(-1) === "may" && before.at(-2) === "study") return true;
  return (
    /^(?:to|may|can)$/.test(before.at(-1) ?? "") &&
    before.some((word) => /^(?:allow(?:s|ed)|permit(?:s|ted)|notified|confirmed)$/.test(word))
  );
}

/** "R has determined that X meets the criteria for D". */
export function meetsCriteria(items: readonly Item[], at: number): boolean {
  const determined = items.slice(0, at).some(({ lower }) => /^(?:determined|concluded|found)$/.test(lower));
  const scheme = items.findIndex(({ kind }, i) => i > at && i < at + 8 && kind === "designation");
  const between = items.slice(at, scheme);
  // A voucher is redeemed by an approval.
  const isRedeemed = between.some(({ lower }) => /^redeem/.test(lower));
  return determined && scheme > 0 && !isRedeemed && between.some(({ lower }) => lower === "criteria");
}

/** "the Commission ratified the committee's opinion on X": its decision. Committees adopt opinions, too, and decide nothing. */
export function followsOpinion(items: readonly Item[], at: number): boolean {
  if (!/^(?:ratif|endorse|adopt|follow|confirm)(?:y|ies|ied|s|ed)$/.test(items[at]?.lower ?? "")) return false;
  const actor = items.slice(Math.max(0, at - 4), at).find(({ kind }) => kind === "regulator");
  if (actor?.kind !== "regulator" || !/commission|\bEC\b/i.test(actor.mention.text)) return false;
  const object = items.slice(at + 1, at + 8);
  const noun = object.findIndex(({ lower }) => /^(?:opinion|recommendation)$/.test(lower));
  return (
    noun >= 0 &&
    !object.slice(0, noun + 2).some(({ lower, kind }) => /^(?:negative|to)$/.test(lower) || kind === "designation")
  );
}

/** "EMA started a rolling review of X". */
export function takesRollingReview(items: readonly Item[], at: number): boolean {
  return items
    .slice(at + 1, at + 4)
    .some((item) => item.kind === "designation" && /rolling.review/i.test(item.mention.text));
}

/** "A rolling review by R has begun", "the rolling review of X is underway". */
export function hasBegun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== "designation" || !/rolling.review$/i.test(item.mention.text)) return false;
  const verb = items.findIndex(({ lower }, i) => i > at && i < at + 16 && (BE.has(lower) || HAVE.has(lower)));
  return (
    verb > 0 &&
    items.slice(verb, verb + 4).some(({ lower }) => /^(?:begun|started|commenced|underway|ongoing)$/.test(lower))
  );
}

/** "pulled X off the market", "ditched its marketing application". */
export function takesBack(items: readonly Item[], at: number): boolean {
  const behind = items.slice(at + 1, at + 16);
  if (items[at]?.lower.startsWith("remov") === true)
    return behind.some(({ lower }) => /^(?:markets?|shelves|sale)$/.test(lower));
  return behind.some(
    ({ kind, lower }) => kind === "submission" || /^(?:market|shelves|approval|authori[sz]ation)$/.test(lower),
  );
}
