import type { Item } from "./items";
import type { StatementEvent } from "../statement";

/** The longest label, in words. */
const LONGEST = 14;

/** What a label names, the surest first. */
const EVENTS: readonly (readonly [RegExp, StatementEvent])[] = [
  [/^(?:withdrawal|withdrawn|removal|removed|revoked|revocation)$/, "withdrawal"],
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
  if (colon < 1 || colon > LONGEST) return undefined;
  const label = items.slice(0, colon);
  // "Priority review: Yes"
  if (items[colon + 1]?.kind !== "date" && !(isYes(items, colon + 1) && label.every(({ kind }) => kind !== "word")))
    return undefined;
  if (label.some(({ lower }) => NO_EVENT.test(lower))) return undefined;
  // "X – FDA approval: 2019; EC approval: 2020" tells of each in a part of its own.
  if (items.some(({ lower }, i) => i > colon + 1 && lower === ":" && items[i + 1]?.kind === "date")) return undefined;
  const scheme = label.findIndex(({ kind }) => kind === "designation");
  const word = label.findIndex(({ lower }) => EVENTS.some(([pattern]) => pattern.test(lower)));
  return scheme >= 0 ? scheme : word >= 0 ? word : undefined;
}

function isYes(items: readonly Item[], at: number): boolean {
  return (
    /^(?:yes|granted|[✓✔])$/.test(items[at]?.lower ?? "") &&
    (at + 1 >= items.length || /^[(;,.]$/.test(items[at + 1]?.lower ?? ""))
  );
}

/** The colon of a label. */
export function colonOf(items: readonly Item[]): number {
  return items.findIndex(({ lower }) => lower === ":");
}

/** What the words of a label name. */
export function eventOf(label: readonly Item[]): StatementEvent | undefined {
  return EVENTS.find(([pattern]) => label.some(({ lower }) => pattern.test(lower)))?.[1];
}
