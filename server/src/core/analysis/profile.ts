import type { AsOf } from "../text/document";
import type { Profile } from "../settings";
import type { HeadBlock } from "../text/frontMatter";

/** How much prose of the document's start is looked at. UTF-16 units. */
const REACH = 12_000;
/** How many blocks at the start may hold a press release's opening. */
const OPENING_BLOCKS = 12;

const WIRE =
  /\(?(?:PR ?Newswire|GLOBE ?NEWSWIRE|BUSINESS ?WIRE|ACCESS ?WIRE|ACCESS Newswire|Newsfile(?: Corp)?|EQS-News|PRNewsfoto)\)?/i;
const RELEASE = /\bfor immediate release\b/i;
const ANNOUNCES = /\b(?:today )?announce[ds]?\b|\btoday (?:reported|provided|presented)\b/i;

/** Kinds of document that a heading names. These and the sections are matched against small letters: to ignore case takes longer to prepare. */
const REGULATORY_TITLE =
  /^(?:\d[\d.]{0,8}\s+)?(?:investigator[’']s brochure|clinical study report|clinical (?:trial |study )?protocol|clinical overview|nonclinical overview|quality overall summary|common technical document|statistical analysis plan|summary of product characteristics|highlights of prescribing information|risk management plan|development safety update report|periodic (?:benefit[- ]risk evaluation|safety update) report)\b/;
/** Sections of the Common Technical Document, of product characteristics and of US labels. */
const REGULATORY_SECTION =
  /^(?:2\.[3-7](?:\.\d{1,2}){0,4}|3\.2\.[spar](?:\.\d{1,2}){0,4}|5\.3(?:\.\d{1,2}){1,4})\.?\s+[a-z\u00df-\u024f]|^4\.[1-9]\.?\s+(?:therapeutic indications|posology|contraindications|special warnings|interaction|fertility|undesirable effects|overdose)|^\d{1,2}\.?\s+(?:indications and usage|dosage and administration|dosage forms and strengths|warnings and precautions|adverse reactions|use in specific populations)/;
const PATIENT_TITLE =
  /\b(?:package leaflet: information for the (?:patient|user)|patient information leaflet|medication guide)\b/;
const PATIENT_SECTION =
  /\b(?:what you need to know before you (?:take|use|are given)|how to (?:take|use|store) [a-z\u00df-\u024f]|possible side effects|what \S{1,30} is and what it is used for|contents of the pack|what is the most important information i should know|who should not (?:take|use))/;
const JOURNAL_SECTION =
  /^(?:\d{1,2}\.?\s+)?(abstract|background|objectives?|introduction|(?:materials|patients) and methods|methods|results|findings|discussion|conclusions?|interpretation|references)\s?(?::|$|\n)/i;
/** Spares the look for sections in what has not got the one that an article cannot do without. */
const METHODS = /methods/i;
/** Labels inside the one paragraph of a structured abstract. */
const INLINE_SECTION =
  /(?:^|[.\n]\s{0,3})(background|objectives?|aims?|methods|results|findings|conclusions?|interpretation):\s/gi;

/**
 * What kind of document this looks like, told with caution: a wrong profile would switch rules on that nobody asked for.
 * `undefined` where the signs are too few. English only.
 */
export function detectProfile(head: readonly HeadBlock[], asOf: AsOf): Profile | undefined {
  const texts: string[] = [];
  let length = 0;
  for (const { block } of head) {
    if (block.kind === "code" || block.kind === "comment" || block.kind === "front-matter") continue;
    const text = block.prose.replace(/[\u2060\uFFFC]/g, "").trim();
    if (text !== "") texts.push(text.slice(0, REACH - length));
    length += text.length;
    if (length >= REACH) break;
  }
  if (isPatientText(texts)) return "patient";
  if (isRegulatory(texts)) return "regulatory";
  if (isPressRelease(texts.slice(0, OPENING_BLOCKS).join("\n"), asOf)) return "press-release";
  return isArticle(texts) ? "journal" : undefined;
}

function isPressRelease(opening: string, { origin }: AsOf): boolean {
  if (!ANNOUNCES.test(opening)) return false;
  return WIRE.test(opening) || RELEASE.test(opening) || origin === "dateline";
}

function isRegulatory(texts: readonly string[]): boolean {
  if (texts.slice(0, OPENING_BLOCKS).some((text) => REGULATORY_TITLE.test(line(text)))) return true;
  return count(texts, (text) => REGULATORY_SECTION.test(line(text))) >= 2;
}

function isPatientText(texts: readonly string[]): boolean {
  const sections = count(texts, (text) => PATIENT_SECTION.test(line(text)));
  return (
    sections >= 3 || (sections >= 1 && texts.slice(0, OPENING_BLOCKS).some((text) => PATIENT_TITLE.test(line(text))))
  );
}

/** Methods and results, and a third section: what has these is an article or its abstract. */
function isArticle(texts: readonly string[]): boolean {
  if (!texts.some((text) => METHODS.test(text))) return false;
  const found = new Set<string>();
  for (const text of texts) {
    const heading = JOURNAL_SECTION.exec(text.slice(0, 40))?.[1];
    if (heading !== undefined) found.add(singular(heading));
    for (const match of text.matchAll(INLINE_SECTION)) found.add(singular(match[1] ?? ""));
  }
  const hasMethods = [...found].some((section) => section.endsWith("method"));
  return hasMethods && (found.has("result") || found.has("finding")) && found.size >= 3;
}

function line(text: string): string {
  return text.slice(0, 160).split("\n", 1)[0]?.toLowerCase() ?? "";
}

function singular(section: string): string {
  return section.toLowerCase().replace(/s$/, "");
}

function count(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length;
}
