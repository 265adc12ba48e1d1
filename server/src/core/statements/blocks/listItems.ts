import type { Knowledge } from "../../knowledge/knowledge";
import type { Mention } from "../../recognition/mention";
import type { DateMention } from "../../text/dates";
import type { Span } from "../../text/span";
import { buildStatements } from "../building/build";
import { EMPTY_DISCOURSE } from "../discourse";
import type { Lead } from "../discourse";
import { placesNear } from "../frames/eventPlaces";
import type { Frame } from "../frames/frame";
import { distinct } from "../sentence/groups";
import { findIndications } from "../building/indications";
import { itemize } from "../sentence/items";
import type { Item } from "../sentence/items";
import { isApprovalScheme } from "../sentence/lexicon";
import { drugsAfter, entitiesIn } from "../sentence/roles";
import type { Window } from "../sentence/roles";
import type { StatingBlock } from "./sentenceStatements";
import { schemeFor } from "../building/schemeOfAuthority";
import type { Statement } from "../statement";

/** How far into an item its drug stands at most: "• Lilly's X for …", "• A Inc. and B Co. Ltd.'s X for …". */
const HEAD = 4;
const HEAD_OF_OWNERS = 16;

/** What an item of a list states by what stands before the list: a scheme, a drug, or a use of the lead's drug. */
const NOT_YET =
  /^(?:requested|requesting|pending|planned|expected|anticipated|sought|seeking|submitted|eligible|potential)$/;

export function itemStatements(
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  lead: Lead,
  { block, knowledge, asOf }: StatingBlock,
): readonly Statement[] {
  const items = itemize(block.prose, sentence, mentions, dates);
  // "Orphan Drug Designation (requested)"
  if (items.some(({ lower }) => NOT_YET.test(lower))) return [];
  const { drug, regulator, date } = lead;
  const discourse = { ...EMPTY_DISCOURSE, drug, regulator, lead };
  const { prose, source } = block;
  return framesOf(items, lead, prose).flatMap((frame) =>
    buildStatements({ frame, items, prose, source, discourse, knowledge, asOf }).map((statement) => {
      const { trigger } = statement;
      const led = date === undefined ? undefined : { start: trigger.start, end: trigger.start, value: date };
      return { ...withScheme(statement, lead, knowledge), date: statement.date ?? led };
    }),
  );
}

/** The scheme that stands above the list has no place in the item: it stands at its drug with no width. */
function withScheme(statement: Statement, { scheme }: Lead, knowledge: Knowledge): Statement {
  if (scheme === undefined || statement.name !== undefined) return statement;
  const { start } = statement.trigger;
  return {
    ...statement,
    name: { start, end: start, text: scheme.text },
    designation: schemeFor(scheme.entity, scheme.text, statement.regulator?.entity, knowledge),
  };
}

function framesOf(items: readonly Item[], lead: Lead, prose: string): readonly Frame[] {
  const whole = { from: 0, to: items.length };
  // "BrandSubstance": what stands right behind a name says what it is.
  const named = drugsAfter(items, whole).filter((drug) => items[items.indexOf(drug) - 1]?.kind !== "drug");
  const drugs: Frame["drugs"] = named.length > 0 ? named : lead.drug === undefined ? [] : "salient";
  const parts = { drugs, regulators: authorities(items, whole) };
  const schemes = distinct(items, entitiesIn(items, whole, "designation"));
  const first = items.findIndex(({ kind }) => kind === "drug");
  const own = itemFrame(first < 0 ? items.findIndex(({ kind }) => kind !== "sign") : first, whole);
  const isHead = first >= 0 && opensItem(items, first);
  if (lead.scheme !== undefined && drugs === "salient" && isYes(items))
    return [{ ...own, ...parts, event: lead.event, window: { from: 0, to: 1 } }];
  if (lead.event === "designation" && schemes.length === 0)
    return isHead && lead.scheme ? [{ ...own, ...parts, event: lead.event }] : [];
  if (lead.event === "designation") {
    return schemes.map((designation) => ({
      ...itemFrame(items.indexOf(designation), whole),
      ...parts,
      event: isApprovalScheme(designation.mention) ? "approval" : "designation",
      designation,
    }));
  }
  // "Aspirin is still sold", below "Drugs withdrawn from the market"
  if (lead.event === "withdrawal" && (!isHead || items.some(({ lower }) => /^(?:is|are|remains?)$/.test(lower))))
    return [];
  if (isHead) return [{ ...own, ...parts, event: lead.event }];
  return lead.drug !== undefined && own.at >= 0 && namesUse(items, prose)
    ? [{ ...own, ...parts, drugs: "salient", event: "approval" }]
    : [];
}

/** "Yes", below the scheme's name: of the drug that the record is about. */
function isYes(items: readonly Item[]): boolean {
  return items[0]?.lower === "yes";
}

/** Whether the item begins with its drug, or with those whose it is. */
function opensItem(items: readonly Item[], drug: number): boolean {
  if (drug <= HEAD) return true;
  const lead = items.slice(0, drug).map(({ lower }) => lower);
  return (
    drug <= HEAD_OF_OWNERS &&
    /(?:^|\w)['’]s?$|^s$/.test(lead.at(-1) ?? "") &&
    !lead.some((lower) => /^(?:for|in|to|of|with|is|was)$/.test(lower))
  );
}

function namesUse(items: readonly Item[], prose: string): boolean {
  const [first, last] = [items[0], items.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    findIndications(prose, { start: first.start, end: last.end }).length > 0
  );
}

function itemFrame(at: number, window: Window): Omit<Frame, "event" | "drugs" | "regulators"> {
  return {
    at,
    window,
    negated: false,
    planned: false,
    ifOnly: false,
    designation: undefined,
    submission: undefined,
    dates: undefined,
    ordinal: undefined,
  };
}

/** Those of the item itself, else the lead's. */
function authorities(items: readonly Item[], whole: Window): Frame["regulators"] {
  const named = distinct(items, entitiesIn(items, whole, "regulator"));
  if (named.length > 0) return named;
  const places = placesNear({ items, right: whole, left: { from: 0, to: 0 }, at: 0, previous: undefined });
  return places.length > 0 ? places : "salient";
}
