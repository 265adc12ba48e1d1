import type { Block } from "../text/block";
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
  /** What is said of each item of the list that one is in. */
  readonly lead: Lead | undefined;
  /** The year that this part of the text has for its heading. */
  readonly year: PartialDate | undefined;
}

export const EMPTY_DISCOURSE: Discourse = {
  drug: undefined,
  topic: undefined,
  regulator: undefined,
  lead: undefined,
  year: undefined,
};

const YEAR = /^[\s\uFFFC\u2060]*((?:19|20)\d\d)[\s\uFFFC\u2060]*$/u;

/** A year's block, with the blank lines behind it. UTF-16 units. */
const LONGEST_YEAR = 40;

/** The discourse of a block, under the year that it may be itself; another heading ends a year. */
export function underHeading(before: Discourse, { kind, prose }: Pick<Block, "kind" | "prose">): Discourse {
  const year = prose.length > LONGEST_YEAR ? undefined : YEAR.exec(prose)?.[1];
  const stays = year === before.year || (year === undefined && kind !== "heading");
  return stays ? before : { ...before, year };
}

export function sameDiscourse(a: Discourse, b: Discourse): boolean {
  return (
    sameParty(a.drug, b.drug) &&
    sameParty(a.topic, b.topic) &&
    sameParty(a.regulator, b.regulator) &&
    sameLead(a.lead, b.lead) &&
    a.year === b.year
  );
}

function sameLead(a: Lead | undefined, b: Lead | undefined): boolean {
  return (
    a?.event === b?.event && a?.date === b?.date && sameParty(a?.drug, b?.drug) && sameParty(a?.regulator, b?.regulator)
  );
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
    lead,
    year: before.year,
  };
}

/** What a mention hands on. */
export function partyOf(mention: Mention | undefined): SalientParty | undefined {
  return mention && { text: mention.text, entity: mention.entity };
}

/** Only what carries over: a party's span means nothing in another block. */
function salient(party: SalientParty | undefined): SalientParty | undefined {
  return party && { text: party.text, entity: party.entity };
}
