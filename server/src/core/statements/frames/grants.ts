import { asideBehind } from "./asides";
import { distinct, groupAt } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { readGrantedNoun } from "./grantedNoun";
import { authoritiesBehind, authorityOfScheme, grantedDrugs, grantingRegulators, headOfScheme } from "./grantParties";
import { authorityAsked, authorityBefore, postposedSchemes } from "./postposed";
import type { Item } from "../sentence/items";
import { isAdverb, isApprovalScheme } from "../sentence/lexicon";
import { polarityOf } from "../sentence/polarity";
import type { Polarity } from "../sentence/polarity";
import { drugsAfter, entitiesIn } from "../sentence/roles";
import type { Window } from "../sentence/roles";

/**
 * "adopted an opinion recommending conditional approval", "received no designation": what stands before the object says
 * more. But a recommendation that was adopted is a decision.
 */
function polarityOfObject({ items, at, polarity }: Clause, object: number): Polarity {
  const between = items.slice(at + 1, object);
  const decides = /^(?:adopt|endors|follow|meets?$|met$)/.test(items[at]?.lower ?? "");
  if (decides && !between.some(({ lower }) => lower.startsWith("opinion"))) return polarity;
  // "benefited from support through PRIME"
  if (/^benefit/.test(items[at]?.lower ?? "")) return polarity;
  // "granted our request for orphan designation"
  if (/^grant/.test(items[at]?.lower ?? "") && between.some(({ lower }) => /^(?:requests?|petition)$/.test(lower)))
    return polarity;
  const own = polarityOf(items, at + 1, object);
  return { negated: polarity.negated || own.negated, planned: polarity.planned || own.planned };
}

/** "received D, and may pursue E": a further scheme behind a verb of its own. */
function polarityOfFurther(
  { items }: Clause,
  indices: readonly number[],
  scheme: EntityItem,
  polarity: Polarity,
): Polarity {
  const index = indices.findIndex((at) => items[at] === scheme);
  const before = indices[index - 1];
  if (before === undefined) return polarity;
  const own = polarityOf(items, before + 1, indices[index] ?? before);
  return { negated: polarity.negated || own.negated, planned: polarity.planned || own.planned };
}

/** One frame for each granted scheme, or one for the approval or clearance that was granted. */
export function readGrant(clause: Clause): readonly Frame[] {
  const { items, kind, passive, subject, left, right, at } = clause;
  const before = entitiesIn(items, { from: Math.max(left.from, at - 30), to: at }, "designation");
  const consequence = consequenceOf(items, right);
  const after = entitiesIn(items, { from: right.from, to: consequence }, "designation").filter(
    (i, n) => !namesBody(items, i) && !(n > 0 && isWay(items, i)),
  );
  const [further] = after;
  const schemeIsSubject = subject.kind === "designation" || isOfScheme(items, subject.at);
  if (further !== undefined && passive && schemeIsSubject) return readGapped(clause, further);
  const postposed = after.length > 0 ? [] : postposedSchemes(clause);
  const objectIsSubject =
    after.length === 0 && (passive || kind === "grant") && (schemeIsSubject || postposed.length > 0);
  const own = postposed.length > 0 ? postposed : groupAt(items, before.at(-1) ?? at);
  const indices = objectIsSubject ? own : after;
  if (indices.length === 0) return readGrantedNoun(clause);
  if (kind === "enter" && (indices[0] ?? at) - at > 16) return [];
  if (!objectIsSubject && isAboutGrant(items.slice(at + 1, indices[0]))) return [];
  const isRule = objectIsSubject && /^(?:is|are)$/.test(items[at - 1]?.lower ?? "");
  if ((!objectIsSubject || isRule) && isGeneral(items, right)) return [];
  const polarity = objectIsSubject ? clause.polarity : polarityOfObject(clause, indices[0] ?? at + 1);
  const schemes = distinctSchemes(items, indices);
  const respectively = items.findIndex(({ lower }, i) => i > at && i < right.to && lower === "respectively");
  const respective = schemes.filter(({ start }) => start < (items[respectively]?.start ?? 0)).length;
  const drugs = grantedDrugs(clause, objectIsSubject);
  const plain = plainApproval(clause, indices[0] ?? at).map((noun) => ({
    ...noun,
    drugs: noun.drugs === "salient" || noun.drugs.length === 0 ? drugs : noun.drugs,
    regulators: noun.regulators.length > 0 ? noun.regulators : grantingRegulators(clause, right),
  }));
  const sharedDate = dateOfAll(items, right, indices.at(-1) ?? at);
  let named: Frame["regulators"] | undefined;
  const granted = schemes.flatMap((designation, i) => {
    const window = segment(items, indices, designation, right, objectIsSubject);
    named = authorityOfScheme(clause, window) ?? (named && authoritiesBehind(clause, window)) ?? named;
    const further = objectIsSubject || i === 0 ? [] : drugsAfter(items, window);
    const before = objectIsSubject ? authorityBefore(items, items.indexOf(designation)) : undefined;
    const granting = grantingRegulators(clause, window);
    const asked = objectIsSubject && granting.length === 0 ? authorityAsked(items, items.indexOf(designation), at) : [];
    const aside = asideBehind(items, items.indexOf(designation));
    return [
      frame(clause, {
        event: isApprovalScheme(designation.mention) ? "approval" : "designation",
        designation,
        drugs: further.length > 0 ? further : drugs,
        ...polarityOfFurther(clause, indices, designation, polarity),
        regulators: aside?.authorities ?? named ?? before ?? (asked.length > 0 ? asked : granting),
        window: i < respective ? { from: right.from, to: respectively + 1 } : window,
        dates: i < respective ? undefined : (aside?.window ?? sharedDate),
        ordinal: i < respective && respective > 1 ? i : undefined,
      }),
    ];
  });
  // "received approval through a priority review": the scheme is the way to what was granted.
  const through = items[(indices[0] ?? at) - 1]?.lower !== "and";
  return plain.length > 0 && through ? plain.map((noun) => ({ ...noun, window: right })) : [...plain, ...granted];
}

/** "D, which allows for priority review", "D, making it eligible for E": where it is told what comes of the grant. */
function consequenceOf(items: readonly Item[], { from, to }: Window): number {
  const start = items.findIndex(({ lower }, i) => {
    if (i < from || i >= to) return false;
    if (/^(?:which|that)$/.test(lower))
      return CONFERS.test(items[isAdverb(items[i + 1]?.lower ?? "") ? i + 2 : i + 1]?.lower ?? "");
    return items[i - 1]?.lower === "," && /^(?:allow|enabl|provid|offer|mak|entitl|open|conferr)ing$/.test(lower);
  });
  return start < 0 ? to : start;
}

const CONFERS = /^(?:allow|enable|provide|make|offer|entitle|mean|confer|permit|include|give|come|bring)s?$/;

/** "an Innovation Passport under the UK's ILAP": the scheme that another one is part of. */
function isWay(items: readonly Item[], scheme: number): boolean {
  let i = scheme - 1;
  while (
    items[i]?.kind === "place" ||
    items[i]?.kind === "regulator" ||
    /^(?:the|['’]s|[s'’])$/.test(items[i]?.lower ?? "")
  )
    i--;
  return items[i]?.lower === "under" && items[i - 1]?.kind === "designation";
}

/** "Orphan designation for X was granted": the drug only says whose the scheme is that is the subject. */
function isOfScheme(items: readonly Item[], subject: number): boolean {
  return /^(?:for|of|to)$/.test(items[subject - 1]?.lower ?? "") && items[subject - 2]?.kind === "designation";
}

/** "D was granted in 2020 and E in 2021": the verb is said once. */
function readGapped(clause: Clause, further: number): readonly Frame[] {
  const { items, right, at } = clause;
  const first = readGrant({ ...clause, right: { from: right.from, to: further } });
  const and = items.slice(at, further).findLastIndex(({ lower }) => lower === "and");
  if (and < 0 || further - (at + and) > 3) return first;
  const own = {
    ...clause,
    right: { from: at + and, to: right.to },
    subject: { kind: "elided" as const, at: at + and },
  };
  const [said] = first;
  if (said === undefined) return [];
  const others = readGrant({ ...own, previous: said });
  const regulators = (other: Frame) => (other.regulators.length > 0 ? other.regulators : said.regulators);
  const behind = said.drugs === "salient" ? drugsAfter(items, right) : [];
  const drugs = behind.length > 0 ? behind : said.drugs;
  return [...first, ...others.map((other) => ({ ...other, regulators: regulators(other) }))].map((each) => ({
    ...each,
    drugs,
  }));
}

/** Each scheme once; but "orphan designation from the EMA and orphan designation from the FDA", "for A … for B", are two. */
function distinctSchemes(items: readonly Item[], indices: readonly number[]): readonly EntityItem[] {
  const parted = indices.findIndex(
    (index, i) =>
      i > 0 &&
      items
        .slice(indices[i - 1], index)
        .some(({ kind, depth, lower }) => (kind === "regulator" || lower === "for") && depth === 0),
  );
  if (parted < 0) return distinct(items, indices);
  return [...distinct(items, indices.slice(0, parted)), ...distinctSchemes(items, indices.slice(parted))];
}

/** "granted X approval for A and conditional approval for B": the first of them names no scheme. So for "granted acceptance to file and priority review". */
function plainApproval(clause: Clause, scheme: number): readonly Frame[] {
  const { items, right, at } = clause;
  const leadsOn = items.slice(Math.max(at + 1, scheme - 3), scheme).some(({ lower }) => THROUGH.test(lower));
  if (items[scheme - 1]?.lower !== "and" && !leadsOn) return [];
  const own = { ...clause, right: { from: right.from, to: scheme } };
  return readGrantedNoun(own).filter(({ event }) => event === "approval" || event === "acceptance");
}

const THROUGH = /^(?:through|under|via|following)$/;

/** "the Innovation Pathway's Steering Group": who runs a scheme; "Orphan Drug exclusivity" comes with the approval. */
function namesBody(items: readonly Item[], scheme: number): boolean {
  // "an orphan drug study", "the Orphan Drug Act"
  if (/^(?:study|studies|trials?|research|act|regulation)$/.test(items[scheme + 1]?.lower ?? "")) return true;
  return items
    .slice(scheme + 1, scheme + 3)
    .some(({ lower }) => /^(?:steering|group|committee|board|office|team|determination|exclusivity)$/.test(lower));
}

/** "issued a complete response letter for X's accelerated approval": a letter is no grant. */
function isAboutGrant(between: readonly Item[]): boolean {
  return between.some(({ lower }) => /^(?:letters?|crl|warnings?|refusal|guidance|draft|notice|holds?)$/.test(lower));
}

const DETERMINERS = /^(?:the|its|their|our|both|these|those|this|two|three|four|an?|'s|’s)$/;

/** "grants priority review to applications for medicines that …" tells how a scheme works, not what was granted. */
function isGeneral(items: readonly Item[], { from, to }: Window): boolean {
  for (let i = from; i < to; i++) {
    if (!GENERAL_NOUNS.has(items[i]?.lower ?? "")) continue;
    const before = items.slice(Math.max(from, i - 5), i);
    const preposition = before.findLastIndex(({ lower }) => lower === "to" || lower === "for");
    if (preposition < 0) continue;
    const phrase = before.slice(preposition + 1);
    if (phrase.every((item) => item.kind === "word" && !DETERMINERS.test(item.lower))) return true;
  }
  return false;
}

const GENERAL_NOUNS: ReadonlySet<string> = new Set(
  "drugs medicines products therapies treatments applications sponsors companies candidates vaccines biologics".split(
    " ",
  ),
);

/** Where the only date stands, when it comes behind the last scheme: "RMAT from the FDA and PRIME from the EMA in 2023". */
function dateOfAll(items: readonly Item[], { from, to }: Window, last: number): Window | undefined {
  const dates = items.flatMap(({ kind, depth }, i) =>
    kind === "date" && depth === 0 && i >= from && i < to ? [i] : [],
  );
  const [only] = dates;
  return dates.length === 1 && only !== undefined && only > last ? { from: last, to } : undefined;
}

/** The part of the window that is about one scheme: from its coordinated group to the next group. */
function segment(
  items: readonly Item[],
  indices: readonly number[],
  scheme: EntityItem,
  right: Window,
  whole: boolean,
): Window {
  const index = indices.find((i) => items[i] === scheme);
  if (whole || index === undefined) return right;
  const group = groupAt(items, index);
  const next = indices.find((i) => i > (group.at(-1) ?? i));
  return { from: group[0] ?? right.from, to: next === undefined ? right.to : headOfScheme(items, next) };
}
