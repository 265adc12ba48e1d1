import { MISSPELLED } from "../recognition/drugs/spellings";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import type { Span } from "../text/span";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { fillsLine } from "./support/productName";

interface Use {
  readonly mention: Mention;
  /** Another name of the same drug stands in brackets beside it, or the two are defined as one. */
  linked: boolean;
}

export const drugNameDrift = defineDocumentRule<Use>({
  id: "drug-name-drift",
  severity: {
    default: "off",
    "press-release": "information",
    journal: "information",
    regulatory: "information",
    patient: "warning",
  },
  summary: "One drug under several names in a document that never says that they are one.",
  why: "Readers who do not know that MK-3475 is pembrolizumab count two drugs.",
  authority: {
    title: "AMA Manual of Style, 10th edition, Nomenclature, Drugs",
    url: "http://www.amamanualofstyle.com/view/10.1093/jama/9780195176339.001.0001/med-9780195176339-div1-162",
    seen: "abstract",
    read: "2026-11-22",
    says: "Once a drug has a nonproprietary name, this is the name to be used.",
  },
  languages: ["en"],
  messages: {
    drift: "“{text}” is the same drug as “{other}”, the name used before; the document does not say so.",
    other: "called “{other}” here",
  },
  examples: {
    reported: [
      {
        text: "Pembrolizumab was well tolerated. Response to [[MK-3475]] was durable.",
        profile: "journal",
      },
    ],
    silent: [
      { text: "Pembrolizumab (MK-3475) was well tolerated. Response to MK-3475 was durable.", profile: "journal" },
      { text: "Pembrolizumab was well tolerated. Pembrolizumab was effective.", profile: "journal" },
      { text: "Keytruda or pembrolizumab was given; pembrolizumab was well tolerated.", profile: "journal" },
      {
        text: "Semaglutide, a GLP-1 agonist that its maker sells under the brand names Ozempic and Wegovy, was given.",
        profile: "journal",
      },
      {
        text: "Keytruda is a medicine for cancer. The active substance in this medicine is pembrolizumab.",
        profile: "patient",
      },
      { text: "Pembrolizumab was well tolerated. MK-3475 is its development code.", profile: "journal" },
      {
        text: "Deramiocel is the proposed International Nonproprietary Name (INN) for CAP-1002.",
        profile: "press-release",
      },
      { text: "Dasatinib is made by Bristol-Myers Squibb. It is sold under the name of Sprycel.", profile: "patient" },
      { text: "Tirzepatide was approved by the FDA as Mounjaro. Mounjaro helps.", profile: "press-release" },
      { text: "Patients were switched from tacrolimus to Envarsus, and stayed on Envarsus.", profile: "journal" },
      { text: "Karvea 75 mg tablets\n\nEach tablet contains 75 mg of irbesartan.", profile: "regulatory" },
      {
        text: "Finasteride Acme is known in other countries as:\n\n- Germany: Finasterid Acme 5 mg Filmtabletten\n- Spain: Finasterida Acme 5 mg comprimidos",
        profile: "patient",
      },
      { text: "Aspirin 75 mg tablets\n\n## Acetylsalicylic acid\n\nAspirin thins the blood.", profile: "patient" },
      {
        text: "Infection with Bacillus Calmette-Guérin (BCG) was seen, and BCG vaccine stopped.",
        profile: "journal",
      },
      { text: "Bupropion hydrochloride was given. Bupropion HCl was well tolerated.", profile: "journal" },
      { text: "**J****A****RDIANCE** was given. JARDIANCE was well tolerated.", profile: "press-release" },
      { text: "Ropivacaine was given. High doses of ropivaciane were well tolerated.", profile: "journal" },
      { text: "Valproic acid was given. Levels of valproate were high.", profile: "journal" },
      { text: "Penicillamine was given. D-penicillamine was well tolerated.", profile: "journal" },
    ],
  },
  needs: "drugs",
  collect: ({ mentions, definitions, block }) => {
    if (block.kind === "reference-entry") return [];
    const uses: Use[] = [];
    const mayIntroduce = INTRODUCES.test(block.prose);
    let last: Use | undefined;
    let before: Mention | undefined;
    for (const mention of mentions) {
      const { type, entity, text, start, evidence } = mention;
      // A misspelled name is drug-misspelled's.
      if (type !== "drug" || entity === undefined || evidence.includes(MISSPELLED)) continue;
      const isBeside = before?.entity === entity && standBeside(block.prose, before, mention);
      const linked =
        isBeside ||
        isIntroduced(block, mention, mayIntroduce) ||
        definitions.some(({ short, long }) => short.start === start || long.start === start);
      if (last !== undefined && isBeside) last.linked = true;
      if (linked || before?.entity !== entity || before.text !== text) uses.push((last = { mention, linked }));
      before = mention;
    }
    return uses;
  },
  conclude: function* (items) {
    const byEntity = new Map<string, Located<Use>[]>();
    for (const located of items) {
      const entity = located.item.mention.entity ?? "";
      const uses = byEntity.get(entity);
      if (uses === undefined) byEntity.set(entity, [located]);
      else uses.push(located);
    }
    for (const uses of byEntity.values()) yield* driftOf(uses);
  },
});

/** The names of one drug that the document does not link to the first one. */
function* driftOf(uses: readonly Located<Use>[]): Generator<Finding> {
  const [first] = uses;
  const text = first?.item.mention.text;
  if (first === undefined || uses.every(({ item }) => item.mention.text === text)) return;
  const firstKey = keyOf(first.item);
  const linked = new Set(uses.filter(({ item }) => item.linked).map(({ item }) => keyOf(item)));
  const judged = new Set<string>();
  for (const use of uses) {
    const key = keyOf(use.item);
    if (judged.has(key)) continue;
    judged.add(key);
    const isOther = !key.includes(firstKey) && !firstKey.includes(key);
    if (isOther && ![...linked].some((known) => key.includes(known))) yield findingOf(use, first);
  }
}

function findingOf(use: Located<Use>, first: Located<Use>): Finding {
  const { text, entity } = use.item.mention;
  const values = { text, other: first.item.mention.text };
  return {
    ...spanOf(use),
    message: "drift",
    arguments: values,
    ...(entity !== undefined && { entity }),
    related: [{ ...spanOf(first), message: "other", arguments: values }],
  };
}

function spanOf({ item: { mention }, blockStart }: Located<Use>): Span {
  return { start: blockStart + mention.start, end: blockStart + mention.end };
}

/**
 * Names that differ in case, marks, the salt's short form, as an acid and its salts do ("valproate"), or in the ending
 * that another language gives them ("finasterida") are one.
 */
function keyOf({ mention: { text } }: Use): string {
  return text
    .toLowerCase()
    .replace(/[*_\u2060]+/g, "")
    .replace(/\bhcl\b/g, "hydrochloride")
    .replace(/ic acid\b/g, "ate")
    .replace(/(?:um|[aeo])(?!\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The text says there that the name is one of the product's, or writes it below the product's name. */
function isIntroduced({ kind, prose }: Block, mention: Mention, mayIntroduce: boolean): boolean {
  const { start, end } = mention;
  return (
    (mayIntroduce && NAMED.test(prose.slice(Math.max(0, start - LONGEST_BEFORE), start))) ||
    IS_NAME.test(prose.slice(end, end + LONGEST_AFTER)) ||
    ((kind === "paragraph" || kind === "heading") && fillsLine(prose, mention))
  );
}

/** "The active substance in it is NAME", "Each tablet contains 5 mg of NAME", "sold under the name of NAME", "code NAME". */
const NAMED =
  /\b(?:active (?:substance|ingredient)s?\b[^.!?;]{0,40}|(?:tablet|capsule|vial|pen|syringe|cartridge|ampoule|sachet|patch|ml|product|medicine)s?\scontains?\b[^.!?;]{0,40}|under the (?:brand |trade )?name(?: of)?\s|(?:approved|sold|marketed|branded|known)\b[^.!?;]{0,40}\sas\s|code(?:[- ]?named?)?\s(?:is\s|was\s)?)$/i;
const LONGEST_BEFORE = 96;
/** What every form has: looked for once a block. */
const INTRODUCES = /active [si]|contain|under the|approved|sold|marketed|branded|known|code/i;
/** "NAME is its development code". */
const IS_NAME = /^\s(?:is|was)\s(?:its|the|their)\s(?:[\w-]+\s){0,3}(?:code|name)\b/i;
const LONGEST_AFTER = 60;

/** "X (Y)", "X, also known as Y", "X/Y", "X or Y": little more than a bracket between the two, or the words that say so. */
function standBeside(prose: string, left: Mention, right: Mention): boolean {
  const between = prose.slice(left.end, right.start);
  if (/[.!?]\s/.test(between)) return between.length <= LONGEST_LINK && /\bBranded as\s$/.test(between);
  if (between.length <= 40 && (/[([/,;®™=]|known|formerly|brand|marketed|called/.test(between) || JOINED.test(between)))
    return true;
  return between.length <= LONGEST_LINK && SAYS_SO.test(between);
}

const LONGEST_LINK = 160;
/** Two names of one drug that are coordinated are told together. */
const JOINED = /^\s?(?:and|or|to|versus|vs\.?)\s$/;
const SAYS_SO =
  /\b(?:(?:brand|trade|proprietary|nonproprietary|non-proprietary|generic)(?:ed)? names?|marketed as|sold as|consists? of|formulation of|version of|biosimilar (?:to|of|referencing))\b/i;
