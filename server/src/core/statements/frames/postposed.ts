import type { Clause, Frame } from "./frame";
import { headOfScheme } from "./grantParties";
import { distinct, groupAt } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, HAVE, isAdverb, MODALS } from "../sentence/lexicon";
import { regulatorsAfter } from "../sentence/roles";

/** How far before the participle its schemes stand, at most. */
const REACH = 24;

/**
 * The schemes before a participle that hangs on them, ascending: "RMAT and Fast Track designations, all previously granted
 * by R to X", "designation for the treatment of D awarded to X", "a request for D to R, which was granted".
 */
export function postposedSchemes({ items, at, left }: Pick<Clause, "items" | "at" | "left">): readonly number[] {
  let end = at - 1;
  while (end > left.from && isBetween(items[end])) end--;
  const scheme = items.findLastIndex(
    ({ kind, depth }, i) => i <= end && i >= left.from && kind === "designation" && depth === 0,
  );
  if (scheme < 0 || at - scheme > REACH) return [];
  return scheme === end || isPhraseOf(items, scheme, end) ? coordinated(items, scheme) : [];
}

function isBetween(item: Item | undefined): boolean {
  return item?.kind === "place" || POSTPOSING.test(item?.lower ?? "") || isAdverb(item?.lower ?? "");
}

const POSTPOSING = /^(?:[,(]|valid|throughout|in|the|all|both|each|which|that|is|was|were|are|been|have|has|had|of)$/;

/** "(for the treatment of D)", "of X to R": what is said of the scheme, without a verb. */
function isPhraseOf(items: readonly Item[], scheme: number, end: number): boolean {
  const phrase = items.slice(scheme + 1, end + 1).filter(({ depth, lower }) => depth === 0 && !/^[()]$/.test(lower));
  return (
    /^(?:for|of|in|to)$/.test(phrase[0]?.lower ?? "") &&
    !phrase.some(({ lower }) => /^[,;:.]$/.test(lower) || BE.has(lower) || HAVE.has(lower) || MODALS.has(lower))
  );
}

/** Also those of other authorities: "R's D and S's E". */
function coordinated(items: readonly Item[], scheme: number): readonly number[] {
  const group = groupAt(items, scheme);
  const first = group[0] ?? scheme;
  const head = headOfScheme(items, first);
  if (head === first || items[head - 1]?.lower !== "and" || items[head - 2]?.kind !== "designation") return group;
  return [...coordinated(items, head - 2), ...group];
}

/** The authority right before a scheme that is the verb's subject: "FDA orphan drug designation was granted". */
export function authorityBefore(items: readonly Item[], scheme: number): Frame["regulators"] | undefined {
  const head = headOfScheme(items, scheme);
  return head !== scheme && items[head]?.kind === "regulator" ? distinct(items, groupAt(items, head)) : undefined;
}

/** Whom it was asked of: "a request for D to R, which was granted". */
export function authorityAsked(items: readonly Item[], scheme: number, at: number): readonly EntityItem[] {
  return regulatorsAfter(items, { from: scheme, to: at }, /^(?:to|from)$/);
}
