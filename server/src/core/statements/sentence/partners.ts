import type { Item } from "./items";
import { BE, PARTNER_CUES } from "./lexicon";

/** "X is a budesonide suspension that was …": Y tells what X is. */
export function isPredicate(items: readonly Item[], at: number, from: number): boolean {
  let i = at - 1;
  while (i > from && at - i <= 3 && items[i]?.kind === "word" && !/^an?$/.test(items[i]?.lower ?? "")) i--;
  const copula = items[i - 1]?.lower ?? "";
  if (!/^an?$/.test(items[i]?.lower ?? "") || !/^(?:is|was)$/.test(copula)) return false;
  return items.slice(from, i).some(({ kind }) => kind === "drug");
}

/** "X plus Y", "in combination with Y", "containing Y": Y is not what was approved. Reads back over coordinated drugs. */
export function isPartner(items: readonly Item[], at: number): boolean {
  if (isCopied(items, at) || isKin(items, at)) return true;
  for (let i = at - 1; i >= 0 && at - i <= 8; i--) {
    const item = items[i];
    if (item === undefined || closesIntroduction(items, i)) return false;
    if (PARTNER_CUES.has(item.lower)) return !joinsEquals(items, i) && !isTrialWith(items, i);
    if (item.lower === "to" && isCompared(items, i)) return true;
    const skipped = item.kind === "drug" || item.depth > 0 || /^(?:,|and|the|[a®™()]|an|or|either)$/.test(item.lower);
    if (!skipped) return false;
    if (
      item.kind === "drug" &&
      i < at - 1 &&
      items[i - 1] !== undefined &&
      !/^(?:,|and|or|either|with|plus)$/.test(items[i - 1]?.lower ?? "")
    ) {
      return false;
    }
  }
  return false;
}

/** "an adjunct to X", "patients who are refractory (unresponsive) to X". */
function isCompared(items: readonly Item[], to: number): boolean {
  let i = to - 1;
  while (i > 0 && ((items[i]?.depth ?? 0) > 0 || /^[()]$/.test(items[i]?.lower ?? ""))) i--;
  return /^(?:adjunct|refractory|resistant|unresponsive|intolerant|alternative|similar|comparable)$/.test(
    items[i]?.lower ?? "",
  );
}

/** "a trial with X" is X's. */
function isTrialWith(items: readonly Item[], cue: number): boolean {
  return items[cue]?.lower === "with" && /^(?:trials?|study|studies)$/.test(items[cue - 1]?.lower ?? "");
}

/**
 * Whether a word joins drugs that are approved together: "the combination of X plus Y", and brands side by side, "X plus
 * Y"; a substance behind "plus" is the background treatment.
 */
export function joinsEquals(items: readonly Item[], cue: number): boolean {
  const lower = items[cue]?.lower ?? "";
  if (lower !== "plus" && lower !== "+" && lower !== "with") return false;
  let first = cue - 1;
  while (first > 0 && (MARKS.test(items[first]?.lower ?? "") || (items[first]?.depth ?? 0) > 0)) first--;
  if (items[first]?.kind !== "drug") return false;
  const lead = items.slice(Math.max(0, first - 3), first).map((item) => item.lower);
  if (lead.includes("combination") && lead.includes("of")) return true;
  return lower !== "with" && isBrand(items[first]) && isBrand(items[cue + 1]);
}

/** "Unlike X, Y was approved": the comma ends a phrase that opens the sentence, and joins nothing. */
export function closesIntroduction(items: readonly Item[], comma: number): boolean {
  if (items[comma]?.lower !== "," || items[comma]?.depth !== 0) return false;
  const start = items.slice(0, comma).findLastIndex(({ lower }) => /^[;:.]$/.test(lower)) + 1;
  const phrase = items.slice(start, comma).filter(({ depth }) => depth === 0);
  const first = phrase[0]?.lower ?? "";
  const opens = (phrase.length < 7 && OPENS.test(first)) || (phrase.length < 15 && PARTICIPLE.test(first));
  return opens && phrase.every(({ lower }) => lower !== ",");
}

/** "Approved in the EU in 2019 as Brand, X was …". */
const PARTICIPLE = /^(?:approved|authori[sz]ed|licensed|marketed|sold|known|launched|developed|granted)$/;

const OPENS = /^(?:unlike|like|besides|alongside|beyond|compared|as|following|after|in|with|versus|beside)$/;

const MARKS = /^[()®™]$/;

function isBrand(item: Item | undefined): boolean {
  return item?.kind === "drug" && item.mention.nameKind === "brand";
}

/** Whether the window speaks of copies of a drug: "biosimilar versions of X". */
export function namesCopies(
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return items.slice(from, to).some((item, i) => item.kind === "drug" && isCopied(items, from + i));
}

/** "camptothecin-analogue X", "a prodrug of Y" tells what X is. */
function isKin(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.lower === "-" ? at + 2 : at + 1;
  return /^(?:analog(?:ue)?|derivative|prodrug|metabolite|based)$/.test(items[next]?.lower ?? "");
}

const COPIES = /^(?:biosimilars?|generics?|copies)$/;

/** "biosimilar versions of X", "X biosimilars" are other products. */
export function isCopied(items: readonly Item[], at: number): boolean {
  if (/^(?:biosimilars?|generics|copies|copycats?)$/.test(items[at + 1]?.lower ?? "")) return true;
  const lead = items.slice(Math.max(0, at - 12), at);
  // "a biosimilar to Sponsor's medicine X"
  const compared = lead.findLastIndex(
    ({ lower }, i) => COPIES.test(lower) && /^(?:to|of)$/.test(lead[i + 1]?.lower ?? ""),
  );
  const isSubject = lead.slice(compared).some(({ lower }) => BE.has(lower));
  if (
    compared >= 0 &&
    !isSubject &&
    !lead.slice(compared).some(({ lower, kind }) => kind === "drug" || /^[,;:]$/.test(lower))
  )
    return true;
  let first = at;
  // "generic versions of A, B and C": what is said of the first is said of all.
  while (/^(?:,|and)$/.test(items[first - 1]?.lower ?? "") || items[first - 1]?.kind === "drug") first--;
  const near = items.slice(Math.max(0, first - 6), first);
  const copy = near.findLastIndex(({ lower }) => COPIES.test(lower));
  if (near.slice(copy + 1).some(({ kind, lower }) => kind === "drug" || /^[,;:]$/.test(lower))) return false;
  // "generic linagliptin tablets" is a product with that substance.
  if (near[copy]?.lower === "generic" && copy === near.length - 1 && !isBrand(items[first])) return false;
  // "the biosimilar insulin glargine Semglee": the name behind the copied substance is the copy's own.
  return copy >= 0 && !(first < at && items[at - 1]?.kind === "drug");
}
