import type { Candidate, DefinedForm, ScannedDefinition } from "../blockScan";
import type { MentionType } from "../../knowledge/entity";
import { isCountry } from "../countries";
import { nameKey } from "../reading";
import type { Bracket, Part } from "./brackets";
import type { CandidateMap } from "./forms";
import { canBeShort, findLongForm, longestFor, windowBefore } from "./longForm";

/** How far before a bracket a long form may begin. */
const REACH = 220;

/** "long form (SHORT)". */
export function abbreviationOf(
  text: string,
  bracket: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  if (part.text.length === 1) return initialOf(text, bracket, part, map);
  if (!canBeShort(part.text)) return undefined;
  const from = Math.max(0, bracket.headEnd - REACH);
  const window = windowBefore(text.slice(from, bracket.headEnd), longestFor(part.text));
  const at = findLongForm(part.text, window.text);
  if (at < 0) return typedByCandidate(text, bracket, part, map);
  const start = from + window.offset + at;
  const long = text.slice(start, bracket.headEnd);
  if (!plausible(part.text, long)) return typedByCandidate(text, bracket, part, map);
  const of = meaning(start, bracket.headEnd, map) ?? sameThing(start, bracket.headEnd, part, map);
  // "European Medicines Agency (EU)": where it is, and not its initials.
  if (of?.type === "regulator" && isCountry(part.text)) return undefined;
  return definition(formAt(text, part.start, part.end), formAt(text, start, bracket.headEnd), of);
}

/** A name that begins or ends the long form, however doubtful, when the initials inside are known to stand for the same. */
function sameThing(start: number, headEnd: number, part: Part, map: CandidateMap): Candidate | undefined {
  const head = map.byEnd.get(headEnd) ?? map.byStart.get(start);
  const inside = map.byStart.get(part.start);
  if (head === undefined || inside?.type !== head.type || head.type === "drug") return undefined;
  const shared = head.entries.some(({ entity }) => inside.entries.some((other) => other.entity === entity));
  return shared ? head : undefined;
}

/** "progesterone (P)": one capital for the one word before it. */
function initialOf(text: string, bracket: Bracket, part: Part, map: CandidateMap): ScannedDefinition | undefined {
  if (!/^\p{Lu}$/u.test(part.text) || bracket.inner.end - bracket.inner.start > 1) return undefined;
  const word = /(?:^|\s)(\p{Ll}{5,})$/u.exec(text.slice(Math.max(0, bracket.headEnd - 30), bracket.headEnd))?.[1];
  if (word?.[0]?.toUpperCase() !== part.text) return undefined;
  const start = bracket.headEnd - word.length;
  return definition(
    formAt(text, part.start, part.end),
    formAt(text, start, bracket.headEnd),
    meaning(start, bracket.headEnd, map),
  );
}

/** "SHORT (long form)". */
export function expansionOf(
  text: string,
  bracket: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  const short = /[\p{L}\p{N}-]{2,10}$/u.exec(text.slice(Math.max(0, bracket.headEnd - 11), bracket.headEnd))?.[0];
  if (short === undefined || !/^\p{Lu}[\p{L}\p{N}-]*\p{Lu}/u.test(short) || !canBeShort(short)) return undefined;
  if (part.text.split(/\s+/).length < 2) return undefined;
  const at = findLongForm(short, part.text);
  if (at !== 0 || !plausible(short, part.text)) return undefined;
  const start = bracket.headEnd - short.length;
  return definition(
    formAt(text, start, bracket.headEnd),
    formAt(text, part.start, part.end),
    meaning(part.start, part.end, map),
  );
}

/** Initials of an authority or scheme that do not spell its words: the name before the bracket has them in the knowledge base. */
function typedByCandidate(
  text: string,
  bracket: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  const head = map.byEnd.get(bracket.headEnd);
  if (head === undefined || head.type === "drug" || head.score < 1 || !/^\p{Lu}[\p{L}\p{N}&/-]+$/u.test(part.text))
    return undefined;
  const inside = map.byStart.get(part.start);
  if (inside === undefined || inside.type !== head.type) return undefined;
  return definition(formAt(text, part.start, part.end), formAt(text, head.start, head.end), head);
}

function plausible(short: string, long: string): boolean {
  if (long.length <= short.length || /[()]/.test(long)) return false;
  const words = long.split(/[\s-]+/);
  return !words.includes(short) && words.length <= longestFor(short);
}

/** The mention that the long form is, if it is one: the candidate that ends it and covers nearly all of it. */
function meaning(start: number, end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.byEnd.get(end);
  if (candidate === undefined || candidate.score < 0.8) return authorityOf(start, end, map);
  return candidate.start <= start || candidate.end - candidate.start >= (end - start) * 0.85 ? candidate : undefined;
}

/** "Ministry of Health, Labour and Welfare of Japan": the country after the name. */
function authorityOf(start: number, end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.byStart.get(start);
  if (candidate?.type !== "regulator" || candidate.score < 1.9) return undefined;
  return candidate.end - start >= (end - start) * 0.6 ? candidate : undefined;
}

function formAt(text: string, start: number, end: number): DefinedForm {
  const form = text.slice(start, end);
  return { start, end, text: form, key: nameKey(form), entries: [] };
}

function definition(short: DefinedForm, long: DefinedForm, of: Candidate | undefined): ScannedDefinition {
  const type: MentionType | undefined = of?.type;
  return {
    short,
    long: of === undefined ? long : { ...long, key: of.key, entries: of.entries },
    kind: "abbreviation",
    type,
  };
}

/** A short form that an apposition gives: "Committee for Advanced Therapies, or CAT,". */
export function abbreviationBefore(
  text: string,
  headEnd: number,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  return abbreviationOf(text, { headEnd, marked: false, inner: part }, part, map);
}
