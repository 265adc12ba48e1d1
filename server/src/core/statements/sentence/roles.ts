import { distinct, groupAt, isEntity } from "./groups";
import type { EntityItem, EntityKind } from "./groups";
import type { Item } from "./items";
import { isPartner, isPredicate } from "./partners";

/** A stretch of a sentence's items, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Indices of entities of one kind in a window, outside brackets; inside them where there is none outside. */
export function entitiesIn(items: readonly Item[], { from, to }: Window, kind: EntityKind): readonly number[] {
  const all: number[] = [];
  for (let i = from; i < to; i++) if (items[i]?.kind === kind) all.push(i);
  const outside = all.filter((i) => items[i]?.depth === 0);
  return outside.length > 0 ? outside : all;
}

/** The first group of drugs in the window that are no mere partners in a combination. */
export function drugsAfter(items: readonly Item[], window: Window): readonly EntityItem[] {
  const first = entitiesIn(items, window, "drug").find((i) => !isPartner(items, i));
  if (first === undefined) return [];
  const group = groupAt(items, first).filter(
    (i) => i >= window.from && i < window.to && (i === first || !isPartner(items, i)),
  );
  return distinct(items, [...group, ...furtherDrugs(items, group, window), ...listedWithUses(items, group, window)]);
}

/** "X for A, Y for B, and Z for C": the drugs behind, each with its own use. */
function listedWithUses(items: readonly Item[], group: readonly number[], { to }: Window): readonly number[] {
  const last = group.at(-1) ?? to;
  if (!opensUse(items, last)) return [];
  const further: number[] = [];
  for (let i = last + 1; i < to; i++) {
    const isListed = items[i]?.kind === "drug" && /^(?:,|and|;)$/.test(items[i - 1]?.lower ?? "");
    if (isListed && opensUse(items, i)) further.push(i);
  }
  return further;
}

/** "X for", "X (brand) for". */
function opensUse(items: readonly Item[], drug: number): boolean {
  let i = drug + 1;
  while (i < items.length && (/^[()®™]$/.test(items[i]?.lower ?? "") || (items[i]?.depth ?? 0) > 0)) i++;
  return items[i]?.lower === "for";
}

/** "for X in patients with A and for Y in patients with B": the drugs of the second preposition, where it is the same. */
function furtherDrugs(items: readonly Item[], group: readonly number[], window: Window): readonly number[] {
  const preposition = prepositionBefore(items, group[0] ?? window.from, window.from);
  if (preposition === undefined) return [];
  for (let i = (group.at(-1) ?? window.to) + 1; i + 1 < window.to; i++) {
    if (items[i]?.lower !== "and" || items[i + 1]?.lower !== preposition) continue;
    const drug = items.findIndex((item, j) => j > i + 1 && j < window.to && item.kind === "drug");
    const between = items.slice(i + 2, drug);
    if (drug < 0 || drug > i + 12 || between.some(({ lower }) => IS_ABOUT_USE.test(lower))) return [];
    return groupAt(items, drug).filter((j) => !isPartner(items, j));
  }
  return [];
}

const IS_ABOUT_USE =
  /^(?:patients|adults|people|children|women|men|who|with|treatment|prevention|management|use|receiving|after|in|of|[,;:])$/;

function prepositionBefore(items: readonly Item[], at: number, from: number): string | undefined {
  const before = items.slice(Math.max(from, at - 10), at);
  return before.findLast(({ lower }) => lower === "for" || lower === "to")?.lower;
}

/** The last group of drugs in the window that are no mere partners, nor what another one is said to be made of. */
export function drugsBefore(items: readonly Item[], window: Window): readonly EntityItem[] {
  const last = [...entitiesIn(items, window, "drug")]
    .reverse()
    .find((i) => !isPartner(items, i) && !isPredicate(items, i, window.from));
  if (last === undefined) return [];
  return distinct(
    items,
    groupAt(items, last).filter((i) => i >= window.from && !isPartner(items, i)),
  );
}

/** "X's initial approval by R", "the X approval": the drug stands right before the noun. */
export function drugBeforeNoun(items: readonly Item[], at: number): readonly EntityItem[] {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const item = items[i];
    if (item?.kind === "drug" && item.depth === 0) return drugsBefore(items, { from: i, to: i + 1 });
    const skipped = item?.kind === "date" || (item?.depth ?? 0) > 0 || NOUN_ATTRIBUTE.test(item?.lower ?? "");
    if (!skipped) return [];
  }
  return [];
}

/** "approval (from R) to initiate the Phase 3 trial": permission for a trial, whatever it is called. */
export function isToStartTrial(items: readonly Item[], noun: number): boolean {
  if (isForTrialOf(items, noun)) return true;
  for (let i = noun + 1; i <= noun + 9; i++) {
    const item = items[i];
    if (item?.lower === "to")
      return /^(?:initiate|begin|start|conduct|commence|proceed|test|study|evaluate|run|dose)$/.test(
        items[i + 1]?.lower ?? "",
      );
    const named =
      item?.kind === "regulator" || (item?.depth ?? 0) > 0 || /^(?:from|by|the|[()])$/.test(item?.lower ?? "");
    // "approval for Sponsor to test X"
    const sponsor = item?.kind === "word" && items[noun + 1]?.lower === "for" && i <= noun + 4;
    if (!named && !sponsor) return false;
  }
  return false;
}

/** "authorization in France for a Phase II clinical trial of X". */
function isForTrialOf(items: readonly Item[], noun: number): boolean {
  const by = items.findIndex(({ lower }, i) => i > noun && i <= noun + 7 && lower === "for");
  if (by < 0 || items.slice(noun + 1, by).some(({ kind }) => kind === "drug" || kind === "designation")) return false;
  const head = items.findIndex(({ lower }, i) => i > by && !OF_TRIAL.test(lower));
  return /^(?:trials?|study|studies)$/.test(items[head]?.lower ?? "");
}

const OF_TRIAL =
  /^(?:an?|the|its|our|their|phase|[ivx]+[ab]?|\d[ab]?|[/-]|clinical|pivotal|human|first|in|global|registrational)$/;

/** What may stand between an approval and whose it is: "FDA's full approval". */
export const NOUN_ATTRIBUTE =
  /^(?:[()®™-]|'s|’s|[’'s]|marketing|full|regular|traditional|initial|first|new|regulatory|supplemental|original|recent|green|thumbs|final|tentative|accelerated)$/;

/** Regulators after one of the prepositions, skipping articles and adjectives: "by China's NMPA", "to the FDA". */
export function regulatorsAfter(items: readonly Item[], window: Window, prepositions: RegExp): readonly EntityItem[] {
  for (let i = window.from; i < window.to; i++) {
    const item = items[i];
    if (item?.kind !== "regulator" || item.depth > 0) continue;
    for (let j = i - 1; j >= window.from - 1 && i - j <= 4; j--) {
      const lower = items[j]?.lower ?? "";
      if (prepositions.test(lower)) return distinct(items, groupAt(items, i));
      if (
        !/^(?:the|its|'s|a|an|both|and|,|regulatory|authorities|health)$/.test(lower) &&
        !isEntity(items[j]) &&
        items[j]?.kind !== "place"
      )
        break;
    }
  }
  return [];
}
