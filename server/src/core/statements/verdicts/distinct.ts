import { mayCoincide } from "../../knowledge/partialDate";
import { haveNothingInCommon } from "./sameIndication";
import type { Authority, Party, Statement } from "../statement";

/**
 * Each statement once: a text says in its headline, its lead and its quotes that the FDA granted the same thing. Of
 * those that say the same the fullest stays. Several indications of one grant are several statements.
 */
export function distinctStatements(statements: readonly Statement[]): readonly Statement[] {
  const kept: Told[] = [];
  const byDrug = new ByDrug();
  for (const statement of statements) {
    const { trigger, indication } = statement;
    const alike = byDrug.like(statement);
    const same = alike.find((other) => saysTheSame(other.statement, statement) && !hasOtherUse(other, statement));
    if (same === undefined) {
      const date = statement.date ?? dateOfOtherUse(alike, statement);
      const uses = new Map([[trigger.start, indication?.start]]);
      const told: Told = { order: kept.length, statement: { ...statement, date }, uses };
      kept.push(told);
      byDrug.add(told);
    } else {
      same.statement = fuller(same.statement, statement);
      same.uses.set(trigger.start, indication?.start);
      byDrug.add(same);
    }
  }
  return kept.map(({ statement }) => statement);
}

/** What was told, by event and medicine: only statements on one medicine can say the same, and a long document has thousands. */
class ByDrug {
  readonly #lists = new Map<string, Told[]>();

  /** Those that may say the same, in their order. */
  like({ event, drug }: Statement): readonly Told[] {
    const lists = keysOf(event, drug).map((key) => this.#lists.get(key) ?? NOTHING);
    const [first = NOTHING, second = NOTHING] = lists.filter(({ length }) => length > 0);
    if (second.length === 0) return first;
    return [...new Set([...first, ...second])].sort((a, b) => a.order - b.order);
  }

  add(told: Told): void {
    for (const key of keysOf(told.statement.event, told.statement.drug)) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, [told]);
      else if (!list.includes(told)) list.push(told);
    }
  }
}

const NOTHING: readonly Told[] = [];

/** A medicine is the same by its entity, or by its name where one of two has none, see {@link sameParty}. */
function keysOf(event: Statement["event"], { entity, text }: Party): readonly string[] {
  const byName = `${event} name ${text.toLowerCase()}`;
  return entity === undefined ? [byName] : [`${event} ${entity}`, byName];
}

interface Told {
  /** Its place among what was told. */
  readonly order: number;
  statement: Statement;
  /** By verb, the use that was told by it. */
  readonly uses: Map<number, number | undefined>;
}

/** The day that was told of one use is that of each other use of the same verb. */
function dateOfOtherUse(kept: readonly Told[], statement: Statement): Statement["date"] {
  const { trigger } = statement;
  return kept.find(
    (other) => other.uses.has(trigger.start) && saysTheSame({ ...other.statement, indication: undefined }, statement),
  )?.statement.date;
}

/** Below a headline, "approved for A and for B" adds a statement to it: only one of the two is the headline's. */
function hasOtherUse({ uses }: Told, { trigger, indication }: Statement): boolean {
  const told = uses.get(trigger.start);
  return told !== undefined && indication !== undefined && told !== indication.start;
}

function saysTheSame(a: Statement, b: Statement): boolean {
  if (a.event !== b.event || a.negated !== b.negated || a.planned !== b.planned) return false;
  if (!sameParty(a.drug, b.drug)) return false;
  const sameVerb = a.trigger.start === b.trigger.start;
  if (isOneBeside(a, b) || isEmergencyAlone(a, b)) return false;
  if ((a.event === "designation" || sameVerb) && !sameScheme(a, b)) return false;
  if (!mayBeSameAuthority(a.regulator, b.regulator)) return false;
  if (a.date !== undefined && b.date !== undefined && !mayCoincide(a.date.value, b.date.value)) return false;
  return !differInIndication(a, b);
}

/** "approved the sBLA (Comirnaty) and granted emergency use authorization (Pfizer-BioNTech COVID-19 Vaccine)". */
function isOneBeside(a: Statement, b: Statement): boolean {
  const isInOneSentence = a.start < b.end && b.start < a.end;
  const isOtherName = a.drug.text.toLowerCase() !== b.drug.text.toLowerCase();
  const [one, other] = [schemeOf(a), schemeOf(b)];
  return isInOneSentence && isOtherName && one !== "" && other !== "" && one !== other;
}

/** An authorization for an emergency is another one than the approval of an application. */
function isEmergencyAlone(a: Statement, b: Statement): boolean {
  const isEmergency = ({ name, designation }: Statement): boolean => /emergency/i.test(designation ?? name?.text ?? "");
  return a.name !== undefined && b.name !== undefined && isEmergency(a) !== isEmergency(b);
}

function sameParty(a: Party, b: Party): boolean {
  if (a.entity !== undefined && b.entity !== undefined) return a.entity === b.entity;
  return a.text.toLowerCase() === b.text.toLowerCase();
}

/** One that is not told may be any. */
function mayBeSameAuthority(a: Authority | undefined, b: Authority | undefined): boolean {
  if (a === undefined || b === undefined || a.isImplied || b.isImplied) return true;
  return sameAuthority(a, b);
}

/** "in Japan" and "by Japan's PMDA" tell of one decision. */
function sameAuthority(a: Authority, b: Authority): boolean {
  const onlyPlace = a.isPlace !== b.isPlace && a.jurisdiction !== undefined;
  return sameParty(a, b) || (onlyPlace && a.jurisdiction === b.jurisdiction);
}

/** Where no authority is told, whose scheme of the name it is, is a guess. */
function sameScheme(a: Statement, b: Statement): boolean {
  if (schemeOf(a) === schemeOf(b)) return true;
  const isOpen = [a.regulator, b.regulator].some((regulator) => regulator === undefined || regulator.isImplied);
  return isOpen && a.name !== undefined && bareName(a) === bareName(b);
}

function schemeOf(statement: Statement): string {
  return statement.designation ?? bareName(statement);
}

function bareName({ name }: Statement): string {
  return name?.text.toLowerCase().replace(/\s(?:designations?|status)$/, "") ?? "";
}

/** Two indications of one sentence differ; those of different sentences may be the same in other words, unless none is shared. */
function differInIndication(a: Statement, b: Statement): boolean {
  if (a.indication === undefined || b.indication === undefined) return false;
  if (a.trigger.start === b.trigger.start) return a.indication.start !== b.indication.start;
  return haveNothingInCommon(a.indication.text, b.indication.text);
}

/** The one that says more, with what only the other says. */
function fuller(a: Statement, b: Statement): Statement {
  const [more, less] = completeness(b) > completeness(a) ? [b, a] : [a, b];
  const isAnonymous = more.regulator === undefined || more.regulator.isImplied;
  const judged = more.verdict === "unknown" ? less : more;
  return {
    ...more,
    regulator: isAnonymous ? (less.regulator ?? more.regulator) : more.regulator,
    date: more.date ?? less.date,
    indication: more.indication ?? less.indication,
    verdict: judged.verdict,
    facts: judged.facts,
    difference: judged.difference,
  };
}

function completeness({ regulator, date, indication, designation }: Statement): number {
  const actor = regulator === undefined || regulator.isImplied ? 0 : regulator.isPlace ? 2 : 3;
  return (date ? 4 : 0) + actor + (indication ? 1 : 0) + (designation ? 1 : 0);
}
