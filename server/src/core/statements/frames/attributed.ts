import { isAuthority } from "./authorities";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { isDrugNoun } from "../sentence/attributes";
import { distinct, groupAt } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import { BE } from "../sentence/lexicon";
import { LINKS, namesThing } from "./otherApprovals";
import { isPartner } from "../sentence/partners";
import { polarityOf } from "../sentence/polarity";
import { drugsAfter } from "../sentence/roles";
import { isFirstApproved } from "../sentence/schemeWords";
import { actorAt } from "../sentence/wordBefore";

/** "X is an FDA-approved drug", "X, the first FDA-approved therapy for D", "it is the only FDA-approved therapy for D", "FDA-approved X". */
export function readAttributed(clause: Clause): readonly Frame[] | undefined {
  const { items, at, left } = clause;
  const actor = actorAt(items, at);
  const by = items[actor];
  const isAttribute = items[at - 1]?.lower === "-" || isFirstApproved(items, at);
  if (!isAttribute || by === undefined || !isAuthority(by)) return undefined;
  let i = actor - 1;
  const isDetermined = /^(?:an?|the|first|only|sole)$/.test(items[i]?.lower ?? "");
  while (i > left.from && (ATTRIBUTION.test(items[i]?.lower ?? "") || (items[i]?.depth ?? 0) > 0)) i--;
  const refersBack = /^(?:it|which)$/.test(items[i]?.lower ?? "");
  const last = items[i];
  // Also of a drug that is only compared with: "in contrast with X, the only FDA-approved inhibitor".
  const before = last?.kind === "drug" ? [last] : [];
  const drugs = before.length > 0 ? before : refersBack ? "salient" : drugInApposition(clause);
  // "the only FDA-approved stent"
  if (!isDetermined || drugs.length === 0 || namesThing(items, at)) return readQualified(clause, by);
  // What the sentence asks or plans before it names the drug says nothing of the attribute.
  const polarity = polarityOf(items, i + 1, at);
  return [frame(clause, { event: "approval", drugs, regulators: [by], dates: withinPhrase(clause), ...polarity })];
}

/** Where the attribute's own phrase ends: "an FDA-approved therapy for gout, on June 10" tells of another event's day. */
function withinPhrase({ items, at, right }: Clause): Frame["dates"] {
  const comma = items.findIndex(
    ({ lower, depth }, i) => i > at && i < right.to && depth === 0 && (lower === "," || BE.has(lower)),
  );
  const to = comma < 0 ? right.to : comma;
  return items.slice(at, to).some(({ kind }) => kind === "date") ? { from: at, to } : "none";
}

/** "the first FDA-approved therapy for D, X": behind the comma. */
function drugInApposition({ items, at, right }: Clause): readonly EntityItem[] {
  const comma = items.findIndex(({ lower }, i) => i > at && i < right.to && lower === ",");
  const named = comma > 0 && isFirstApproved(items, at) && items[comma + 1]?.kind === "drug";
  return named ? drugsAfter(items, { from: comma, to: comma + 2 }) : [];
}

const ATTRIBUTION = /^(?:[,()®™]|is|are|was|were|remains?|became|as|the|an?|currently|and|first|only|sole|also)$/;

/** How many words may stand between the attribute and its drug. */
const REACH = 5;

/** "FDA-approved X", "the FDA-approved kinase inhibitor X", "FDA-approved medicines such as X and Y": said in passing, of no day. */
function readQualified(clause: Clause, by: Frame["regulators"][number] & object): readonly Frame[] {
  const { items, at } = clause;
  const drugs = qualifiedDrugs(clause);
  const actor = actorAt(items, at);
  const isDenied = items[actor - 1]?.lower === "-" || polarityOf(items, Math.max(0, actor - 3), actor).negated;
  return drugs.length === 0 || isDenied
    ? []
    : [frame(clause, { event: "approval", drugs, regulators: [by], dates: "none", negated: false, planned: false })];
}

function qualifiedDrugs({ items, at, right }: Clause): readonly EntityItem[] {
  const drug = items.findIndex(({ kind }, i) => i > at && kind === "drug");
  const words = items.slice(at + 1, drug).map(({ lower }) => lower);
  if (drug < 0 || drug >= right.to || words.length > REACH || words.includes("")) return [];
  const list = words.findIndex((lower) => LISTS.test(lower));
  const phrase = list < 0 ? words : words.slice(0, list);
  if (phrase.some((lower) => LINKS.test(lower) || /^[,;.)]$/.test(lower))) return [];
  if (list >= 0) return isDrugNoun(words[list - 1] ?? "") ? distinct(items, groupAt(items, drug)) : [];
  return namesThing(items, drug) || isPartner(items, drug) ? [] : distinct(items, [drug]);
}

const LISTS = /^(?:such|including|like|namely|[:(])$/;
