import { findCalendarDates } from "../../text/dates";
import type { Mention } from "../../recognition/mention";
import { partyOf } from "../discourse";
import type { Lead, SalientParty } from "../discourse";
import { isApprovalScheme } from "../sentence/lexicon";
import { findPlaces } from "../sentence/places";

/** The longest title of a list, in UTF-16 units. */
const LONGEST = 60;

const APPROVALS =
  /^(?:(?:new|novel|recent|regulatory|marketing|full|other|drugs?|product|FDA|EMA|EU|U\.?S\.?)[ -])*(?:approvals?|authori[sz]ations?|approved(?: (?:drugs|products|medicines|therapies))?)$/i;
/** A title's year, or how many items stand below it: "Approvals in 2021", "Approvals: 3". */
const OF_TITLE = /\s?(?:(?:in|of)\s|\()(?:19|20)\d\d\)?$|\s?(?::\s?|\()\d{1,3}\)?$/;
const WITHDRAWALS =
  /^(?:(?:list|table|of|the|significant|notable|major|safety|market|drugs?|medicines?|product)\s){0,4}(?:withdrawals|withdrawn (?:drugs|medicines|products)|withdrawn from (?:the )?markets?)$/i;
const OF_SCHEME = /^(?:designations?|status|granted|received|programs?|vouchers?|and|,|\s)*$/i;

/** A cheap test that a block may be the title of a list. */
export function isShortTitle(text: string, mentions: readonly Mention[]): boolean {
  return text.length <= LONGEST && (mentions.length > 0 || /approv|authori[sz]|withdraw/i.test(text));
}

/** What a line that is a scheme's name or "Approvals" says of each item of the list below it, by the authority spoken of. */
export function titleLead(
  line: string,
  mentions: readonly Mention[],
  spokenOf: SalientParty | undefined,
): Lead | undefined {
  const text = withoutMarks(line);
  if (text.length > LONGEST) return undefined;
  const named = mentions.find(({ type }) => type === "regulator");
  const regulator = partyOf(named) ?? spokenOf;
  const lead = { drug: undefined, regulator, date: undefined };
  const scheme = mentions.find(({ type }) => type === "designation");
  if (WITHDRAWALS.test(text.replace(OF_TITLE, "")))
    return { event: "withdrawal", scheme: undefined, drug: undefined, regulator: undefined, date: undefined };
  if (scheme === undefined) {
    if (!APPROVALS.test(text.replace(OF_TITLE, ""))) return undefined;
    const date = findCalendarDates(text)[0]?.value;
    return { ...lead, event: "approval", scheme: undefined, date };
  }
  const rest = [scheme.text, named?.text ?? ""].reduce((left, name) => left.replace(name, ""), text);
  if (!OF_SCHEME.test(rest)) return undefined;
  const { text: name, entity } = scheme;
  return { ...lead, event: isApprovalScheme(scheme) ? "approval" : "designation", scheme: { text: name, entity } };
}

/** The longest caption, in UTF-16 units. */
const LONGEST_CAPTION = 200;
const APPROVED = /\b(?:approved|authori[sz]ed|licensed)\b/i;
/** Words of a sentence, or of what is not approved: such a line is no caption. */
const NO_CAPTION =
  /\b(?:not|yet|to be|is|are|was|were|has|have|had|will|under|candidates?|trials?|awaiting|pending|could|may)\b|\w\. \p{L}/iu;

/** "Table 1. Antibodies approved by the FDA": what a caption says of each row, or item, below it. */
export function captionLead(line: string, mentions: readonly Mention[]): Lead | undefined {
  const text = withoutMarks(line).replace(/^(?:supplementary )?table \w{1,4}[.:]?\s{0,4}/i, "");
  if (text.length > LONGEST_CAPTION || !APPROVED.test(text) || NO_CAPTION.test(text.slice(0, -1))) return undefined;
  if (mentions.some(({ type }) => type === "drug")) return undefined;
  const named = mentions.find(({ type }) => type === "regulator");
  const [place] = findPlaces(text, 0);
  const ofPlace = place && { text: text.slice(place.start, place.end), entity: place.regulator };
  const regulator = partyOf(named) ?? ofPlace;
  const date = findCalendarDates(text)[0]?.value;
  return regulator || (date && OF_TITLE.test(text))
    ? { event: "approval", scheme: undefined, drug: undefined, regulator, date }
    : undefined;
}

const HEADER =
  /\b(?:drug|product|brand|trade|generic|medicine)s?\b.{1,80}\b(?:approval date|date of approval|authori[sz]ation date|date approved|approved in)\b/i;

/** "Drug name Active ingredient Approval date": titles of columns that lost their markup, over rows of approved drugs. */
export function headerLead(line: string, mentions: readonly Mention[]): Lead | undefined {
  const text = withoutMarks(line).replace(/^No\.\s/, "");
  if (text.length > LONGEST_CAPTION || !HEADER.test(text) || NO_CAPTION.test(text)) return undefined;
  if (mentions.some(({ type }) => type === "drug")) return undefined;
  const regulator = partyOf(mentions.find(({ type }) => type === "regulator"));
  return { event: "approval", scheme: undefined, drug: undefined, regulator, date: undefined };
}

const MARK = /[\s#*:\uFFFC\u2060]/u;

function withoutMarks(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && MARK.test(line.charAt(start))) start++;
  while (start < end && MARK.test(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}
