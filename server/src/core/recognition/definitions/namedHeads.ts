import type { Candidate, ScannedDefinition } from "../blockScan";
import { isPreparation } from "./abbreviations";
import type { Bracket, Part } from "./brackets";
import { alias, formOf, unlistedForm } from "./forms";
import type { CandidateMap } from "./forms";
import { headForm } from "./heads";
import { findLongForm } from "./longForm";
import { isDistinct } from "./names";
import { newSubstance } from "./newSubstances";

const COMBINED = /^(?:\s?[/+&-]\s?\p{L}|\sand\s)/u;
/** A candidate that needs nothing more. */
const CLEAR = 1;

/** An unlisted name before the bracket, and the medicine's known name inside: "X (pirtobrutinib)". */
export function namedHead(
  text: string,
  bracket: Bracket,
  parts: readonly Part[],
  map: CandidateMap,
): ScannedDefinition | undefined {
  const [first] = parts;
  if (first === undefined || parts.length > 2 || map.endingAt(bracket.headEnd)?.type === "drug") return undefined;
  const direct = map.startingAt(first.start);
  const inside = (direct?.score ?? 0) >= CLEAR ? direct : (preparedInside(text, first, parts, map) ?? direct);
  if (inside === undefined && bracket.marked && parts.length === 1) return newPair(text, bracket, first);
  if (inside?.type !== "drug" || inside.score < 1) return undefined;
  // A regimen: "FOLFIRI [irinotecan, leucovorin and FU]".
  if (parts.some((part, index) => index > 0 && /\s(?:and|plus)\s/.test(part.text))) return undefined;
  const head = headForm(text, bracket);
  if (head === undefined || isOtherInitials(head.text, first.text, bracket)) return undefined;
  if (inside.end >= first.end || inside.start > first.start) return alias(head, formOf(text, inside));
  // A combination, which is neither of its substances: "X (xanomeline-trospium)", "X (macitentan/tadalafil)".
  if (!COMBINED.test(text.slice(inside.end, inside.end + 5))) return undefined;
  return alias(head, unlistedForm(first.start, first.text));
}

/** "(inhaled pirfenidone)": the medicine behind how it is made up. */
export function prepared(text: string, part: Part, map: CandidateMap): Candidate | undefined {
  const ending = map.endingAt(part.end);
  if (ending?.type !== "drug" || ending.score < CLEAR) return undefined;
  return isPreparation(text.slice(part.start, ending.start)) ? ending : undefined;
}

/** "Velumax (inhaled pirfenidone)", "Velumax (L-VEL25, tecemotide)": the same, or behind a code. */
function preparedInside(
  text: string,
  first: Part,
  [, second]: readonly Part[],
  map: CandidateMap,
): Candidate | undefined {
  const ending = prepared(text, first, map);
  if (ending !== undefined) return ending;
  const other = second === undefined ? undefined : map.startingAt(second.start);
  return other !== undefined && other.end >= (second?.end ?? 0) && isDistinct(first.text) ? other : undefined;
}

/** "approved for PTSD (sertraline and paroxetine)": initials of a disease or class before its medicines. */
function isOtherInitials(head: string, inside: string, { marked }: Bracket): boolean {
  return !marked && /^\p{Lu}{2,5}$/u.test(head) && findLongForm(head, inside) !== 0;
}

/** "Velumox® (felumotapide)": a trademark and a substance, neither of which any list has. */
function newPair(text: string, bracket: Bracket, part: Part): ScannedDefinition | undefined {
  const substance = newSubstance(part);
  const head = substance === undefined ? undefined : headForm(text, bracket);
  return substance === undefined || head === undefined ? undefined : alias(head, substance);
}
