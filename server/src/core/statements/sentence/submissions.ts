import type { Span } from "../../text/span";

/** A kind of application as the text names it: NDA, BLA, MAA, IND, CTA, or just "application". */
export interface SubmissionMention extends Span {
  readonly text: string;
  /** `trial`: permission to start a clinical trial (IND, CTA), whose grant is a clearance. */
  readonly purpose: "marketing" | "trial";
}

const ABBREVIATION = /(?<!pre-)\b(?:[ers]?(?:NDA|BLA)s?|A?NDAs?|J-?NDAs?|MAAs?|INDs?|CTAs?|MHRA MAA)\b/g;
const LONG =
  /\b(?:(?:supplemental|supplementary|abbreviated|new|original|initial|type II) )*(?:new drug|biologics? licen[cs]e|investigational new drug|investigational medicinal product|clinical trial(?: certificate)?|marketing authori[sz]ation|product licen[cs]e|marketing|license|regulatory|variation)(?: \(["“]?[A-Z]{2,5}["”]?\))? (?:authori[sz]ation )?(?:applications?|submissions?|dossiers?|filings?|variation|amendments?)\b|\binvestigational new drug \(["“]?IND["”]?\)|\b(?:[ers]?(?:NDA|BLA)|MAA|IND|CTA) (?:applications?|dossiers?)\b|\bapplications? for (?:marketing )?(?:authori[sz]ation|approval)s?\b|\bapplications?\b/gi;
/** Each long form has one of these: they are looked for, and made, much more quickly than it is. */
const CUE = /appl|subm|doss|fili|vari|amen|\(["“]?ind/i;

/** What stands before applications that are none for medicines: patents, devices, grants. */
const OF_OTHERS =
  /\b(?:patents?|trademark|device exemption(?: \(["“]?IDE["”]?\))?|IDE|PMA|premarket(?: approval)?(?: \(["“]?PMA["”]?\))?|grant) ?$/i;

/** Applications named in `text`, ascending, not overlapping; `offset` is added to every position. */
export function findSubmissions(text: string, offset: number): readonly SubmissionMention[] {
  const found: SubmissionMention[] = [];
  for (const pattern of CUE.test(text) ? [LONG, ABBREVIATION] : [ABBREVIATION]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + offset;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      if (OF_OTHERS.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
      // "IND-enabling studies" come before the application.
      if (/^[ -]enabling/i.test(text.slice(match.index + match[0].length))) continue;
      found.push({ start, end, text: match[0], purpose: purposeOf(match[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function purposeOf(text: string): SubmissionMention["purpose"] {
  return /^(?:INDs?|CTAs?)\b/.test(text) || /investigational|clinical trial/i.test(text) ? "trial" : "marketing";
}
