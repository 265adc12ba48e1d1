import type { Frame } from "./frame";
import type { Item } from "../sentence/items";
import { BE, triggerKind } from "../sentence/lexicon";
import { isPartner } from "../sentence/partners";
import { drugsAfter } from "../sentence/roles";

/**
 * "approved as X in 2022 and as Y in 2023", "approved in 2014 for A and in 2015 for B", "for A in 2014 and for B in 2015": one event for each occasion that
 * has a date of its own. The frame as it is where there is only one.
 */
export function splitByOccasion(items: readonly Item[], frame: Frame): readonly Frame[] {
  const { window } = frame;
  if (frame.ordinal !== undefined || frame.event === "submission") return [frame];
  const starts: number[] = [];
  let from = window.from;
  for (let i = window.from + 1; i < window.to; i++) {
    if (
      !opensOccasion(items, i) ||
      !(isDated(items, from, i) || isOpenedByDate(items, frame.at)) ||
      !isDated(items, i, window.to)
    )
      continue;
    starts.push(i);
    from = i;
  }
  if (starts.length === 0) return [frame];
  const second = starts.find((start) => opensDrug(items, start)) ?? items.length;
  let drugs: Frame["drugs"] =
    frame.drugs === "salient" ? frame.drugs : frame.drugs.filter((drug) => items.indexOf(drug) < second);
  return [window.from, ...starts].map((start, i) => {
    const own = { from: start, to: starts[i] ?? window.to };
    if (i > 0 && opensDrug(items, start)) drugs = drugsAfter(items, own);
    return { ...frame, drugs, window: own };
  });
}

/** "approved X in 2014 and Y in 2017": a drug with a day of its own. */
function opensDrug(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.kind !== "drug" || isPartner(items, at + 1)) return false;
  let next = at + 2;
  while (/^[()®™]$/.test(items[next]?.lower ?? "") || (items[next]?.depth ?? 0) > 0) next++;
  if (/^(?:in|on)$/.test(items[next]?.lower ?? "")) return items[next + 1]?.kind === "date";
  if (items[next]?.lower !== "for") return false;
  const date = items.findIndex(({ kind }, i) => i > next && kind === "date");
  return date > 0 && !items.slice(next, date).some(({ lower }) => triggerKind(lower) !== undefined || BE.has(lower));
}

/** "In 1998, X was approved for A and in 2003 for B": the first date opens the sentence. */
function isOpenedByDate(items: readonly Item[], at: number): boolean {
  return items.slice(0, Math.min(at, 3)).some(({ kind }) => kind === "date");
}

/** "and as Y", "and in 2015 for B", "and later in 2015 for B". */
function opensOccasion(items: readonly Item[], at: number): boolean {
  if (!/^(?:and|,|;)$/.test(items[at]?.lower ?? "") || (items[at]?.depth ?? 0) > 0) return false;
  if (opensDrug(items, at)) return true;
  let i = at + 1;
  while (/^(?:and|again|later|then|subsequently)$/.test(items[i]?.lower ?? "")) i++;
  if (items[i]?.lower === "as") return items[i + 1]?.kind === "drug";
  if (items[i]?.lower === "for") return true;
  const isDate = /^(?:in|on)$/.test(items[i]?.lower ?? "") && items[i + 1]?.kind === "date";
  return isDate && items[i + 2]?.lower === "for";
}

function isDated(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ kind, depth }) => kind === "date" && depth <= 1);
}
