import type { Clause, Frame } from "./frame";
import { distinct, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, PRONOUNS } from "../sentence/lexicon";
import { drugsBeforeVerb, opensLine, subjectDrugs } from "./parties";
import { followsOrdinal } from "../sentence/polarity";
import { recordHead } from "../sentence/recordHead";
import { isPartner } from "../sentence/partners";
import { drugsAfter, entitiesIn } from "../sentence/roles";
import { previousWord } from "../sentence/wordBefore";

/** The drug of a passive sentence: its subject, the drug of the application that is its subject, or what "it" means. */
export function passiveDrugs(clause: Clause): Frame["drugs"] | undefined {
  const { items, subject, left, previous, right } = clause;
  if (subject.kind === "drug") return subjectDrugs(clause);
  const before = drugsBeforeVerb(clause);
  const fronted = drugsBehindParticiple(clause);
  if (fronted.length > 0) return fronted;
  const predicate = predicateDrugs(clause);
  if (predicate.length > 0) return predicate;
  if (isFirstOfKind(clause)) return before.length > 0 ? before : undefined;
  const to = lastTo(clause);
  if (to !== undefined && followsOrdinal(items, to)) {
    const named = drugsAfter(items, left);
    // "It was the first such drug to be approved"
    return named.length === 0 && PRONOUNS.has(items[left.from]?.lower ?? "") ? "salient" : named;
  }
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
  if (opensLine(items, clause.at) || isField(items, clause.at)) return "salient";
  const head = recordHead(items)?.head;
  return head !== undefined && isEntity(head) ? [head] : undefined;
}

/** "Regulatory status: approved in the US": a field of what is spoken of. */
function isField(items: readonly Item[], at: number): boolean {
  return at <= 5 && items[at - 1]?.lower === ":" && /^(?:status|stage|phase)$/.test(items[at - 2]?.lower ?? "");
}

/** "became the first antibody approved for D": said of what the sentence is about, and of no drug farther off. */
function isFirstOfKind({ items, at, subject }: Clause): boolean {
  const isNoun = subject.kind === "other" || subject.kind === "drug-noun";
  if (!isNoun || subject.at !== at - 1 || BE.has(previousWord(items, at))) return false;
  return items.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:first|only)$/.test(lower));
}

/** "Approved by the FDA in 1998 (as Brand), X was …": the drug comes behind the phrase of the participle that opens the sentence. */
function drugsBehindParticiple({ at, left, items, subject }: Clause): readonly EntityItem[] {
  if (subject.kind !== "elided" || at - left.from > 1 || items[left.from]?.lower === "if") return [];
  const comma = items.findIndex(
    ({ lower, depth }, i) =>
      i > at && lower === "," && depth === 0 && items.slice(i + 1, i + 3).some(({ kind }) => kind === "drug"),
  );
  return comma < 0 ? [] : drugsAfter(items, { from: comma + 1, to: comma + 3 });
}

/** "The medicine has been authorised in the EU as X". */
function namedAs({ items, right, subject }: Clause): readonly EntityItem[] {
  if (subject.kind !== "drug-noun" && subject.kind !== "pronoun") return [];
  const as = items.findIndex(({ lower }, i) => i >= right.from && i < right.to && lower === "as");
  return as >= 0 && items[as + 1]?.kind === "drug" ? drugsAfter(items, { from: as, to: as + 2 }) : [];
}

/** "The first antibody approved for cancer was X in 1997", "Inhibitors approved by R include X and Y". */
function predicateDrugs({ items, at, left, right }: Clause): readonly EntityItem[] {
  const isFirst =
    items.slice(left.from, at).some(({ lower }) => /^(?:first|second|third|only|latest)$/.test(lower)) ||
    /s$/.test(items[at - 1]?.lower ?? "");
  const copula = items.findIndex(
    ({ lower }, i) => i > at && i < right.to && /^(?:was|is|were|are|includes?)$/.test(lower),
  );
  const drug = items.findIndex(({ kind }, i) => i > copula && i <= copula + 3 && kind === "drug");
  return isFirst && copula > 0 && drug > 0 ? drugsAfter(items, { from: copula, to: right.to }) : [];
}

/** The "to" of "the first antibody to be approved". */
function lastTo({ items, at }: Clause): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (items[i]?.lower === "to") return i;
  return undefined;
}

/** "Three drugs have been approved: X, Y and Z", "several have been approved (e.g. X and Y)". */
export function listedDrugs({ items, right }: Clause): readonly EntityItem[] {
  const lead = items.findIndex(({ lower }, i) => i >= right.from && i < right.to && LISTS.test(lower));
  const first = items.findIndex(({ lower }, i) => i > lead && !/^[,.[(:]$/.test(lower));
  if (lead < 0) return [];
  // "two vaccines: Maker's X and Maker's Y"
  const isCounted = items
    .slice(Math.max(0, lead - 8), lead)
    .some(({ lower }) => /^(?:two|three|four|five|six|[2-6])$/.test(lower));
  if (items[lead]?.lower === ":" && isCounted)
    return distinct(
      items,
      entitiesIn(items, { from: lead, to: right.to }, "drug").filter((i) => !isPartner(items, i)),
    );
  return items[first]?.kind !== "drug" ? [] : drugsAfter(items, { from: first, to: right.to });
}

const LISTS = /^(?::|e\.g|including|namely)$/;
