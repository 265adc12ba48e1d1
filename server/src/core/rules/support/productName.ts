import type { Span } from "../../text/span";

const ADJECTIVE =
  "(?:film-coated|gastro-resistant|prolonged-release|extended-release|modified-release|delayed-release|orodispersible|effervescent|chewable|hard|soft|oral|nasal|topical|ophthalmic)";
const FORM =
  "(?:tablets?|capsules?|injection|infusion|solution|suspension|emulsion|powder|granules|concentrate|cream|ointment|gel|lotion|patch(?:es)?|spray|drops|syrup|inhaler|suppositor(?:y|ies)|pessar(?:y|ies)|implant|pens?|syringes?|cartridges?|vials?|sachets?)";
const WITH_FORM = new RegExp(`^\\s(?:${ADJECTIVE}\\s){0,2}${FORM}\\b`, "i");
const STRENGTH = /^[®™]?(?:\s[A-Z][\w.-]{1,15}){0,3}\s\d[\d.,]{0,8}\s?(?:mg|mcg|micrograms?|g|ml|mL|units?|IU|%)(?!\w)/;
const NAMES_FORM = new RegExp(`\\b${FORM}\\b`, "i");
const VERB = /\b(?:is|are|was|were|be|has|have|had|can|may|should|received?|given|take|taken|contains?)\b/i;

/** "Amoxicillin capsules", "Furosemide Injection": the name and its dosage form behind it. */
export function hasDosageForm(prose: string, end: number): boolean {
  return WITH_FORM.test(prose.slice(end, end + LONGEST_FORM));
}

const LONGEST_FORM = 60;
const LONGEST_TITLE = 200;

/** "Atorvastatin 10 mg film-coated tablets" on a line of its own: what the product is called, and no sentence. */
export function isProductTitle(prose: string, { start, end }: Span): boolean {
  if (!opensLine(prose, start)) return false;
  const lineEnd = prose.indexOf("\n", end);
  const rest = prose.slice(end, Math.min(lineEnd < 0 ? prose.length : lineEnd, end + LONGEST_TITLE));
  return STRENGTH.test(rest) && NAMES_FORM.test(rest) && !VERB.test(rest);
}

/** The name, with its strength at most, is all that its line has: a label, a subtitle, an inscription in braille. */
export function fillsLine(prose: string, { start, end }: Span): boolean {
  return (
    opensLine(prose, start) &&
    /^[®™*\u2060]{0,4}(?:\s\d[\d.,]{0,8}\s?[a-z%]{1,6})?\s{0,4}(?:\n|$)/i.test(prose.slice(end, end + 40))
  );
}

function opensLine(prose: string, start: number): boolean {
  const before = prose.slice(Math.max(0, start - LONGEST_MARKUP), start);
  const line = before.lastIndexOf("\n") + 1;
  if (line === 0 && start > LONGEST_MARKUP) return false;
  return /^[\s*_\u2060]*(?:\d{1,2}\.\s)?$/.test(before.slice(line));
}

const LONGEST_MARKUP = 12;
