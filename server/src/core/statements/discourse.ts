import type { Block } from "../text/block";
import { findCalendarDates } from "../text/dates";
import type { AsOf } from "../text/document";
import type { Mention } from "../recognition/mention";
import type { Statement } from "./statement";
import type { EntityId, PartialDate } from "../knowledge/entity";

/** A drug or regulator as the text last named it, enough to stand for "it" and "the therapy" in the next block. */
export interface SalientParty {
  readonly text: string;
  readonly entity: EntityId | undefined;
}

/** What a sentence that ends in a colon says of each item of the list behind it: "X has received these designations:". */
export interface Lead {
  readonly event: "approval" | "designation";
  /** What was granted, where the lead names it. */
  readonly scheme: SalientParty | undefined;
  readonly drug: SalientParty | undefined;
  readonly regulator: SalientParty | undefined;
  readonly date: PartialDate | undefined;
}

/**
 * What one block hands to the next so that "it", "the therapy" and "the agency" find what they mean. Small and plain:
 * the engine stops re-extracting after an edit where {@link sameDiscourse} holds.
 */
export interface Discourse {
  /** The drug that the last statement, or else the last sentence with a drug, was about. */
  readonly drug: SalientParty | undefined;
  /** The first drug of the document: what a headline is about. */
  readonly topic: SalientParty | undefined;
  readonly regulator: SalientParty | undefined;
  /** The only authority that the text has spoken of. */
  readonly authority: SalientParty | "several" | undefined;
  /** What is said of each item of the list that one is in. */
  readonly lead: Lead | undefined;
  /** The year or day that this part of the text has for its heading. */
  readonly above: PartialDate | undefined;
  /** A paragraph has been read: what stood before were headlines. */
  readonly hasBegun: boolean;
}

export const EMPTY_DISCOURSE: Discourse = {
  drug: undefined,
  topic: undefined,
  regulator: undefined,
  authority: undefined,
  lead: undefined,
  above: undefined,
  hasBegun: false,
};

/** A date's block, with the blank lines behind it. UTF-16 units. */
const LONGEST_DATE = 40;
const YEAR = /^(?:19|20)\d\d$/;
const DAY_LENGTH = "2024-01-01".length;

/** The discourse of a block, under the year or day that it may be itself; another heading ends it. */
export function underHeading(before: Discourse, { kind, prose }: Pick<Block, "kind" | "prose">): Discourse {
  const above = prose.length > LONGEST_DATE ? undefined : onlyDate(prose.replace(/[\s\uFFFC\u2060]+/gu, " ").trim());
  const stays = above === before.above || (above === undefined && kind !== "heading");
  return stays ? before : { ...before, above };
}

/** The year or day that a line is, and nothing else. */
function onlyDate(line: string): PartialDate | undefined {
  if (YEAR.test(line)) return line;
  if (!/\d{4}/.test(line)) return undefined;
  const [date] = findCalendarDates(line);
  const isWhole = date?.value?.length === DAY_LENGTH && date.end - date.start >= line.length - 1;
  return isWhole ? date.value : undefined;
}

/** The day above this part of the text: what it calls news is of that day. */
export function dayAbove({ above }: Discourse): AsOf | undefined {
  return above?.length === DAY_LENGTH ? { date: above, origin: "dateline", span: undefined } : undefined;
}

/** A paragraph is this long, at least, and has a full stop. UTF-16 units. */
const PARAGRAPH = 200;

/** The discourse behind a block: its first paragraph ends what a document has for headlines. */
export function behindBlock(discourse: Discourse, { prose }: Pick<Block, "prose">): Discourse {
  const begins = !discourse.hasBegun && prose.length >= PARAGRAPH && prose.includes(". ");
  return begins ? { ...discourse, hasBegun: true } : discourse;
}

export function sameDiscourse(a: Discourse, b: Discourse): boolean {
  return (
    sameParty(a.drug, b.drug) &&
    sameParty(a.topic, b.topic) &&
    sameParty(a.regulator, b.regulator) &&
    sameAuthority(a.authority, b.authority) &&
    sameLead(a.lead, b.lead) &&
    a.above === b.above &&
    a.hasBegun === b.hasBegun
  );
}

function sameLead(a: Lead | undefined, b: Lead | undefined): boolean {
  return (
    a?.event === b?.event &&
    a?.date === b?.date &&
    sameParty(a?.scheme, b?.scheme) &&
    sameParty(a?.drug, b?.drug) &&
    sameParty(a?.regulator, b?.regulator)
  );
}

function sameAuthority(a: Discourse["authority"], b: Discourse["authority"]): boolean {
  return a === "several" || b === "several" ? a === b : sameParty(a, b);
}

function sameParty(a: SalientParty | undefined, b: SalientParty | undefined): boolean {
  return a?.text === b?.text && a?.entity === b?.entity;
}

/**
 * The discourse after a sentence or a block: what its last statement was about, else its first drug, stands for "it" now.
 * `lead` is what it leaves to a list behind it.
 */
export function advance(
  before: Discourse,
  mentions: readonly Mention[],
  statements: readonly Statement[],
  lead: Lead | undefined,
): Discourse {
  if (mentions.length === 0 && statements.length === 0)
    return sameLead(before.lead, lead) ? before : { ...before, lead };
  const stated = statements.at(-1);
  const firstDrug = mentions.find(({ type }) => type === "drug");
  const lastRegulator = mentions.findLast(({ type }) => type === "regulator");
  return {
    drug: salient(stated?.drug) ?? partyOf(firstDrug) ?? before.drug,
    topic: before.topic ?? partyOf(firstDrug),
    regulator: salient(stated?.regulator) ?? partyOf(lastRegulator) ?? before.regulator,
    authority: onlyAuthority(before.authority, [
      ...mentions.filter(({ type }) => type === "regulator"),
      ...statements.flatMap(({ regulator }) => regulator ?? []),
    ]),
    lead,
    above: before.above,
    hasBegun: before.hasBegun,
  };
}

/** Unlinked authorities count by their text. */
function onlyAuthority(before: Discourse["authority"], named: readonly SalientParty[]): Discourse["authority"] {
  if (before === "several") return before;
  const first = before ?? named[0];
  if (first === undefined) return undefined;
  const same = named.every(({ entity, text }) => (entity ?? text) === (first.entity ?? first.text));
  return same ? { text: first.text, entity: first.entity } : "several";
}

/** What a mention hands on. */
export function partyOf(mention: Mention | undefined): SalientParty | undefined {
  return mention && { text: mention.text, entity: mention.entity };
}

/** Only what carries over: a party's span means nothing in another block. */
function salient(party: SalientParty | undefined): SalientParty | undefined {
  return party && { text: party.text, entity: party.entity };
}
