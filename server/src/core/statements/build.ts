import type { EntityId } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { Span } from "../text/span";
import { dateOf } from "./eventDate";
import type { BuildInput } from "./buildInput";
import type { SalientParty } from "./discourse";
import type { Frame, PlaceItem } from "./frame";
import type { EntityItem } from "./groups";
import { findIndications } from "./indications";
import type { Indication } from "./indications";
import type { Item } from "./items";
import type { PlaceMention } from "./places";
import type { Authority, Party, Statement } from "./statement";
import { isAuxiliary } from "./polarity";
import { jurisdictionOfRegulator } from "./verdict";

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
    orNone(ownIndications(drug, drugs, indications)).map((indication) =>
      statement({ ...input, frame: { ...frame, ordinal } }, trigger, drug, regulator, indication),
    ),
  );
}

/** Those behind the verb, else those between the drug and the verb: "X for adults with D was approved". */
function indicationsOf({ items, frame, prose }: BuildInput, window: Span): readonly Indication[] {
  const behind = findIndications(prose, window);
  const drug = frame.drugs === "salient" ? undefined : frame.drugs.at(-1);
  const trigger = items[frame.at];
  if (behind.length > 0 || drug === undefined || trigger === undefined || drug.end > trigger.start) return behind;
  const between = items.slice(items.indexOf(drug) + 1, frame.at);
  const last = between.findLast(({ kind, lower }) => kind !== "word" || !isAuxiliary(lower));
  const isPlain =
    between.length <= 16 && between[0]?.lower !== "," && !between.some(({ kind }) => kind === "regulator");
  return isPlain && last !== undefined ? findIndications(prose, { start: drug.end, end: last.end }) : behind;
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
  const respective =
    frame.ordinal === undefined &&
    items.slice(frame.window.from, frame.window.to).some(({ lower }) => lower === "respectively");
  if (respective && drugs.length > 1 && drugs.length === regulators.length)
    return drugs.map((drug, i) => ({ drug, regulator: regulators[i], ordinal: i }));
  return drugs.flatMap((drug, i) =>
    orNone(regulators).map((regulator, j) => {
      const ordinal = drugs.length > 1 ? i : regulators.length > 1 ? j : undefined;
      return { drug, regulator, ordinal: respective ? ordinal : frame.ordinal };
    }),
  );
}

function orNone<T>(list: readonly T[]): readonly (T | undefined)[] {
  return list.length > 0 ? list : [undefined];
}

/** Applications and reviews are stated once, whatever uses they list; only grants are per indication. */
function takesIndication({ event }: Frame): boolean {
  return event === "approval" || event === "designation";
}

function spanOf(items: readonly Item[], { window }: Frame): Span | undefined {
  const first = items[window.from];
  const last = items[Math.max(window.from, window.to - 1)];
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

function drugParties(input: BuildInput): readonly Party[] {
  const { frame, discourse, knowledge } = input;
  if (frame.drugs !== "salient") return frame.drugs.map((item) => partyOf(item, knowledge));
  const understood = understoodDrug(input) ?? discourse.drug ?? discourse.topic;
  return understood === undefined ? [] : [understoodParty(understood, input)];
}

/** "it" and an elided object mean a drug that the same sentence named before the trigger, else the discourse's. */
function understoodDrug({ items, frame }: BuildInput): SalientParty | undefined {
  for (let i = frame.at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === "drug" && item.depth === 0) return item.mention;
  }
  return undefined;
}

function regulatorParties(input: BuildInput): readonly Authority[] {
  const { frame, discourse, knowledge } = input;
  if (frame.regulators !== "salient") return frame.regulators.map((item) => authorityOf(item, knowledge));
  if (discourse.regulator === undefined) return [];
  return [authority(understoodParty(discourse.regulator, input), knowledge)];
}

function authorityOf(item: EntityItem | PlaceItem, knowledge: Knowledge): Authority {
  return item.kind === "place" ? placeParty(item.place, knowledge) : authority(partyOf(item, knowledge), knowledge);
}

function partyOf({ start, end, mention: { text, entity } }: EntityItem, knowledge: Knowledge): Party {
  return { start, end, text, entity, names: partyNames(entity, text, knowledge) };
}

/** A party that is an authority by its own name. */
export function authority(party: Party, knowledge: Knowledge): Authority {
  return { ...party, jurisdiction: jurisdictionOfRegulator(party.entity, knowledge), isPlace: false };
}

/** The authority that a place stands for. */
export function placeParty({ start, end, regulator, jurisdiction }: PlaceMention, knowledge: Knowledge): Authority {
  const text = knowledge.entity(regulator)?.label ?? regulator;
  const names = partyNames(regulator, text, knowledge);
  return { start, end, text, entity: regulator, names, jurisdiction, isPlace: true };
}

function understoodParty({ text, entity }: SalientParty, { items, frame, knowledge }: BuildInput): Party {
  const at = items[frame.at]?.start ?? 0;
  return { start: at, end: at, text, entity, names: partyNames(entity, text, knowledge) };
}

/** All names of a party's entity, or its text alone. */
export function partyNames(id: EntityId | undefined, text: string, knowledge: Knowledge): readonly string[] {
  const entity = id === undefined ? undefined : knowledge.entity(id);
  return entity === undefined ? [text] : [...new Set([entity.label, ...entity.names.map((name) => name.text)])];
}

/**
 * Several authorities run schemes of one name: the one of the stated regulator's jurisdiction is meant, where there is
 * one; a scheme that only others run stays what it is, so that the slip can be reported.
 */
export function schemeFor(
  linked: EntityId | undefined,
  text: string,
  regulator: EntityId | undefined,
  knowledge: Knowledge,
): EntityId | undefined {
  const jurisdiction = jurisdictionOfRegulator(regulator, knowledge);
  const scheme = linked === undefined ? undefined : knowledge.entity(linked);
  if (jurisdiction === undefined || scheme?.type !== "designation" || scheme.jurisdiction === jurisdiction)
    return linked;
  const bare = text.replace(/\s(?:designations?|status|program(?:me)?|pathway|voucher)$/i, "");
  const namesakes = [text, bare, ...scheme.names.map((name) => name.text)].flatMap((name) => knowledge.lookup(name));
  const own = namesakes.find(({ entity }) => {
    const other = knowledge.entity(entity);
    return other?.type === "designation" && other.jurisdiction === jurisdiction;
  });
  return own?.entity ?? linked;
}
