import type { Mention } from "../../recognition/mention";
import type { Block } from "../../text/block";
import { resolveDate } from "../../text/dates";
import type { DateMention } from "../../text/dates";
import type { AsOf } from "../../text/document";
import type { Span } from "../../text/span";
import { partyOf } from "../discourse";
import type { Lead, SalientParty } from "../discourse";
import type { EntityItem } from "../sentence/groups";
import { itemize } from "../sentence/items";
import type { Item } from "../sentence/items";
import { isApprovalNoun } from "../sentence/approvalNouns";
import { isCompanyNoun } from "../frames/parties";
import { polarityOf } from "../sentence/polarity";
import { drugsAfter, drugsBefore } from "../sentence/roles";
import { subjectOf } from "../sentence/subjects";
import { findTriggers } from "../sentence/triggers";

const OPENS_LIST = /:[\s\uFFFC\u2060]*(?:$|(?:<\/?\w+>\s*)*[*•‣·]\s)/u;
const ITEM = /^[\s\uFFFC\u2060]*(?:[-*•‣·–]|\(?\d{1,2}[.)])[\s\uFFFC\u2060]/u;

/** Whether a list stands behind the sentence, or begins in it. */
export function opensList(prose: string, { start, end }: Span): boolean {
  return OPENS_LIST.test(prose.slice(start, end));
}

/** Whether the sentence is an item of a list, or the first of one. */
export function isListItem({ kind, prose }: Block, { start, end }: Span): boolean {
  return (kind === "list-item" && prose.slice(0, start).trim().length < 3) || ITEM.test(prose.slice(start, end));
}

/** The longest row of a table that lost its markup, in UTF-16 units. */
const LONGEST_ROW = 160;
const FINITE = /\b(?:is|are|was|were|has|have|had|will|may|can)\b|[.!?]\s*$/;

/** A line that opens with a drug and says nothing of it in a sentence: "Tisagenlecleucel (Kymriah) 2017 leukaemia". */
export function isBareRow(prose: string, { start, end }: Span, mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  if (end - start > LONGEST_ROW || first?.type !== "drug" || first.start !== start) return false;
  const opensLine = prose.slice(prose.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
  const behind = prose.slice(first.end, end);
  const isCell = /^\s?(?:$|[®™(,:;–—|\d\p{Lu}]|for\b|and\b)/u.test(behind) || mentions[1]?.start === first.end + 1;
  return opensLine && isCell && !FINITE.test(prose.slice(start, end));
}

/** The titles of columns that stand between a caption and its rows. */
export function isBareHeader(text: string, mentions: readonly Mention[]): boolean {
  const title = text.trim();
  return (
    mentions.length === 0 &&
    title.length <= LONGEST_ROW &&
    /^(?:(?:product|drug|brand|trade|generic) ?name|product|drug|medicine|name)/i.test(title) &&
    !FINITE.test(title)
  );
}

/** What the sentence says of the list behind it, where it states that something was granted or approved. */
export function leadOf(
  { prose }: Block,
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  spokenOf: SalientParty | undefined,
  asOf: AsOf,
): Lead | undefined {
  const items = itemize(prose, sentence, mentions, dates);
  const colon = items.findIndex(({ lower, depth }) => lower === ":" && depth === 0);
  const lead = colon < 0 ? items : items.slice(0, colon);
  for (const { at, kind } of findTriggers(lead).toReversed()) {
    const event = eventOf(lead, at, kind);
    const { negated, planned } = polarityOf(lead, 0, at);
    if (event === undefined || negated || planned) continue;
    const subject = subjectOf(lead, at, 0);
    const own = drugsAfter(lead, { from: at, to: lead.length });
    const [drug] = own.length > 0 ? own : drugsBefore(lead, { from: 0, to: at });
    const regulator = lead.find((item): item is EntityItem => item.kind === "regulator");
    const date = lead.find((item) => item.kind === "date");
    const refersBack = subject.kind === "pronoun" || subject.kind === "drug-noun" || isCompanyNoun(lead, subject.at);
    return {
      event,
      scheme: undefined,
      drug: partyOf(drug?.mention) ?? (refersBack ? spokenOf : undefined),
      regulator: partyOf(regulator?.mention),
      date: date?.kind === "date" ? resolveDate(date.date, asOf) : undefined,
    };
  }
  return undefined;
}

function eventOf(lead: readonly Item[], at: number, kind: string): Lead["event"] | undefined {
  const behind = lead.slice(at + 1);
  if (kind === "approve") return "approval";
  if (kind !== "grant" && kind !== "receive") return undefined;
  if (behind.some(({ lower }) => /^(?:designations?|status|statuses)$/.test(lower))) return "designation";
  const scheme = behind.some((item) => item.kind === "designation");
  if (scheme) return "designation";
  return behind.some((_, i) => isApprovalNoun(lead, at + 1 + i)) ? "approval" : undefined;
}
