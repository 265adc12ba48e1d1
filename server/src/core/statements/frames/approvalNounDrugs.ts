import { asideBehind } from "./asides";
import { placeGroup } from "./eventPlaces";
import type { Clause, Frame, PlaceItem } from "./frame";
import { isDrugNoun } from "../sentence/attributes";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, HAVE, MODALS, triggerKind } from "../sentence/lexicon";
import { recordHead } from "../sentence/recordHead";
import { drugBeforeNoun, drugsAfter, drugsBefore, NOUN_ATTRIBUTE } from "../sentence/roles";

/** Whose approval the noun tells of; `undefined` where nothing says so. */
export function drugsOfApproval(clause: Clause, hasActor: boolean): Frame["drugs"] | undefined {
  const { items, at, right, left } = clause;
  const next = items[at + 1]?.lower ?? "";
  const ofDrug = /^(?:of|for|in)$/.test(next)
    ? drugsAfter(items, { from: at + 1, to: Math.min(right.to, at + 10) })
    : [];
  const named = ofDrug.length > 0 ? ofDrug : drugBeforeNoun(items, at);
  if (named.length > 0) return named;
  // "following approval by R for X"
  const behindActor = hasActor ? items.findIndex((_, i) => i > at && i < at + PHRASE && isForDrug(items, i)) : -1;
  if (behindActor > 0 && behindActor < right.to) return drugsAfter(items, { from: behindActor, to: right.to });
  const introduced = drugsBehindIntroduction(clause);
  if (introduced !== undefined) return introduced;
  // "was launched following approval by R": of what the clause is about.
  if (hasActor && /^(?:following|after|since|upon)$/.test(items[at - 1]?.lower ?? "")) {
    const spokenOf = drugsBefore(items, left);
    if (spokenOf.length > 0) return spokenOf;
  }
  const head = recordHead(items)?.head;
  if (head?.kind === "drug" && (isDated(items, at) || asideBehind(items, at) !== undefined)) return [head];
  // "2019: FDA approval for D", "July 2019 – full approval": a line about what is spoken of.
  if (isDated(items, at) || items[at - 1]?.kind === "date" || head?.kind === "date" || followsDate(items, at)) {
    const before = drugsBefore(items, left);
    return before.length > 0 ? before : "salient";
  }
  const definite = items.slice(Math.max(left.from, at - 4), at).some(({ lower }) => /^(?:the|this|these)$/.test(lower));
  return definite && hasActor ? "salient" : undefined;
}

/** "X, the first treatment with FDA approval for D", "X is the only drug with full approval in the US". */
export function holderOfApproval({ items, at, left }: Clause): EntityItem | undefined {
  const lead = items.slice(Math.max(left.from, at - PHRASE), at);
  const by = lead.findLastIndex(({ lower }) => lower === "with");
  const isOwn = lead
    .slice(by + 1)
    .every(({ kind, lower }) => kind === "regulator" || kind === "place" || NOUN_ATTRIBUTE.test(lower));
  const article = lead.findLastIndex(({ lower }, i) => i < by && /^(?:the|an?)$/.test(lower));
  const head = lead.slice(article + 1, by);
  if (
    by < 0 ||
    article < 0 ||
    !isOwn ||
    !isDrugNoun(head.at(-1)?.lower ?? "") ||
    head.some(({ kind }) => kind !== "word" && kind !== "sign")
  )
    return undefined;
  let i = article - 1;
  while (i >= 0 && (COPULA.test(lead[i]?.lower ?? "") || (lead[i]?.depth ?? 0) > 0)) i--;
  const holder = lead[i];
  return i < article - 1 && holder?.kind === "drug" ? holder : undefined;
}

const COPULA = /^(?:[,()®™]|is|was|are|remains|became|becomes|as|currently|still)$/;

/** "17 December 2021 FDA approval": a line that a date opens. */
function followsDate(items: readonly Item[], at: number): boolean {
  const [first] = items;
  return (
    first?.kind === "date" &&
    items
      .slice(1, at)
      .every(({ kind, lower }) => kind === "regulator" || kind === "place" || NOUN_ATTRIBUTE.test(lower))
  );
}

function isForDrug(items: readonly Item[], at: number): boolean {
  return /^(?:for|of)$/.test(items[at]?.lower ?? "") && items[at + 1]?.kind === "drug";
}

/** How far behind the comma of an introduction its drug stands. */
const HEAD = 4;

/** "Following its approval by R in 2022, X was …", "With the approval from R, X is …": the drug is the main clause's subject. */
function drugsBehindIntroduction({ items, at, left }: Clause): Frame["drugs"] | undefined {
  const introduction = items.slice(left.from, at);
  if (!INTRODUCES.test(introduction[0]?.lower ?? "") || introduction.some(({ lower }) => lower === ","))
    return undefined;
  const comma = items.findIndex(({ lower, depth }, i) => i > at && depth === 0 && lower === ",");
  if (comma < 0) return undefined;
  const drug = items.findIndex(({ kind }, i) => i > comma && i <= comma + HEAD && kind === "drug");
  const refersBack = /^(?:it|the|this)$/.test(items[comma + 1]?.lower ?? "");
  if (drug < 0) return refersBack ? "salient" : undefined;
  return items.slice(comma + 1, drug).some(({ lower }) => isFinite(lower))
    ? undefined
    : drugsAfter(items, { from: comma + 1, to: drug + 1 });
}

const INTRODUCES = /^(?:following|after|since|with|upon|despite)$/;

const isFinite = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || MODALS.has(lower);

/** "X's approval in Japan came in 2014": the noun has its drug before it. */
export function placesBehind(items: readonly Item[], at: number): readonly PlaceItem[] {
  // "was launched in Japan following approval"
  const launched = /^(?:following|after|upon)$/.test(items[at - 1]?.lower ?? "") ? items[at - 2] : undefined;
  if (launched?.kind === "place") return [launched];
  const ofDrug = placeBehindDrug(items, at);
  if (ofDrug !== undefined) return placeGroup(items, ofDrug);
  const place = items[at + 1]?.lower === "in" ? items[items[at + 2]?.lower === "the" ? at + 3 : at + 2] : undefined;
  return place?.kind === "place" && (drugBeforeNoun(items, at).length > 0 || isPlural(items, at))
    ? placeGroup(items, items.indexOf(place))
    : [];
}

/** "the approval of X (Brand) in Canada". */
function placeBehindDrug(items: readonly Item[], at: number): number | undefined {
  if (items[at + 1]?.lower !== "of" || items[at + 2]?.kind !== "drug") return undefined;
  const next = items.findIndex(
    ({ depth, lower, kind }, i) => i > at + 2 && depth === 0 && kind !== "drug" && !/^[()®™]$/.test(lower),
  );
  const place = items[next + 1]?.lower === "the" ? next + 2 : next + 1;
  return items[next]?.lower === "in" && items[place]?.kind === "place" ? place : undefined;
}

/** "approvals in the EU and the US followed". */
function isPlural(items: readonly Item[], at: number): boolean {
  return /s$/.test(items[at]?.lower ?? "");
}

/** "the agency's December 21 approval of X", "X's 2019 approval": an approval that is told to have been, by nobody named. */
export function isOwnEvent(items: readonly Item[], at: number): boolean {
  return (
    items.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === "date") ||
    isDatedBehind(items, at) ||
    isFactive(items, at) ||
    // "X: marketing authorisation 23 August 2018"
    (isDated(items, at) && recordHead(items)?.head.kind === "drug") ||
    // "was launched following approval in 2020"
    (isDated(items, at) && /^(?:following|after|since)$/.test(items[at - 1]?.lower ?? "")) ||
    (isDated(items, at) && items.slice(Math.max(0, at - 4), at).some(({ lower }) => OWN.test(lower)))
  );
}

/** "data that supported the approval of X", "led to the approval of X": there was one. */
function isFactive(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.lower !== "of") return false;
  const ofDrug = items
    .slice(at + 2, at + 10)
    .find(({ kind, lower, depth }) => depth === 0 && !OF_APPLICATION.test(lower) && kind !== "submission");
  if (ofDrug?.kind !== "drug") return false;
  const lead = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const article = lead.findLastIndex((lower) => /^(?:the|its|this)$/.test(lower));
  return article > 0 && FACTIVE.test(lead.slice(0, article).join(" ")) && !items.some(({ lower }) => MODALS.has(lower));
}

const FACTIVE = /(?:supported|led to|leading to|resulted in|resulting in|given)$/;
const OF_APPLICATION = /^(?:an?|the|its|for|[()])$/;

/** "its first approval in December 2018". */
const OWN = /^(?:its|'s|’s|first|initial|original|full|regular|traditional|standard)$/;

/** "the approval of X in 2019". */
function isDatedBehind(items: readonly Item[], at: number): boolean {
  const date = items.findIndex(({ kind }, i) => i > at && i <= at + 6 && kind === "date");
  return date > 0 && /^(?:in|on)$/.test(items[date - 1]?.lower ?? "") && items[at + 1]?.lower === "of";
}

/** "FDA approval in 2019", "EU approval followed in 2020", "its approval for D in 2021": of the drug that is spoken of. */
function isDated(items: readonly Item[], at: number): boolean {
  const noun = COMES.test(items[at + 1]?.lower ?? "") ? at + 1 : at;
  const next = items[noun + 1];
  if (next?.kind === "date" || (OPENS_DATE.test(next?.lower ?? "") && items[noun + 2]?.kind === "date")) return true;
  if (!/^(?:for|by|from|in)$/.test(next?.lower ?? "")) return false;
  const phrase = items.slice(noun + 1, noun + PHRASE);
  const date = phrase.findIndex(({ kind }) => kind === "date");
  return (
    date > 0 &&
    /^(?:in|on)$/.test(phrase[date - 1]?.lower ?? "") &&
    !phrase.slice(0, date).some(({ lower }) => !COMES.test(lower) && endsNounPhrase(lower))
  );
}

const COMES = /^(?:came|followed|arrived)$/;

const OPENS_DATE = /^(?:in|on|[:(–—-])$/;

/** The longest phrase between an approval and its date, in items. */
const PHRASE = 16;

const endsNounPhrase = (lower: string): boolean =>
  /^[,;.:]$/.test(lower) || isFinite(lower) || triggerKind(lower) !== undefined;
