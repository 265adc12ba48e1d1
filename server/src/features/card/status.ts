import type { Drug, EventKind, Fact, PartialDate } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";

/** Where a drug stands in one jurisdiction, and the date through which its sources know. */
export interface JurisdictionStatus {
  /** ISO 3166 alpha-2 or `EU`; empty where neither the fact nor its regulator tells. */
  readonly jurisdiction: string;
  readonly fact: Fact;
  readonly knownThrough: PartialDate | undefined;
}

/** Events that say where a product stands, from the earliest stage to the latest. */
const STAGES: readonly EventKind[] = [
  "clearance",
  "submission",
  "acceptance",
  "review",
  "opinion",
  "refusal",
  "approval",
  "withdrawal",
];

/** Latest status per jurisdiction, most advanced first. */
export function statuses(drug: Drug, knowledge: Knowledge): readonly JurisdictionStatus[] {
  const byJurisdiction = new Map<string, Fact[]>();
  for (const fact of drug.facts) {
    if (!STAGES.includes(fact.event)) continue;
    const jurisdiction = jurisdictionOf(fact, knowledge);
    byJurisdiction.set(jurisdiction, [...(byJurisdiction.get(jurisdiction) ?? []), fact]);
  }
  return [...byJurisdiction]
    .flatMap(([jurisdiction, facts]) => {
      const fact = latestStatus(facts);
      return fact === undefined ? [] : [{ jurisdiction, fact, knownThrough: horizon(facts, knowledge) }];
    })
    .sort((a, b) => stage(b.fact) - stage(a.fact) || (a.fact.date ?? "9").localeCompare(b.fact.date ?? "9"));
}

/** The designations that were granted, in order of their dates, undated ones last. */
export function designations(drug: Drug): readonly Fact[] {
  return drug.facts
    .filter((fact) => fact.event === "designation" && fact.designation !== undefined)
    .sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"));
}

export function jurisdictionOf(fact: Fact, knowledge: Knowledge): string {
  if (fact.jurisdiction !== undefined) return fact.jurisdiction;
  const regulator = fact.regulator === undefined ? undefined : knowledge.entity(fact.regulator);
  return regulator?.type === "regulator" ? regulator.jurisdiction : "";
}

/**
 * A substance stays approved while one of its products is: the first approval counts until each was withdrawn. Before
 * any approval the latest event counts. Disputed facts decide only where there is no other.
 */
function latestStatus(facts: readonly Fact[]): Fact | undefined {
  const agreed = facts.filter((fact) => fact.disputed !== true);
  const usable = [...(agreed.length > 0 ? agreed : facts)].sort((a, b) => byDate(a, b) || stage(a) - stage(b));
  const approvals = usable.filter((fact) => fact.event === "approval");
  const withdrawals = usable.filter((fact) => fact.event === "withdrawal" && !isOfApplication(fact));
  const isStanding = (approval: Fact): boolean => !withdrawals.some((withdrawal) => ends(withdrawal, approval));
  if (approvals.some(isStanding)) return approvals.find(({ date }) => date !== undefined) ?? approvals[0];
  return withdrawals.at(-1) ?? usable.at(-1);
}

/** A withdrawal of another product leaves an approval alone; one that names no product ends all before it. */
function ends(withdrawal: Fact, approval: Fact): boolean {
  if (byDate(approval, withdrawal) > 0) return false;
  const [a, b] = [withdrawal.brand?.toLowerCase(), approval.brand?.toLowerCase()];
  return a === undefined || b === undefined || a === b;
}

/** An application that its sponsor took back says nothing about what is approved. */
export function isOfApplication({ event, submission }: Fact): boolean {
  return event === "withdrawal" && submission !== undefined;
}

/** What a source's page said was read on a day; a bulk file knows through its own date. The earlier of both counts. */
function horizon(facts: readonly Fact[], knowledge: Knowledge): PartialDate | undefined {
  const dates = facts.map(({ source }) => {
    const asOf = knowledge.source(source.source)?.asOf;
    return asOf !== undefined && asOf < source.retrieved ? asOf : source.retrieved;
  });
  return dates.sort().at(-1);
}

function byDate(a: Fact, b: Fact): number {
  return (a.date ?? "").localeCompare(b.date ?? "");
}

/** An application that was taken back has got nowhere. */
function stage(fact: Fact): number {
  return isOfApplication(fact) ? -1 : STAGES.indexOf(fact.event);
}
