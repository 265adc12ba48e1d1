import type { Block } from "../text/block";
import { findCalendarDates } from "../text/dates";
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
  readonly event: "approval" | "designation" | "withdrawal";
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
  /** The drugs of the last sentence that named several: what "both" and "all three" mean. */
  readonly several: readonly SalientParty[];
  readonly regulator: SalientParty | undefined;
  /** The only authority that the text has spoken of. */
  readonly authority: SalientParty | "several" | undefined;
  /** What is said of each item of the list that one is in. */
  readonly lead: Lead | undefined;
  /** The date that this part of the text has for its heading. */
  readonly heading: DatedHeading | undefined;
}

/** A year above a part of a history, a day above an item of news. */
export interface DatedHeading {
  readonly date: PartialDate;
  /** How many blocks further down one is; 2 for all that are further still. */
  readonly distance: 0 | 1 | 2;
}

export const EMPTY_DISCOURSE: Discourse = {
  drug: undefined,
  topic: undefined,
  several: [],
  regulator: undefined,
  authority: undefined,
  lead: undefined,
  heading: undefined,
};

/** A date's block, with the blank lines behind it. UTF-16 units. */
const LONGEST_DATE = 40;

/** The discourse of a block, under the date that it may be itself; another heading ends it. */
export function underHeading(before: Discourse, { kind, prose }: Pick<Block, "kind" | "prose">): Discourse {
  const date = prose.length > LONGEST_DATE ? undefined : onlyDate(prose.replace(/[\s\uFFFC\u2060]+/gu, " ").trim());
  const year = date === undefined ? yearOfReport(prose) : undefined;
  const inherited = kind === "heading" ? undefined : below(before.heading);
  const dated = year === undefined ? inherited : { date: year, distance: 2 as const };
  const heading = date === undefined ? dated : { date, distance: 0 as const };
  return sameHeading(heading, before.heading) ? before : { ...before, heading };
}

/** The longest title of a report, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** The year that a report is about: its months are of that year. "Interim Report Q1, 2021", "Annual Report 2020". */
function yearOfReport(prose: string): PartialDate | undefined {
  const title = /^[^\n]*/.exec(prose)?.[0] ?? "";
  if (title.length > LONGEST_TITLE || !/\b(?:report|results|review)\b/i.test(title) || !/\d{4}[\s*]*$/.test(title))
    return undefined;
  return findCalendarDates(title)[0]?.value?.slice(0, 4);
}

/** The date that a line is, and nothing else. */
function onlyDate(line: string): PartialDate | undefined {
  if (!/\d{4}/.test(line)) return undefined;
  const [date] = findCalendarDates(line);
  return date?.start === 0 && date.end >= line.length - 1 ? date.value : undefined;
}

function below(heading: DatedHeading | undefined): DatedHeading | undefined {
  if (heading === undefined || heading.distance === 2) return heading;
  return { ...heading, distance: heading.distance === 0 ? 1 : 2 };
}

function sameHeading(a: DatedHeading | undefined, b: DatedHeading | undefined): boolean {
  return a?.date === b?.date && a?.distance === b?.distance;
}

export function sameDiscourse(a: Discourse, b: Discourse): boolean {
  return (
    sameParty(a.drug, b.drug) &&
    sameParty(a.topic, b.topic) &&
    sameParties(a.several, b.several) &&
    sameParty(a.regulator, b.regulator) &&
    sameAuthority(a.authority, b.authority) &&
    sameLead(a.lead, b.lead) &&
    sameHeading(a.heading, b.heading)
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

function sameParties(a: readonly SalientParty[], b: readonly SalientParty[]): boolean {
  return a === b || (a.length === b.length && a.every((party, i) => sameParty(party, b[i])));
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
    several: severalOf(mentions) ?? before.several,
    regulator: salient(stated?.regulator) ?? partyOf(lastRegulator) ?? before.regulator,
    authority: onlyAuthority(before.authority, [
      ...mentions.filter(({ type }) => type === "regulator"),
      ...statements.flatMap(({ regulator }) => regulator ?? []),
    ]),
    lead,
    heading: before.heading,
  };
}

/** Of more than these, none is said "both" or "all three". */
const MOST = 4;

/** The drugs of a text that names several, each once. */
function severalOf(mentions: readonly Mention[]): readonly SalientParty[] | undefined {
  if (mentions.length < 2) return undefined;
  const drugs = new Map<string, SalientParty>();
  for (const { type, text, entity } of mentions) {
    if (type === "drug" && drugs.size <= MOST && !drugs.has(entity ?? text))
      drugs.set(entity ?? text, { text, entity });
  }
  return drugs.size < 2 ? undefined : drugs.size > MOST ? [] : [...drugs.values()];
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
