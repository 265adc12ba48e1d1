import { isAuthority } from "./authorities";
import { distinct, groupAt, isEntity } from "./groups";
import type { EntityItem } from "./groups";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "./items";
import { BE } from "./lexicon";
import { isFirstApproved } from "./schemeWords";
import { actorAt, previousWord } from "./wordBefore";
import {
  opensLine,
  activeRegulators,
  passiveRegulators,
  schemeUnder,
  subjectDrugs,
  submissionAt,
  submissionIn,
} from "./parties";
import { isDeal, isOfPlant, isOfStudy, isUnderNumber } from "./otherApprovals";
import { recordHead } from "./recordHead";
import { followsOrdinal } from "./polarity";
import { antecedentOf, drugsAfter, drugsBefore, entitiesIn } from "./roles";
import type { Window } from "./roles";

export function readApprove(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right } = clause;
  const submission = submissionIn(items, right) ?? (passive ? submissionAt(items, subject) : undefined);
  if (passive) {
    const trial = submission?.purpose === "trial";
    const drugs = passiveDrugs(clause);
    const own = passiveRegulators(clause);
    const regulators = own.length > 0 ? own : regulatorsAsBefore(clause);
    const isOther = isDeal(clause, regulators) || isUnderNumber(clause) || isOfStudy(clause);
    if (drugs === undefined || isOther) return [];
    const scheme = schemeUnder(items, right);
    return [
      frame(clause, {
        event: trial ? "clearance" : "approval",
        submission,
        drugs,
        designation: scheme,
        regulators,
      }),
    ];
  }
  const attributed = readAttributed(clause);
  if (attributed !== undefined) return attributed;
  const regulators = activeRegulators(clause) ?? (subject.kind === "pronoun" ? regulatorOfSentence(clause) : undefined);
  if (regulators === undefined) return [];
  const after = drugsAfter(items, right);
  if (isOfPlant(items, clause.at, after[0])) return [];
  const antecedent = after.length === 0 ? relativeObject(clause) : undefined;
  if (antecedent !== undefined) return [frame(clause, { event: "approval", drugs: antecedent, regulators })];
  if (after.length === 0 && submission === undefined && !saysDrugNoun(items, right)) return [];
  const event = submission?.purpose === "trial" ? "clearance" : "approval";
  return [
    frame(clause, {
      event,
      submission,
      drugs: after.length > 0 ? after : "salient",
      designation: schemeUnder(items, right),
      regulators,
    }),
  ];
}

/** "X was approved by R for A and is also approved for B". */
function regulatorsAsBefore({ items, at, subject, previous }: Clause): Exclude<Frame["regulators"], "salient"> {
  const isAlso = items.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === "also");
  if (!isAlso || subject.kind !== "elided" || previous?.event !== "approval") return [];
  return previous.regulators === "salient" ? [] : previous.regulators;
}

/** "X is an FDA-approved drug", "X, the first FDA-approved therapy for D", "it is the only FDA-approved therapy for D". */
function readAttributed(clause: Clause): readonly Frame[] | undefined {
  const { items, at, left } = clause;
  const by = items[actorAt(items, at)];
  const isAttribute = items[at - 1]?.lower === "-" || isFirstApproved(items, at);
  if (!isAttribute || by === undefined || !isAuthority(by)) return undefined;
  let i = actorAt(items, at) - 1;
  const isDetermined = /^(?:an?|the|first|only|sole)$/.test(items[i]?.lower ?? "");
  while (i > left.from && (ATTRIBUTION.test(items[i]?.lower ?? "") || (items[i]?.depth ?? 0) > 0)) i--;
  const refersBack = /^(?:it|which)$/.test(items[i]?.lower ?? "");
  const before = drugsBefore(items, { from: i, to: i + 1 });
  const drugs = before.length > 0 ? before : refersBack ? "salient" : drugInApposition(clause);
  return isDetermined && drugs.length > 0 ? [frame(clause, { event: "approval", drugs, regulators: [by] })] : [];
}

/** "the first FDA-approved therapy for D, X": behind the comma. */
function drugInApposition({ items, at, right }: Clause): readonly EntityItem[] {
  const comma = items.findIndex(({ lower }, i) => i > at && i < right.to && lower === ",");
  const named = comma > 0 && isFirstApproved(items, at) && items[comma + 1]?.kind === "drug";
  return named ? drugsAfter(items, { from: comma, to: comma + 2 }) : [];
}

const ATTRIBUTION = /^(?:[,()®™]|is|are|was|were|remains?|became|as|the|an?|currently|and|first|only|sole|also)$/;

/** "X, which the FDA approved". */
function relativeObject({ items, subject, left }: Clause): readonly EntityItem[] | undefined {
  let i = subject.at - 1;
  while (i > left.from && items[i]?.lower === "the") i--;
  const drug = /^(?:which|that)$/.test(items[i]?.lower ?? "") ? antecedentOf(items, i) : undefined;
  return drug === undefined ? undefined : distinct(items, groupAt(items, drug));
}

/** "The FDA said it had approved X". */
function regulatorOfSentence({ items, subject, left }: Clause): readonly EntityItem[] | undefined {
  const said = items.slice(left.from, subject.at).findLastIndex(({ lower }) => /^(?:said|says|announced)$/.test(lower));
  const before =
    said < 0 ? undefined : entitiesIn(items, { from: left.from, to: left.from + said }, "regulator").at(-1);
  return before === undefined ? undefined : distinct(items, groupAt(items, before));
}

/** The drug of a passive sentence: its subject, the drug of the application that is its subject, or what "it" means. */
function passiveDrugs(clause: Clause): Frame["drugs"] | undefined {
  const { items, subject, left, previous, right } = clause;
  if (subject.kind === "drug") return subjectDrugs(clause);
  const before = drugsBefore(items, left);
  if (isFronted(clause)) return drugsAfter(items, right);
  const predicate = predicateDrugs(clause);
  if (predicate.length > 0) return predicate;
  if (isFirstOfKind(clause)) return before.length > 0 ? before : undefined;
  if (isOfThing(clause)) return undefined;
  const to = lastTo(clause);
  if (to !== undefined && followsOrdinal(items, to)) return drugsAfter(items, left);
  if (subject.kind === "submission") {
    const named = drugsAfter(items, { from: subject.at, to: right.to });
    return named.length > 0 ? named : "salient";
  }
  const listed = listedDrugs(clause);
  if (listed.length > 0) return listed;
  const under = namedAs(clause);
  if (under.length > 0) return under;
  if (subject.kind === "pronoun" || subject.kind === "drug-noun") return "salient";
  if (before.length > 0 && subject.kind !== "designation") return before;
  if (subject.kind === "elided" && previous !== undefined) return previous.drugs;
  if (opensLine(items, clause.at)) return "salient";
  const head = recordHead(items)?.head;
  return head !== undefined && isEntity(head) ? [head] : undefined;
}

/** "a facility that has been approved by R": a relative clause about what is no medicine. */
function isOfThing({ items, subject }: Clause): boolean {
  if (!/^(?:that|which)$/.test(items[subject.at]?.lower ?? "")) return false;
  return /^(?:facility|facilities|plants?|sites?|trials?|study|studies|protocol|tests?|devices?)$/.test(
    items[subject.at - 1]?.lower ?? "",
  );
}

/** "became the first antibody approved for D": said of what the sentence is about, and of no drug farther off. */
function isFirstOfKind({ items, at, subject }: Clause): boolean {
  const isNoun = subject.kind === "other" || subject.kind === "drug-noun";
  if (!isNoun || subject.at !== at - 1 || BE.has(previousWord(items, at))) return false;
  return items.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:first|only)$/.test(lower));
}

/** "Approved by the FDA in 1998, X was …": the drug comes behind the participle that opens the sentence. */
function isFronted({ at, left, items, right, subject }: Clause): boolean {
  const comma = items.findIndex(({ lower }, i) => i >= right.from && i < right.to && lower === ",");
  const named = items.slice(comma + 1, comma + 3).some(({ kind }) => kind === "drug");
  return subject.kind === "elided" && at - left.from <= 1 && items[left.from]?.lower !== "if" && comma >= 0 && named;
}

/** "The medicine has been authorised in the EU as X". */
function namedAs({ items, right, subject }: Clause): readonly EntityItem[] {
  if (subject.kind !== "drug-noun" && subject.kind !== "pronoun") return [];
  const as = items.findIndex(({ lower }, i) => i >= right.from && i < right.to && lower === "as");
  return as >= 0 && items[as + 1]?.kind === "drug" ? drugsAfter(items, { from: as, to: as + 2 }) : [];
}

/** "The first antibody approved for cancer was X in 1997". */
function predicateDrugs({ items, at, left, right }: Clause): readonly EntityItem[] {
  const isFirst = items.slice(left.from, at).some(({ lower }) => /^(?:first|second|third|only|latest)$/.test(lower));
  const copula = items.findIndex(({ lower }, i) => i > at && i < right.to && /^(?:was|is|were)$/.test(lower));
  const drug = items.findIndex(({ kind }, i) => i > copula && i <= copula + 3 && kind === "drug");
  return isFirst && copula > 0 && drug > 0 ? drugsAfter(items, { from: copula, to: right.to }) : [];
}

/** The "to" of "the first antibody to be approved". */
function lastTo({ items, at }: Clause): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (items[i]?.lower === "to") return i;
  return undefined;
}

/** "Three drugs have been approved: X, Y and Z", "several have been approved (e.g. X and Y)". */
function listedDrugs({ items, right }: Clause): readonly EntityItem[] {
  const lead = items.findIndex(({ lower }, i) => i >= right.from && i < right.to && LISTS.test(lower));
  const first = items.findIndex(({ lower }, i) => i > lead && !/^[,.[(:]$/.test(lower));
  return lead < 0 || items[first]?.kind !== "drug" ? [] : drugsAfter(items, { from: first, to: right.to });
}

const LISTS = /^(?::|e\.g|including|namely)$/;

function saysDrugNoun(items: readonly Item[], { from, to }: Window): boolean {
  return items
    .slice(from, Math.min(to, from + 4))
    .some(
      ({ lower }, i) =>
        lower === "it" ||
        (/^(?:drug|medicine|therapy|vaccine|product)$/.test(lower) &&
          /^(?:the|this|its|their|our|that)$/.test(items[from + i - 1]?.lower ?? "")),
    );
}
