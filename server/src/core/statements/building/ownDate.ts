import type { Span } from "../../text/span";
import type { Window } from "../sentence/roles";
import type { Item } from "../sentence/items";

/**
 * The brackets behind one of several drugs or uses, where they give its date: "approved for A (2018), B (2020) and C
 * (2021)". Undefined where fewer than two have such brackets.
 */
export function ownDate(items: readonly Item[], one: Span, all: readonly Span[]): Window | undefined {
  const dated = all.flatMap((span, i) => {
    const bracket = bracketBehind(items, span, all[i + 1]);
    return bracket === undefined ? [] : [{ span, bracket }];
  });
  return dated.length < 2 ? undefined : dated.find(({ span }) => span === one)?.bracket;
}

function bracketBehind(items: readonly Item[], { start }: Span, next: Span | undefined): Window | undefined {
  const date = items.findIndex(
    ({ kind, depth, start: at }) => kind === "date" && depth > 0 && at >= start && at < (next?.start ?? Infinity),
  );
  return date < 0 ? undefined : { from: date, to: date + 1 };
}
