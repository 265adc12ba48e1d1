import { frame } from "./frame";
import type { Clause, Frame, PlaceItem } from "./frame";
import { distinct, isEntity } from "./groups";
import type { EntityItem } from "./groups";
import type { Item } from "./items";
import { isApprovalScheme } from "./lexicon";
import { schemeKey } from "./parties";
import type { StatementEvent } from "./statement";

/** The longest label, in words. */
const LONGEST = 14;

/** What a label names, the surest first. */
const EVENTS: readonly (readonly [RegExp, StatementEvent])[] = [
  [/^(?:withdrawal|withdrawn|revoked|revocation)$/, "withdrawal"],
  [/^(?:clearance|cleared)$/, "clearance"],
  [/^(?:acceptance|accepted|validated|validation)$/, "acceptance"],
  [/^(?:submission|submitted|filed|filing)$/, "submission"],
  [/^(?:approval|approved|authori[sz]ation|authori[sz]ed|licen[cs]ed|registered|registration)$/, "approval"],
];

/** Dates of what is not yet so, and of what is no event: action dates, meetings, updates. */
const NO_EVENT =
  /^(?:pdufa|target|goal|action|expected|anticipated|estimated|planned|expiry|expires?|expiration|renewal|meeting|review|opinion|last|updated?|revision|requested?)$/;

/** Where a line that is a label and its date names its event: "Date of issue of marketing authorisation: 12/09/2019". */
export function labelledEvent(items: readonly Item[]): number | undefined {
  const colon = colonOf(items);
  if (colon < 1 || colon > LONGEST || items[colon + 1]?.kind !== "date") return undefined;
  const label = items.slice(0, colon);
  if (label.some(({ lower }) => NO_EVENT.test(lower))) return undefined;
  const scheme = label.findIndex(({ kind }) => kind === "designation");
  const word = label.findIndex(({ lower }) => EVENTS.some(([pattern]) => pattern.test(lower)));
  return scheme >= 0 ? scheme : word >= 0 ? word : undefined;
}

function colonOf(items: readonly Item[]): number {
  return items.findIndex(({ lower }) => lower === ":");
}

function eventOf(label: readonly Item[]): StatementEvent | undefined {
  return EVENTS.find(([pattern]) => label.some(({ lower }) => pattern.test(lower)))?.[1];
}

/** The event that a label names, of the drug that it names or that is spoken of. */
export function readLabel(clause: Clause): readonly Frame[] {
  const { items } = clause;
  const at = colonOf(items);
  const label = items.slice(0, at);
  const designation = label.find((item): item is EntityItem => isEntity(item) && item.kind === "designation");
  const stated = eventOf(label);
  const drugs = named(items, at, "drug");
  const own = frame(clause, {
    event: "designation",
    designation,
    drugs: drugs.length > 0 ? drugs : "salient",
    regulators: authorities(items, at),
  });
  if (designation === undefined) return stated === undefined ? [] : [{ ...own, event: stated }];
  return [{ ...own, event: isApprovalScheme(schemeKey(designation)) ? "approval" : "designation" }];
}

/** Those that the label names, else those behind the date: "Approved: 2019 (FDA)". */
function authorities(items: readonly Item[], colon: number): readonly (EntityItem | PlaceItem)[] {
  const before = named(items, colon, "regulator");
  if (before.length > 0) return before;
  const place = items.slice(0, colon).find((item): item is PlaceItem => item.kind === "place");
  if (place !== undefined) return [place];
  const behind = items.findIndex((item, i) => i > colon && i <= colon + 4 && item.kind === "regulator");
  return behind < 0 ? [] : distinct(items, [behind]);
}

function named(items: readonly Item[], to: number, kind: "drug" | "regulator"): readonly EntityItem[] {
  return distinct(
    items,
    items.slice(0, to).flatMap((item, i) => (item.kind === kind ? [i] : [])),
  );
}
