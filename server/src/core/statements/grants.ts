import { distinct, groupAt } from "./groups";
import type { EntityItem } from "./groups";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "./items";
import { isApprovalScheme } from "./lexicon";
import { isCompanyNoun, placesNear, schemeKey, subjectDrugs, submissionIn } from "./parties";
import { polarityOf } from "./polarity";
import { drugsAfter, drugsBefore, entitiesIn, regulatorsAfter } from "./roles";
import type { Window } from "./roles";

/** One frame for each granted scheme, or one for the approval or clearance that was granted. */
export function readGrant(clause: Clause): readonly Frame[] {
  const { items, kind, passive, subject, left, right, at } = clause;
  const before = entitiesIn(items, { from: Math.max(left.from, at - 30), to: at }, "designation");
  const after = entitiesIn(items, right, "designation");
  const objectIsSubject = (passive || kind === "grant") && after.length === 0 && subject.kind === "designation";
  const indices = objectIsSubject ? groupAt(items, before.at(-1) ?? at) : after;
  if (indices.length === 0) return readGrantedNoun(clause);
  if (kind === "enter" && (indices[0] ?? at) - at > 6) return [];
  const schemes = distinct(items, indices);
  const respectively = items.slice(right.from, right.to).some(({ lower }) => lower === "respectively");
  const drugs = grantedDrugs(clause, objectIsSubject);
  return schemes.flatMap((designation, i) => {
    const window = segment(items, indices, designation, right, objectIsSubject);
    const own = objectIsSubject || i === 0 ? [] : drugsAfter(items, window);
    return [
      frame(clause, {
        event: isApprovalScheme(schemeKey(designation)) ? "approval" : "designation",
        designation,
        drugs: own.length > 0 ? own : drugs,
        regulators: grantingRegulators(clause, window),
        window: respectively ? right : window,
        ordinal: respectively ? i : undefined,
      }),
    ];
  });
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
  return { from: group[0] ?? right.from, to: next ?? right.to };
}

function grantedDrugs(clause: Clause, objectIsSubject: boolean): Frame["drugs"] {
  const { items, kind, passive, subject, right, left, previous } = clause;
  const after = drugsAfter(items, right);
  if (objectIsSubject) return after.length > 0 ? after : "salient";
  if (subject.kind === "drug") return subjectDrugs(clause);
  if (after.length > 0) return after;
  if (subject.kind === "elided" && previous !== undefined) return previous.drugs;
  if (subject.kind === "pronoun" || subject.kind === "drug-noun" || subject.kind === "agency") return "salient";
  const before = kind === "grant" && !passive ? [] : drugsBefore(items, left);
  if (before.length > 0) return before;
  // "Arbele's ARB1002 receives …": what nobody recognized is not the drug of the sentence before.
  return subject.kind === "other" && !isCompanyNoun(items, subject.at) ? [] : "salient";
}

/** Who granted: the active subject, else "by R" or "from R", else a regulator right before the object. */
function grantingRegulators(clause: Clause, window: Window): Frame["regulators"] {
  const { items, subject, right, passive, kind, at, previous } = clause;
  if (!passive && kind !== "receive" && subject.kind === "regulator")
    return distinct(items, groupAt(items, subject.at));
  if (!passive && kind !== "receive" && (subject.kind === "agency" || subject.kind === "pronoun")) return "salient";
  if (!passive && kind === "grant" && subject.kind === "elided" && previous !== undefined) return previous.regulators;
  const near = regulatorsAfter(items, window, /^(?:by|from|with|,)$/);
  if (near.length > 0) return near;
  const anywhere = regulatorsAfter(items, right, /^(?:by|from)$/);
  if (anywhere.length > 0) return anywhere;
  const inside = entitiesIn(items, right, "regulator").filter((i) => items[i]?.depth === 0);
  if (inside.length > 0) return distinct(items, groupAt(items, inside[0] ?? at));
  return placesNear(clause);
}

/** "received approval", "was granted marketing authorization", "received clearance of its IND". */
function readGrantedNoun(clause: Clause): readonly Frame[] {
  const { items, right, kind, at } = clause;
  if (kind === "designate" || kind === "enter") return [];
  const limit = Math.min(right.to, at + 14);
  const noun = findWord(
    items,
    { from: right.from, to: limit },
    /^(?:approvals?|authori[sz]ations?|clearance|acceptance|licen[cs]e)$/,
  );
  if (noun === undefined) return [];
  const submission = submissionIn(items, right);
  const trial = submission?.purpose === "trial";
  const lower = items[noun]?.lower ?? "";
  if (lower === "acceptance" && submission === undefined) return [];
  const event = lower === "acceptance" ? "acceptance" : trial || lower === "clearance" ? "clearance" : "approval";
  if (event === "clearance" && !trial) return [];
  if (/^(?:for|of|and|to)$/.test(items[noun - 1]?.lower ?? "")) return [];
  // "received a recommendation for approval", "adopted an opinion recommending approval": the noun is still to come.
  const ofNoun = polarityOf(items, at + 1, noun);
  return [
    frame(clause, {
      event,
      planned: clause.polarity.planned || ofNoun.planned,
      submission,
      drugs: grantedDrugs(clause, false),
      regulators: grantingRegulators(clause, right),
    }),
  ];
}

function findWord(items: readonly Item[], { from, to }: Window, pattern: RegExp): number | undefined {
  for (let i = from; i < to; i++) if (pattern.test(items[i]?.lower ?? "")) return i;
  return undefined;
}
