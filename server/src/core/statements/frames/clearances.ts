import { placesNear } from "./eventPlaces";
import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import type { Item } from "../sentence/items";
import { lastSubmission, objectDrugs, subjectDrugs, submissionAt, submissionIn } from "./parties";
import { activeRegulators, passiveRegulators, regulatorBefore, reviewers } from "./actors";
import { distinct } from "../sentence/groups";
import { drugsAfter, entitiesIn, regulatorsAfter } from "../sentence/roles";

/** Permission to start a trial; and of a medicine, where an authority cleared it, its approval. */
export function readClear(clause: Clause): readonly Frame[] {
  const { items, passive, subject, right, left, kind } = clause;
  const nearby = submissionIn(items, right) ?? submissionAt(items, subject) ?? lastSubmission(items, left);
  if (nearby === undefined) return readClearedMedicine(clause);
  if (nearby.purpose !== "trial") return [];
  if (/^(?:effect|effective|active|open|opened|proceed)$/.test(items[clause.at]?.lower ?? "")) {
    const named = distinct(items, entitiesIn(items, left, "regulator").slice(-1));
    // "the study may proceed" is leave that was given, and no possibility.
    const planned = clause.polarity.planned && items[clause.at - 1]?.lower !== "may";
    return [
      frame(clause, { event: "clearance", submission: nearby, drugs: objectDrugs(clause), regulators: named, planned }),
    ];
  }
  const by = kind === "clear" && !passive ? activeRegulators(clause) : passiveRegulators(clause);
  if (by === undefined) return [];
  const regulators = by.length > 0 ? by : reviewers(clause);
  return [frame(clause, { event: "clearance", submission: nearby, drugs: objectDrugs(clause), regulators })];
}

/** "X was cleared by the FDA", "the FDA cleared X", "FDA clearance of X": said of medicines for an approval. */
function readClearedMedicine(clause: Clause): readonly Frame[] {
  const { items, at, kind, passive, subject, right } = clause;
  if (!isOfMedicine(items, at)) return [];
  const noun = kind === "clearance";
  // "clearance to begin a trial of X": its drug stands farther off.
  const forTrial = isForTrial(items, at);
  const active = !noun && !passive;
  const by = regulatorsAfter(items, right, /^(?:by|from)$/);
  const regulators = active
    ? activeRegulators(clause)
    : by.length > 0
      ? by
      : noun
        ? regulatorBefore(items, at)
        : undefined;
  const inPlace = passive && subject.kind === "drug" && regulators === undefined ? placesNear(clause) : [];
  const agency = passive && /^(?:agency|regulators?)$/.test(items[at + 3]?.lower ?? "");
  if (regulators === undefined && inPlace.length === 0 && !agency) return [];
  const drugs =
    passive && subject.kind === "drug"
      ? subjectDrugs(clause)
      : drugsAfter(items, { from: at + 1, to: Math.min(right.to, at + (forTrial ? 16 : 6)) });
  const refersBack = active && items[at + 1]?.lower === "it";
  if (drugs.length === 0 && !refersBack) return [];
  return [
    frame(clause, {
      event: forTrial ? "clearance" : "approval",
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators: regulators ?? (inPlace.length > 0 ? inPlace : "salient"),
    }),
  ];
}

/** Devices and tests are cleared, too. */
export function isOfMedicine(items: readonly Item[], at: number): boolean {
  return !items
    .slice(Math.max(0, at - 12), at + 16)
    .some(({ lower }) =>
      /^(?:510|510k|novo|devices?|assays?|tests?|diagnostics?|system|software|inhaler|antitrust)$/.test(lower),
    );
}

/** "cleared X to enter a trial", "clearance for its Phase 2 study of X". */
export function isForTrial(items: readonly Item[], at: number): boolean {
  return items
    .slice(at + 1, at + 12)
    .some(({ lower }) => /^(?:trials?|study|studies|clinic|clinical|testing)$/.test(lower));
}
