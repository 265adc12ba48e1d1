import type { Span } from "../../text/span";

/** An indication as the text words it. */
export interface Indication extends Span {
  readonly text: string;
}

const PEOPLE = "patients|adults|people|individuals|children|infants|women|men|adolescents|participants|subjects";
/** Words and endings that name a disease. */
const DISEASES = String.raw`cancer|carcinoma|disease|syndrome|lymphoma|leuk[ae]+mia|myeloma|tumou?r|disorder|dystrophy|infection|arthritis|sclerosis|asthma|diabetes|failure|melanoma|sarcoma|glioma|deficiency|cough|migraine|pneumonia|sepsis|malaria|influenza|COVID-19|HIV|h[ae]+mophilia|insomnia|dementia|pain|eczema|acne|urticaria|o?edema|degeneration|psoriasis|colitis|dermatitis|retinoblastoma|ataxia|stasis|insufficiency|ulcer|fistula|fracture|lupus|gout|narcolepsy|apno?ea|epilepsy|seizure|stroke|hypertension|fibrosis|palsy|obesity|depression|schizophrenia|NSCLC|MTC|\w{3}(?:itis|osis|[ae]mia|oma|pathy|trophy|plasia|penia|algia|uria)\b`;
const DISEASE = new RegExp(DISEASES, "i");
const START = new RegExp(
  [
    String.raw`\b(?:as (?:a |an )?)?(?:for |in )?(?:the )?(?:\w+(?:-\w+)? )?(?:treatment|management|prevention|prophylaxis) (?:of|for|in)\b`,
    // Scraped text has lost the word between, a link.
    String.raw`\bfor the of\b`,
    String.raw`\bto (?:treat|prevent|manage|slow|reduce the risk of)\b`,
    String.raw`\b(?:for|in) (?:(?:adult|adults|young|older|elderly|pediatric|paediatric|and|or|certain|eligible|use in|the|all|some|most) ){0,4}(?:${PEOPLE})\b`,
    // "patients with A and patients with B"
    String.raw`\band (?:(?:adult|pediatric|paediatric|certain|for|in|those) ){0,3}(?:(?:${PEOPLE}) )?with\b`,
    String.raw`\bindicated for\b`,
    String.raw`\bfor (?=(?:relapsed|refractory|advanced|metastatic|recurrent|locally|early|severe|chronic|acute|newly)\b)`,
    String.raw`\bfor (?!more |at |one |two |the first )(?=(?:[\w'’-]{1,20} ){0,4}[\w'’-]{0,20}(?:${DISEASES}))`,
  ].join("|"),
  "gi",
);
/** Initials that stand for a disease. */
const START_OF_INITIALS = /\bfor (?=[A-Z]{2,6}(?:-[A-Z]+)?\b)/g;
const END =
  /[.;:\n•]| (?:January|February|March|April|May|June|July|August|September|October|November|December) \d|,? (?:based on|following|after at least|after two|who\b|whose|including|that|which|received|has been|was|were|under the|based upon|in combination|and (?:is|was|has|received|granted|maintained|set|for)\b|by the|from the|in (?:19|20)\d\d|according to|supported by|caused by|due to|—|–)|, (?:(?:and )?(?:an?|the)|including|regardless|making|marking|provided|as(?! well\b))\b|,? \(?(?:and|&) for |, for | for (?:substantive |priority )?(?:review|filing)\b/gi;
const LEAD = new RegExp(
  String.raw`^(?:[\s,]|(?:the|of|in|for|with|certain|eligible|adult|pediatric|and|all|use|or|to|treat|${PEOPLE}|living|treatment|have|who)\b)+`,
  "i",
);
/**
 * The indications that `prose` names in a window (offsets of `prose`), in order: one for each "for the treatment of",
 * each item of a bulleted list, each disease of a list. `names` are the offsets at which medicines' names begin: what is "for X" is no use.
 */
export function findIndications(
  prose: string,
  window: Span,
  names: ReadonlySet<number> = NO_NAMES,
): readonly Indication[] {
  const text = prose.slice(window.start, window.end);
  const bullets = bulletsOf(text);
  if (bullets.length > 1)
    return bullets.flatMap(({ start, end }) => bulletIndication(prose, window.start + start, window.start + end));
  const starts = [...text.matchAll(START), ...text.matchAll(START_OF_INITIALS)].sort((a, b) => a.index - b.index);
  const found: Indication[] = [];
  starts.forEach((match, i) => {
    const from = match.index + match[0].length;
    const last = found.at(-1);
    if (names.has(window.start + from)) return;
    if (last !== undefined && window.start + from < last.end) return;
    // "to reduce the risk of X in patients with Y" is one use; "… and for the treatment of Y" is another.
    if (last !== undefined && !isCoordinated(text, match)) return;
    const chain = starts[i + 1]?.index;
    // "for the treatment of adult patients with X": the second start only continues the first.
    const led = text.slice(from, chain);
    if (chain !== undefined && chain - from <= 30 && !/[,;.]| and /.test(led) && !DISEASE.test(led)) return;
    const further = starts
      .slice(i + 1)
      .find((start) => isCoordinated(text, start) && DISEASE.test(text.slice(from, start.index)));
    const end = Math.min(endOf(text, from), further?.index ?? text.length);
    found.push(...split(prose, window.start + from, end + window.start));
  });
  return found;
}

/** Whether a start of an indication adds another one to that before. */
function isCoordinated(text: string, { index, 0: start }: RegExpExecArray): boolean {
  return start.startsWith("and ") || /(?:[;,*•]|\band)\s?$/.test(text.slice(Math.max(0, index - 6), index));
}

const NO_NAMES: ReadonlySet<number> = new Set();

/** The items of a list inside one sentence: ": * A; * B, and; * C". Relative to `text`. */
function bulletsOf(text: string): readonly Span[] {
  const marks = [...text.matchAll(/(?<=[:;,.]\s?(?:and;?\s)?)[*•](?=\s)/g)].map(({ index }) => index);
  return marks.map((start, i) => ({ start: start + 1, end: marks[i + 1] ?? text.length }));
}

function bulletIndication(prose: string, start: number, end: number): readonly Indication[] {
  const named = findIndications(prose, { start, end })[0];
  const text = prose.slice(start, end).trim();
  return named !== undefined ? [named] : DISEASE.test(text) ? [{ start, end, text }] : [];
}

function endOf(text: string, from: number): number {
  END.lastIndex = from + 3;
  const end = END.exec(text)?.index ?? text.length;
  return Math.min(end, from + 400);
}

/** "patients two years of age and older with", "blood cancers such as": what stands before the disease. */
const AGED = /^[^,.;]{0,60}\b(?:(?:and|or) older (?:with |who have )?|such as )/;

/** Without the comma or "and" that leads on to what comes next. */
function withoutEnd(text: string): string {
  const bare = text.trimEnd();
  const shorter = bare.replace(/(?:,|\sand)$/, "");
  return shorter === bare ? bare : withoutEnd(shorter);
}

/** A few words that end in a disease's name, or its initials: what "and" joins to another such is one of two. */
function isWholeDisease(part: string): boolean {
  const words = withoutEnd(part.replace(LEAD, "").replace(/\s?\([^()]*\)/, "")).split(" ");
  if (words.length > 8 || words.some((word) => /^(?:who|with|after|in|from|to|that|which)$/.test(word))) return false;
  return DISEASE.test(words.at(-1) ?? "") || /^[A-Z]{2,6}$/.test(words.at(-1) ?? "");
}

/** "A, B and C" with a disease in each is three indications; anything less clear is one. */
function split(prose: string, start: number, end: number): readonly Indication[] {
  const aged = AGED.exec(prose.slice(start, end))?.[0].length ?? 0;
  const text = withoutEnd(prose.slice(start + aged, end));
  const parts = text.split(/\s?,\s?(?:(?:and|or|as well as)\b\s?)?|,?\s?\b(?:and|or|as well as)\b\s?(?=[^,]*$)/);
  const isList = parts.length >= 3 && parts.every((part) => DISEASE.test(part));
  const cut = isList || (parts.length === 2 && parts.every(isWholeDisease)) ? parts : [text];
  let at = start + aged;
  return cut.flatMap((part) => {
    const from = prose.indexOf(part, at);
    at = from + part.length;
    const lead = LEAD.exec(part)?.[0].length ?? 0;
    const surface = withoutEnd(part.slice(lead));
    const skipped = surface.length - surface.trimStart().length;
    if (surface.trim().length < 2) return [];
    const first = from + lead + skipped;
    return [{ start: first, end: from + lead + surface.length, text: surface.trim() }];
  });
}
