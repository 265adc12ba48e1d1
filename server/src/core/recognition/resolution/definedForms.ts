import type { BlockScan, Candidate } from "../blockScan";
import { maybeTally, nameTally } from "./context";
import type { RecognitionContext } from "./context";
import { Coverage } from "./coverage";
import type { DefinitionLookup, Meaning } from "./definitionLookup";
import { joinEntries } from "./linking";
import type { Evidence } from "../mention";
import { nameKey } from "../words/reading";
import { UNHASHED, unpackSpan } from "../drugs/shortForms";

/** The shortest unlisted name that one clear mention makes a mention everywhere. */
const SHORTEST_NAME = 5;

/** "macitentan/tadalafil": substances that are mentions each by itself. */
const COMBINATION = /[/+]|\s(?:and|plus)\s/;

const DEFINED: Evidence = { kind: "definition", detail: "defined here", weight: 2 };
const NAMED_ELSEWHERE: Evidence = {
  kind: "context",
  detail: "elsewhere in the document it is clearly a medicine",
  weight: 1,
};

/**
 * The candidates that only the document's definitions make: both sides of a definition of a medicine, authority or
 * scheme, and the uses of its short form; and other places of an unlisted name that is clearly a medicine elsewhere.
 */
export function definedCandidates(
  scan: BlockScan,
  lookup: DefinitionLookup,
  prose: string,
  context: RecognitionContext,
): readonly Candidate[] {
  if (scan.definitions.length === 0 && !mayUseTold(scan, context)) return NONE;
  const covered = new Coverage(scan.candidates);
  const found: Candidate[] = [];
  for (const { short, long, type, kind } of scan.definitions) {
    if (type === undefined) continue;
    for (const form of kind === "alias" ? [short, long] : [short]) {
      if (covered.has(form.start, form.end) || (form === long && COMBINATION.test(form.text))) continue;
      const meaning = lookup.meaning(form.key, form.text, form.start);
      const entries = meaning === undefined ? form.entries : joinEntries(form.entries, lookup.entriesBehind(meaning));
      found.push({ ...plain(form, type, DEFINED, prose), entries });
    }
  }
  for (let at = 0; at < scan.shortForms.length; at += 2) {
    if (!mayTell(scan.shortForms[at + 1], context)) continue;
    const { start, end } = unpackSpan(scan.shortForms[at] ?? 0);
    if (covered.has(start, end)) continue;
    const candidate = shortFormUse(start, end, lookup, prose, context);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

const NONE: readonly Candidate[] = [];

/** Whether the document may tell what any of the block's possible short forms is; false for most blocks. */
export function mayUseTold({ shortForms }: BlockScan, context: Pick<RecognitionContext, "mayTell">): boolean {
  for (let at = 1; at < shortForms.length; at += 2) if (mayTell(shortForms[at], context)) return true;
  return false;
}

function mayTell(hash = UNHASHED, context: Pick<RecognitionContext, "mayTell">): boolean {
  return hash === UNHASHED || context.mayTell(hash);
}

function shortFormUse(
  start: number,
  end: number,
  lookup: DefinitionLookup,
  prose: string,
  context: RecognitionContext,
): Candidate | undefined {
  const text = prose.slice(start, end);
  const form = { start, end, key: nameKey(text) };
  const plural = /^\p{Lu}{2,6}s$/u.test(text);
  const meaning =
    lookup.meaning(form.key, text, start) ??
    (plural ? lookup.meaning(form.key.slice(0, -1), text.slice(0, -1), start) : undefined);
  if (meaning === undefined) {
    const named =
      text.length >= SHORTEST_NAME && (context.tally(nameTally(form.key)) > 0 || isShouted(text, form.key, context));
    return named ? plain(form, "drug", NAMED_ELSEWHERE, prose) : undefined;
  }
  const { type } = meaning.definition;
  if (type === undefined) return undefined;
  return { ...plain(form, type, shortFor(meaning), prose), entries: lookup.entriesBehind(meaning) };
}

/** A word in capitals that stands four times and more where medicines stand. */
function isShouted(text: string, key: string, context: RecognitionContext): boolean {
  return /^\p{Lu}{6,}$/u.test(text) && context.tally(maybeTally(key)) >= OFTEN;
}

/** A tally's level of four to seven. */
const OFTEN = 3;

function shortFor({ other, place }: Meaning): Evidence {
  const weight = place === "after" ? 1.2 : 2;
  return { kind: "definition-use", detail: `short for ${other.text}, as the document defines`, weight };
}

/** A candidate with one piece of evidence; a plural's s stays outside. */
function plain(
  { start, end, key }: { readonly start: number; readonly end: number; readonly key: string },
  type: Candidate["type"],
  evidence: Evidence,
  prose: string,
): Candidate {
  const plural = /[A-Z]s$/.test(prose.slice(Math.max(start, end - 2), end)) ? 1 : 0;
  const score = evidence.weight;
  return { start, end: end - plural, key, type, entries: [], evidence: [evidence], score, jurisdiction: undefined };
}
