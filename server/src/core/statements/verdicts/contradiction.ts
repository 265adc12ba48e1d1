import type { Drug, Fact } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import { isoDay, mayCoincide } from "../../knowledge/partialDate";
import { sameIndication } from "./sameIndication";
import type { Statement } from "../statement";

/**
 * The facts that leave no other reading than that the statement's date is wrong; none where any does. All are dated and
 * known at the document's date.
 */
export function opposingFacts(
  statement: Statement,
  dated: readonly Fact[],
  drug: Drug,
  knowledge: Knowledge,
): readonly Fact[] {
  const first = isBeforeAll(statement, dated);
  const opposing = dated.filter((fact) =>
    first ? tellsFirst(fact, statement, dated, drug, knowledge) : contradictsDate(fact, statement, drug),
  );
  return first || opposing.length === dated.length ? opposing : [];
}

/** An approval before every one that is known. */
function isBeforeAll({ date, event }: Statement, dated: readonly Fact[]): boolean {
  if (date === undefined || event !== "approval") return false;
  return dated.every((fact) => fact.date !== undefined && isEarlier(date.value, fact.date));
}

/**
 * Whether a fact tells of the first approval there was, so that an earlier one cannot be: a register of its own brand,
 * a page that a register bears out, or a page of the time when the drug was new everywhere.
 */
function tellsFirst(
  fact: Fact,
  statement: Statement,
  dated: readonly Fact[],
  drug: Drug,
  knowledge: Knowledge,
): boolean {
  const { date } = fact;
  if (fact.precision === "announcement" || date === undefined) return false;
  if (isRegisterOnly(fact, knowledge)) return isBrandsFirst(fact, statement);
  const isFirst = dated.every((other) => other.date === undefined || !isEarlier(other.date, date));
  return isFirst && (wasNew(drug, date) || dated.some((other) => isBorneOut(date, other, knowledge)));
}

/** No authority is known to have approved the drug a year and more before. */
function wasNew({ facts }: Drug, day: string): boolean {
  return !facts.some(
    ({ event, date }) =>
      event === "approval" &&
      date !== undefined &&
      isEarlier(date, day) &&
      Number(day.slice(0, 4)) - Number(date.slice(0, 4)) > 1,
  );
}

function isBorneOut(date: string, register: Fact, knowledge: Knowledge): boolean {
  if (register.date === undefined || register.precision === "latest") return false;
  return isRegisterOnly(register, knowledge) && mayCoincide(register.date, date);
}

/**
 * A later approval may be for another indication, so it needs the same indication to contradict. So does a
 * designation, unless the drug is known for one use only.
 */
function contradictsDate(fact: Fact, statement: Statement, drug: Drug): boolean {
  const { date, indication, event, trigger } = statement;
  if (date === undefined || fact.date === undefined || fact.precision === "announcement") return false;
  // A day at the head of an item of news is the news's.
  if (date.end <= trigger.start && isSoonAfter(fact.date, date.value)) return false;
  if (indication !== undefined) return sameIndication(indication.text, fact.indication);
  return event === "designation" && isOnlyOne(drug, fact);
}

/** Of a drug with one use, the only designation of its kind: whatever its date, it is the one that is meant. */
function isOnlyOne(drug: Drug, fact: Fact): boolean {
  const same = drug.facts.filter(
    ({ designation, regulator }) => designation === fact.designation && regulator === fact.regulator,
  );
  return same.length === 1 && fact.indication !== undefined && usesAgree(drug.facts, fact);
}

/** Whether all of the facts that name a use name that of this one. */
export function usesAgree(facts: readonly Fact[], { indication }: Fact): boolean {
  return (
    indication !== undefined &&
    facts.every((other) => other.indication === undefined || sameIndication(indication, other.indication))
  );
}

/**
 * A product's first authorisation in its register; but not the earliest one that the register still lists, nor one for
 * a use that may not have been the first.
 */
function isBrandsFirst({ brand, precision, indication }: Fact, { drug }: Statement): boolean {
  return precision !== "latest" && indication === undefined && brand?.toLowerCase() === drug.text.toLowerCase();
}

/**
 * A register's table knows the products that it lists; the substance may have been approved before, nationally or in
 * a product that is gone. A page that tells of one approval has no such gap.
 */
function isRegisterOnly({ source }: Fact, knowledge: Knowledge): boolean {
  const asOf = knowledge.source(source.source)?.asOf;
  return asOf === undefined || isEarlier(asOf, source.retrieved);
}

/** News comes some days after what it tells of. */
const ANNOUNCED_WITHIN_DAYS = 7;

export function isSoonAfter(event: string, announcement: string): boolean {
  const days = (Date.parse(isoDay(announcement, "first")) - Date.parse(isoDay(event, "last"))) / 86_400_000;
  return days >= 0 && days <= ANNOUNCED_WITHIN_DAYS;
}

/** Whether one date is over before the other begins. */
export function isEarlier(a: string, b: string): boolean {
  return isoDay(a, "last") < isoDay(b, "first");
}
