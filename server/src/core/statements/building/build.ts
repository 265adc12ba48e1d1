import type { Span } from "../../text/span";
import { dateOf } from "./eventDate";
import type { BuildInput } from "./buildInput";
import type { Frame } from "../frames/frame";
import { findIndications } from "./indications";
import type { Indication } from "./indications";
import type { Item } from "../sentence/items";
import { ownDate } from "./ownDate";
import { isAuxiliary } from "../sentence/polarity";
import { schemeFor } from "./schemeOfAuthority";
import type { Authority, Party, Statement } from "../statement";
import { drugParties, regulatorParties } from "./statementParties";

/** Multiplies a frame's coordinated parties out: one statement for each drug, regulator and indication. */
export function buildStatements(input: BuildInput): readonly Statement[] {
  const { frame, items } = input;
  const trigger = items[frame.at];
  const window = spanOf(items, frame);
  if (trigger === undefined || window === undefined) return [];
  const drugs = drugParties(input);
  const regulators = regulatorParties(input);
  const indications = takesIndication(frame) ? indicationsOf(input, window) : [];
  return paired(input, drugs, regulators).flatMap(({ drug, regulator, ordinal }) =>
    orNone(ownIndications(drug, drugs, indications)).map((indication) => {
      const dates =
        (drugs.length > 1 ? ownDate(items, drug, drugs) : undefined) ??
        (indication && indications.length > 1 ? ownDate(items, indication, indications) : undefined);
      const own = dates === undefined ? frame : { ...frame, dates };
      return statement({ ...input, frame: { ...own, ordinal } }, trigger, drug, regulator, indication);
    }),
  );
}

/** Those behind the verb, else those between the drug and the verb: "X for adults with D was approved". */
function indicationsOf({ items, frame, prose }: BuildInput, window: Span): readonly Indication[] {
  const names = new Set(items.flatMap(({ kind, start }) => (kind === "drug" ? [start] : [])));
  const behind = findIndications(prose, window, names);
  const drug = frame.drugs === "salient" ? undefined : frame.drugs.at(-1);
  const trigger = items[frame.at];
  if (behind.length > 0 || drug === undefined || trigger === undefined || drug.end > trigger.start) return behind;
  const between = items.slice(items.indexOf(drug) + 1, frame.at);
  const last = between.findLast(({ kind, lower }) => kind !== "word" || !isAuxiliary(lower));
  const isPlain =
    between.length <= 16 && between[0]?.lower !== "," && !between.some(({ kind }) => kind === "regulator");
  return isPlain && last !== undefined ? findIndications(prose, { start: drug.end, end: last.end }, names) : behind;
}

/** "X for A, Y for B, and Z for C": of each drug's uses its own, where each has some behind it; else all are for all. */
function ownIndications(
  drug: Party,
  drugs: readonly Party[],
  indications: readonly Indication[],
): readonly Indication[] {
  const own = drugs.map(({ start }, i) =>
    indications.filter(
      (indication) => indication.start > start && indication.start < (drugs[i + 1]?.start ?? Infinity),
    ),
  );
  return drugs.length > 1 && own.every((uses) => uses.length > 0) ? (own[drugs.indexOf(drug)] ?? []) : indications;
}

interface Parties {
  readonly drug: Party;
  readonly regulator: Authority | undefined;
  readonly ordinal: number | undefined;
}

/** Each drug with each regulator; with "respectively" one with one, and each with the date of its own place in the list. */
function paired(
  { frame, items }: BuildInput,
  drugs: readonly Party[],
  regulators: readonly Authority[],
): readonly Parties[] {
  const said = items.slice(frame.window.from, frame.window.to);
  const respective =
    frame.ordinal === undefined &&
    (said.some(({ lower }) => lower === "respectively") ||
      datesInRow(said) === Math.max(2, drugs.length, regulators.length));
  if (respective && drugs.length > 1 && drugs.length === regulators.length)
    return drugs.map((drug, i) => ({ drug, regulator: regulators[i], ordinal: i }));
  return drugs.flatMap((drug, i) =>
    orNone(regulators).map((regulator, j) => {
      const ordinal = drugs.length > 1 ? i : regulators.length > 1 ? j : undefined;
      return { drug, regulator, ordinal: respective ? ordinal : frame.ordinal };
    }),
  );
}

/** How many dates stand in a row: "in the US, Europe and Japan in 2015, 2017 and 2021". */
function datesInRow(said: readonly Item[]): number {
  const first = said.findIndex(({ kind }) => kind === "date");
  const row = first < 0 ? [] : said.slice(first);
  const end = row.findIndex(({ kind, lower }) => kind !== "date" && lower !== "," && lower !== "and");
  return row.slice(0, end < 0 ? row.length : end).filter(({ kind }) => kind === "date").length;
}

function orNone<T>(list: readonly T[]): readonly (T | undefined)[] {
  return list.length > 0 ? list : [undefined];
}

/** Applications and reviews are stated once, whatever uses they list; only grants are per indication. */
function takesIndication({ event }: Frame): boolean {
  return event === "approval" || event === "designation";
}

function spanOf(items: readonly Item[], { window }: Frame): Span | undefined {
  // Behind the last word of a line without a stop there is nothing.
  const first = items[window.from] ?? items.at(-1);
  const last = items[Math.max(window.from, window.to - 1)] ?? items.at(-1);
  return first && last && { start: first.start, end: last.end };
}

function statement(
  input: BuildInput,
  trigger: Item,
  drug: Party,
  regulator: Authority | undefined,
  indication: Indication | undefined,
): Statement {
  const { frame, source } = input;
  const { event, negated, planned, submission } = frame;
  const scheme = frame.designation?.mention;
  const name = scheme ?? submission;
  const date = dateOf(input);
  const parts: (Span | undefined)[] = [
    trigger,
    isPlaced(drug),
    isPlaced(regulator),
    name,
    date && isPlaced(date),
    indication,
  ];
  const spans = parts.filter((part): part is Span => part !== undefined);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    event,
    drug,
    regulator,
    name: name && { start: name.start, end: name.end, text: source.slice(name.start, name.end) },
    designation: scheme && schemeFor(scheme.entity, scheme.text, regulator?.entity, input.knowledge),
    date,
    indication: indication && { ...indication, text: source.slice(indication.start, indication.end) },
    trigger: { start: trigger.start, end: trigger.end },
    negated,
    planned,
    verdict: "unknown",
    facts: [],
    difference: undefined,
  };
}

/** A party that is only understood has no place of its own: it stands at the trigger with no width. */
function isPlaced<T extends Span>(span: T | undefined): Span | undefined {
  return span !== undefined && span.end > span.start ? { start: span.start, end: span.end } : undefined;
}
