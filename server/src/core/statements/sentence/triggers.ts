import { isApprovalNoun, isGrantedNoun } from "./approvalNouns";
import { isAttribute, isAttributive, isParticipleOfNoun } from "./attributes";
import type { Item } from "./items";
import { labelledEvent } from "./labelHead";
import { BE, HAVE, MODALS, NEGATIONS, PLANS, triggerKind } from "./lexicon";
import type { TriggerKind } from "./lexicon";
import { isOfAcceptance, isPurposeOfAcceptance } from "./ofAcceptance";
import {
  followsOpinion,
  hasBegun,
  isRepeat,
  meetsCriteria,
  takesBack,
  takesEffect,
  takesRollingReview,
} from "./phrases";
import { recordHead } from "./recordHead";
import {
  isApprovalAsNoun,
  isFirstApproved,
  isOfSubmission,
  isRollingSubmission,
  isUnderScheme,
  takesApprovalScheme,
} from "./schemeWords";
import { previousWord } from "./wordBefore";

/** A word that states an event, at an index of the sentence's items. */
export interface Trigger {
  readonly at: number;
  readonly kind: TriggerKind | "record" | "label";
}

/** The triggers of a sentence, ascending. What looks like one but is an auxiliary or an attribute is left out. */
export function findTriggers(items: readonly Item[]): readonly Trigger[] {
  const label = labelledEvent(items);
  if (label !== undefined) return [{ at: label, kind: "label" }];
  const triggers: Trigger[] = [];
  items.forEach((item, at) => {
    const kind = kindAt(items, at);
    if (kind !== undefined && item.depth === 0) triggers.push({ at, kind });
  });
  return [...triggers, ...recordTriggers(items, triggers)].sort((a, b) => a.at - b.at);
}

/** In a record, a scheme states by itself that it was granted, where its part of the record has no verb. */
function recordTriggers(items: readonly Item[], verbs: readonly Trigger[]): readonly Trigger[] {
  const record = recordHead(items);
  if (record === undefined) return schemeOfLine(items, verbs);
  const found: Trigger[] = [];
  let stated = false;
  for (let at = record.end; at < items.length; at++) {
    const item = items[at];
    if (item?.lower === ";") stated = false;
    if (verbs.some((verb) => verb.at === at) || isFinite(item)) stated = true;
    if (item?.kind !== "designation" || item.depth > 0 || stated) continue;
    found.push({ at, kind: "record" });
    stated = true;
  }
  return found;
}

/**
 * "• Priority review by the FDA for an sNDA for X", "FDA Fast Track designation (2021)": a line that opens with what an
 * authority granted, or when it was, and has no verb.
 */
function schemeOfLine(items: readonly Item[], verbs: readonly Trigger[]): readonly Trigger[] {
  const at = items.findIndex(
    ({ kind, lower }) => kind !== "sign" && kind !== "regulator" && kind !== "place" && !/^(?:the|s)$/.test(lower),
  );
  if (items[at]?.kind !== "designation") return schemesOfField(items, verbs);
  const near = items.slice(at + 1, at + 8);
  if (near.some(isFinite) || verbs.some((verb) => verb.at < at + 8)) return [];
  const isGrant = /^(?:by|from)$/.test(near[0]?.lower ?? "") && near.some(({ kind }) => kind === "regulator");
  const date = near.findIndex(({ kind }) => kind === "date");
  const isDated = date >= 0 && near.slice(0, date).every(({ lower }) => /^(?:in|on|[(,:–—-])$/.test(lower));
  return isGrant || isDated ? [{ at, kind: "record" }] : [];
}

/** "Regulatory designations: Fast Track (FDA), PRIME (EMA)". */
function schemesOfField(items: readonly Item[], verbs: readonly Trigger[]): readonly Trigger[] {
  const colon = items.findIndex(({ lower }) => lower === ":");
  const isField = colon > 0 && colon <= 3 && /^(?:designations?|status)$/.test(items[colon - 1]?.lower ?? "");
  const isPlain = !verbs.some(({ at }) => at > colon) && !items.slice(colon).some(isFinite);
  return isField && isPlain && items[colon + 1]?.kind === "designation" ? [{ at: colon + 1, kind: "record" }] : [];
}

/** An auxiliary, or a word of what is only planned: the part is a sentence, and states what its verb says. */
function isFinite(item: Item | undefined): boolean {
  const lower = item?.lower ?? "";
  return BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || PLANS.has(lower) || NEGATIONS.has(lower);
}

function kindAt(items: readonly Item[], at: number): TriggerKind | undefined {
  const item = items[at];
  if (item?.kind === "designation") {
    if (isRollingSubmission(items, at)) return "submission";
    if (isApprovalAsNoun(items, at)) return "approval";
    const under =
      /review$/i.test(item.mention.text) &&
      items[at - 1]?.lower === "under" &&
      !/^(?:reviewed|evaluated|assessed)$/.test(items[at - 2]?.lower ?? "");
    return (under && !isOfAcceptance(items, at)) || hasBegun(items, at) ? "review" : undefined;
  }
  if (item?.kind !== "word") return undefined;
  if (followsOpinion(items, at)) return "approve";
  const kind = triggerKind(item.lower);
  if (kind === undefined) return undefined;
  const next = items[at + 1];
  if (kind !== "approve" && isParticipleOfNoun(items, at)) return undefined;
  if (isWidenedUse(items, at)) return undefined;
  if (isRepeat(items, at)) return "repeat";
  if (/^me(?:t|ets)$/.test(item.lower)) return meetsCriteria(items, at) ? "receive" : undefined;
  if (kind === "repeat") return undefined;
  if (item.lower === "existing") return takesGrant(items, at) ? kind : undefined;
  if (/^(?:initiation|completion)$/.test(item.lower)) return isOfSubmission(items, at) ? kind : undefined;
  if (item.lower === "available") return isUnderScheme(items, at) ? kind : undefined;
  if (kind === "approve" && items[at - 1]?.lower === "/") return undefined;
  // "given the approval of X": a preposition
  if (
    item.lower === "given" &&
    /^(?:the|that|its|this|how)$/.test(next?.lower ?? "") &&
    !BE.has(previousWord(items, at))
  )
    return undefined;
  if (/^request/.test(item.lower)) return takesApprovalScheme(items, at) ? kind : undefined;
  if (/^(?:pull(?:s|ed)?|remov(?:e[sd]?|al)|ditche[sd])$/.test(item.lower))
    return takesBack(items, at) ? kind : undefined;
  if (/^(?:starts?|started|begins?|began|initiate[sd]?)$/.test(item.lower))
    return takesRollingReview(items, at) ? "grant" : undefined;
  if (TAKING.test(item.lower) || HAVE.has(item.lower)) return takesGrant(items, at) ? "receive" : undefined;
  if (isPurposeOfAcceptance(items, at) || isOfAcceptance(items, at)) return undefined;
  if (/^ma(?:de|kes?)$/.test(item.lower)) return takesSubmission(items, at) ? kind : undefined;
  if (/^appli(?:ed|es)$/.test(item.lower) && !/^(?:for|to|with)$/.test(next?.lower ?? "")) return undefined;
  if (item.lower === "filed" && (next?.lower === "against" || items[at + 2]?.lower === "behalf")) return undefined;
  if (item.lower === "filing" && BE.has(next?.lower ?? "")) return undefined;
  if (/^sign/.test(item.lower) && next?.lower !== "off") return undefined;
  if (/^(?:plac|put)/.test(item.lower)) return putsUnderReview(items, at) ? kind : undefined;
  if (kind === "review" && !isReviewed(items, at)) return undefined;
  if (kind === "enter" && !isIntoScheme(items, at)) return undefined;
  if (kind === "accept" && item.lower !== "acceptance" && (next?.lower === "into" || next?.lower === "to"))
    return "enter";
  if (kind === "approve" && isAttribute(items, at) && !isFirstApproved(items, at)) return undefined;
  if (kind === "approval" && (isAttributive(next) || !isApprovalNoun(items, at))) return undefined;
  if (kind === "clear" && item.lower === "clear" && items[at - 1]?.lower !== "to") return undefined;
  if (/^(?:effect|effective|active|open|opened|proceed)$/.test(item.lower))
    return takesEffect(items, at) ? kind : undefined;
  return kind;
}

/** "approved expanded use of X": the verb is the one before. */
function isWidenedUse(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.lower ?? "";
  return (
    /^(?:expand|extend|broaden)ed$/.test(items[at]?.lower ?? "") &&
    /^(?:use|indications?|label)$/.test(items[at + 1]?.lower ?? "") &&
    triggerKind(before) !== undefined &&
    !HAVE.has(before)
  );
}

/** Verbs of everyday use, which say of much else that it is had, got and followed. */
const TAKING =
  /^(?:holds?|held|carries|gets?|got|follow(?:s|ed|ing)|scored?|scores|snags|snagged|snag|nab|nabs|nabbed|lands?|landed|bags?|bagged|picks?|picked|scoop(?:s|ed)|clinch(?:es|ed)?|achieve[sd]?|attain(?:s|ed)?|notch(?:es|ed)?|announces?|announced)$/;

/** "has" is a trigger only right before a grant: "has (both, an, FDA) orphan drug designation", "picked up an FDA nod". */
function takesGrant(items: readonly Item[], at: number): boolean {
  const takesNoun = !items[at]?.lower.startsWith("follow");
  for (let i = at + 1; i <= at + 6; i++) {
    const item = items[i];
    if (
      item?.kind === "designation" ||
      (takesNoun && isGrantedNoun(items, i) && !/^licen[cs]e$/.test(item?.lower ?? ""))
    )
      return true;
    const skipped =
      item?.kind === "regulator" ||
      item?.kind === "place" ||
      OF_GRANT.test(item?.lower ?? "") ||
      item?.lower.includes("-") === true;
    if (!skipped) return false;
  }
  return false;
}

const OF_GRANT =
  /^(?:[a'’]|an|the|both|also|its|their|his|our|recent|prior|previous|earlier|'s|’s|up|today|first|second|another|s|full|final|initial|marketing|regulatory|expanded|coveted|green|thumbs)$/;

/** "placed the application under priority review". */
function putsUnderReview(items: readonly Item[], at: number): boolean {
  const scheme = items.findIndex(({ kind }, i) => i > at && i <= at + 9 && kind === "designation");
  return scheme > 0 && items[scheme - 1]?.lower === "under";
}

/** "under review", "is reviewing", "being evaluated", "the review is ongoing"; "a study evaluating X" is none. */
function isReviewed(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  if (/(?:ing|ed)$/.test(lower)) return BE.has(previousWord(items, at));
  const around = [...items.slice(Math.max(0, at - 4), at), ...items.slice(at + 1, at + 4)];
  if (items[at - 1]?.lower === "regulatory") {
    // "a regulatory assessment of X for D is underway"
    const underway = items.slice(at + 1, at + 20).findIndex((item) => /^(?:ongoing|underway)$/.test(item.lower));
    if (underway >= 0 && BE.has(previousWord(items, at + 1 + underway))) return true;
  }
  return around.some((item) => /^(?:under|ongoing|underway|started|began|begun|commenced)$/.test(item.lower));
}

/** "made a new drug application". */
function takesSubmission(items: readonly Item[], at: number): boolean {
  if (BE.has(previousWord(items, at)))
    return items.slice(Math.max(0, at - 8), at).some(({ kind }) => kind === "submission");
  return items.slice(at + 1, at + 4).some(({ kind }) => kind === "submission");
}

/** "entered the PRIME scheme", "joined the agency's PRIME programme"; a review and an approval are entered by applications. */
function isScheme(items: readonly Item[], at: number): boolean {
  const scheme = items.slice(at + 1, at + 7).find(({ kind }) => kind === "designation");
  const isProgramme =
    scheme?.kind === "designation" && !/review|assessment|approval|authori/i.test(scheme.mention.text);
  return (
    isProgramme &&
    items.slice(at + 1, items.indexOf(scheme)).every(({ kind, lower }) => kind === "regulator" || OF_GRANT.test(lower))
  );
}

/** "supported through the agency's PRIME scheme", "benefited from support through PRIME". */
function isThroughScheme(items: readonly Item[], at: number): boolean {
  const scheme = items.findIndex(({ kind }, i) => i > at && i < at + 9 && kind === "designation");
  const item = items[scheme];
  if (item?.kind !== "designation" || !/^(?:PRIME|priority medicines)/i.test(item.mention.text)) return false;
  return items.slice(at + 1, scheme).some(({ lower }) => /^(?:through|from|by|under|via)$/.test(lower));
}

/** "admitted to PRIME", "included in the PRIME scheme"; "included a request for priority review" is something else. */
function isIntoScheme(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  if (/^(?:enter|join)/.test(lower)) return isScheme(items, at);
  if (/^(?:supported|benefit)/.test(lower)) return isThroughScheme(items, at);
  const isInto = ({ lower }: Item): boolean => /^(?:in|into|to|for|on)$/.test(lower);
  if (items.slice(at + 1, at + 3).some(isInto)) return true;
  // "admitted the following medicines to PRIME", "included X in its breakthrough therapy list"
  const scheme = items.findIndex(({ kind }, i) => i > at && i < at + 16 && kind === "designation");
  const between = items.slice(at + 1, Math.max(at, scheme));
  return (
    between.slice(-2).some(isInto) && !between.some(({ lower }) => /^(?:requests?|data|results|studies)$/.test(lower))
  );
}
