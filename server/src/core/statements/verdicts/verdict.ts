import type { AsOf } from "../../text/document";
import type { Designation, Drug, EntityId, Fact } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import { isoDay, mayCoincide } from "../../knowledge/partialDate";
import { isEarlier, isSoonAfter, opposingFacts, usesAgree } from "./contradiction";
import { sameIndication } from "./sameIndication";
import type { Statement } from "../statement";

type Judgement = Pick<Statement, "verdict" | "facts" | "difference">;

const UNKNOWN: Judgement = { verdict: "unknown", facts: [], difference: undefined };

/**
 * The statement with its verdict as of the document's date. Contradicted only by facts that leave no other reading:
 * what no source covers, what is disputed, what came later, and what may concern another indication stays unknown.
 * `others` are the statements beside it.
 */
export function judge(
  statement: Statement,
  knowledge: Knowledge,
  asOf: AsOf,
  others: readonly Statement[] = [],
): Statement {
  const judged = judgement(statement, knowledge, asOf);
  // An authority that is only implied may be another one.
  const isGuess = judged.verdict === "contradicted" && statement.regulator?.isImplied === true;
  const isOther = judged.difference === "status" && others.some((other) => isApprovalOf(other, statement, knowledge));
  return { ...statement, ...(isGuess || isOther ? UNKNOWN : judged) };
}

/** A text that says itself that the medicine is approved there speaks of the review of another use. */
function isApprovalOf(other: Statement, { drug, regulator }: Statement, knowledge: Knowledge): boolean {
  if (other.event !== "approval" || other.negated || other.planned || other.drug.entity !== drug.entity) return false;
  const [there, here] = [other.regulator, regulator].map((actor) => jurisdictionOfRegulator(actor?.entity, knowledge));
  return there === here;
}

function judgement(statement: Statement, knowledge: Knowledge, asOf: AsOf): Judgement {
  if (statement.negated || statement.planned || statement.drug.entity === undefined) return UNKNOWN;
  const drug = knowledge.entity(statement.drug.entity);
  if (drug?.type !== "drug") return UNKNOWN;
  const wrongActor = wrongRegulator(statement, knowledge);
  if (wrongActor) return { verdict: "contradicted", facts: [], difference: "regulator" };

  const jurisdiction = jurisdictionOf(statement, knowledge);
  if (statement.event === "review" || statement.event === "acceptance") {
    const stale = staleBy(statement, drug, jurisdiction, knowledge, asOf);
    if (stale !== undefined) return stale;
  }
  const facts = drug.facts.filter(
    (fact) =>
      isAbout(fact, statement, jurisdiction, knowledge) &&
      !isOfOtherBrand(fact, statement, drug) &&
      isKnownBy(fact, asOf),
  );
  if (facts.length === 0) return UNKNOWN;
  const telling = mostTelling(facts, statement);
  const agreeing = telling.filter((fact) => datesAgree(fact, statement, asOf));
  if (agreeing.length > 0) return { verdict: "confirmed", facts: agreeing, difference: undefined };
  // Orphan drugs, say, are designated in many places: that a text names no authority does not tell which it means.
  if (statement.regulator === undefined && schemeOf(statement.designation, knowledge)?.exclusive !== true)
    return UNKNOWN;
  const opposing = opposingFacts(statement, telling, drug, knowledge);
  if (opposing.length === 0) return UNKNOWN;
  return { verdict: "contradicted", facts: opposing, difference: "date" };
}

/** A scheme that only other authorities run than the one that the text names; a place may belong to something else. */
function wrongRegulator({ designation, regulator }: Statement, knowledge: Knowledge): boolean {
  const scheme = schemeOf(designation, knowledge);
  if (regulator === undefined || regulator.isPlace || scheme?.exclusive !== true) return false;
  const actor = jurisdictionOfRegulator(regulator.entity, knowledge);
  return actor !== undefined && actor !== scheme.jurisdiction;
}

function schemeOf(id: EntityId | undefined, knowledge: Knowledge): Designation | undefined {
  const scheme = id === undefined ? undefined : knowledge.entity(id);
  return scheme?.type === "designation" ? scheme : undefined;
}

/**
 * The authorities of one jurisdiction count as one actor: who exactly decides in the European Union (the agency, its
 * committees, the Commission) or in Japan is no matter for a verdict.
 */
function jurisdictionOf(statement: Statement, knowledge: Knowledge): string | undefined {
  return (
    jurisdictionOfRegulator(statement.regulator?.entity, knowledge) ??
    schemeOf(statement.designation, knowledge)?.jurisdiction
  );
}

export function jurisdictionOfRegulator(id: EntityId | undefined, knowledge: Knowledge): string | undefined {
  const regulator = id === undefined ? undefined : knowledge.entity(id);
  return regulator?.type === "regulator" ? regulator.jurisdiction : undefined;
}

/** The jurisdiction in which a fact holds. */
export function jurisdictionOfFact(fact: Fact, knowledge: Knowledge): string | undefined {
  return fact.jurisdiction ?? jurisdictionOfRegulator(fact.regulator, knowledge);
}

function isAbout(fact: Fact, statement: Statement, jurisdiction: string | undefined, knowledge: Knowledge): boolean {
  if (fact.event !== statement.event || fact.disputed) return false;
  if (jurisdiction === undefined ? !isOnItsDay(fact, statement) : jurisdictionOfFact(fact, knowledge) !== jurisdiction)
    return false;
  return statement.event !== "designation" || fact.designation === statement.designation;
}

/** Where the text names no authority, the very day tells which event is meant. */
function isOnItsDay(fact: Fact, { date }: Statement): boolean {
  return date !== undefined && date.value.length === "2015-06-10".length && fact.date === date.value;
}

/** A text that names a product by its brand speaks of that product: one biosimilar's approval is not another's. */
function isOfOtherBrand({ brand }: Fact, statement: Statement, { names }: Drug): boolean {
  const text = statement.drug.text.toLowerCase();
  if (brand === undefined || brand.toLowerCase() === text) return false;
  return names.some(({ kind, text: name }) => kind === "brand" && name.toLowerCase() === text);
}

/** A later fact says nothing about an earlier document. */
function isKnownBy({ date }: Fact, asOf: AsOf): boolean {
  return date === undefined || isoDay(date, "first") <= isoDay(asOf.date, "last");
}

/** That something happened some day does not confirm when. */
function mostTelling(facts: readonly Fact[], { date }: Statement): readonly Fact[] {
  const dated = facts.filter((fact) => fact.date !== undefined);
  return date === undefined ? facts : dated;
}

function datesAgree(fact: Fact, { date }: Statement, asOf: AsOf): boolean {
  if (date === undefined || fact.date === undefined || mayCoincide(fact.date, date.value)) return true;
  // "Today announced": the document's own day, which comes some days after the event's.
  if (date.value === asOf.date && isSoonAfter(fact.date, date.value)) return true;
  // The event may have come before its announcement: anything up to a year earlier is the same event.
  return fact.precision === "announcement" && isEarlier(date.value, fact.date) && withinYear(date.value, fact.date);
}

function withinYear(a: string, b: string): boolean {
  return Number(b.slice(0, 4)) - Number(a.slice(0, 4)) <= 1;
}

/**
 * "Currently under review" after the approval that ended the review. Only in a document with a date of its own: without
 * one nobody knows when the sentence was true.
 */
function staleBy(
  statement: Statement,
  drug: Drug,
  jurisdiction: string | undefined,
  knowledge: Knowledge,
  asOf: AsOf,
): Judgement | undefined {
  if (statement.event !== "review" || jurisdiction === undefined) return undefined;
  const approvals = drug.facts.filter(
    (fact) =>
      fact.event === "approval" &&
      !fact.disputed &&
      fact.date !== undefined &&
      jurisdictionOfFact(fact, knowledge) === jurisdiction &&
      isEarlier(fact.date, asOf.date),
  );
  const ending = approvals.filter((fact) => endsReview(fact, statement, approvals));
  if (ending.length === 0) return undefined;
  const dated = asOf.origin === "dateline" || asOf.origin === "front-matter" || asOf.origin === "setting";
  if (!dated) return { ...UNKNOWN, facts: ending };
  return { verdict: "contradicted", facts: ending, difference: "status" };
}

/** A medicine with several uses is under review again and again: the approval has to be of what was reviewed. */
function endsReview(fact: Fact, { indication }: Statement, approvals: readonly Fact[]): boolean {
  return indication === undefined ? usesAgree(approvals, fact) : sameIndication(indication.text, fact.indication);
}
