import { isApprovalNoun } from "./approvalNouns";
import type { Item } from "./items";
import { BE, HAVE, MODALS, NEGATIONS, triggerKind } from "./lexicon";

/**
 * What brackets say of the drug before them, each as a sentence of its own: "nivolumab (Opdivo; approved by the FDA in
 * 2014)" says "nivolumab approved by the FDA in 2014".
 */
export function parentheticals(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((item, open) => {
    if (item.lower !== "(" || item.depth !== 0) return [];
    const drug = drugBefore(items, open);
    const close = items.findIndex((other, i) => i > open && other.depth === 0);
    const inside = items.slice(open + 1, close < 0 ? items.length : close);
    if (drug === undefined) return [];
    const said = inside.map((other) => ({ ...other, depth: other.depth - 1 }));
    if (isRecord(inside)) return [[drug, { ...item, lower: ":" }, ...said]];
    const verb = inside.findIndex(({ lower }) => APPROVED.has(triggerKind(lower) ?? ""));
    // "X (Y has been approved)" says it of another, "X (not approved)" does not say it.
    const lead = inside.slice(0, Math.max(0, verb));
    const isOther =
      lead.some(({ kind }) => kind === "drug") && lead.some(({ lower }) => BE.has(lower) || HAVE.has(lower));
    const isDenied = lead.some(({ lower }) => NEGATIONS.has(lower));
    return verb < 0 || isOther || isDenied ? [] : [[drug, ...said.slice(verb)]];
  });
}

/** "BLA submitted July 2020; priority review granted August 2020", "marketing authorisation granted in 2022": parts without a subject. */
function isRecord(inside: readonly Item[]): boolean {
  const isStated =
    inside[0]?.kind === "designation" ||
    inside.some(
      ({ lower }, i) =>
        /^(?:granted|submitted|filed|accepted|received|awarded|obtained)$/.test(lower) && isDatedOrBy(inside[i + 1]),
    );
  const isPlaced = inside.some(
    (_, k) => isApprovalNoun(inside, k) && isAuthority(inside[k - 1]) && isDatedOrBy(inside[k + 1]),
  );
  return (
    (isStated || isPlaced) &&
    !inside.some(({ kind, lower }) => kind === "drug" || BE.has(lower) || HAVE.has(lower) || MODALS.has(lower))
  );
}

function isAuthority(item: Item | undefined): boolean {
  return item?.kind === "place" || item?.kind === "regulator";
}

function isDatedOrBy(next: Item | undefined): boolean {
  return (
    next === undefined ||
    next.kind === "date" ||
    next.kind === "designation" ||
    /^(?:in|on|by|from|to|[,;])$/.test(next.lower)
  );
}

const APPROVED: ReadonlySet<string> = new Set(["approve", "withdraw"]);

/** The drug right before the bracket, a trademark sign between them at most. */
function drugBefore(items: readonly Item[], open: number): Item | undefined {
  const before = /^[®™]$/.test(items[open - 1]?.lower ?? "") ? items[open - 2] : items[open - 1];
  return before?.kind === "drug" ? before : undefined;
}
