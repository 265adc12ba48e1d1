import type { Mention } from "../recognition/mention";
import { defineDocumentRule } from "./rule";
import type { Located } from "./rule";

interface Use {
  readonly entity: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Another name of the same drug stands in brackets beside it, or the two are defined as one. */
  readonly linked: boolean;
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
    title:
      "AMA Manual of Style, 10th edition, Nomenclature, Drugs: once a drug has a nonproprietary name, this name is to be used",
    url: "http://www.amamanualofstyle.com/view/10.1093/jama/9780195176339.001.0001/med-9780195176339-div1-162",
    seen: "primary",
    note: "The chapter's abstract was read; its text is for subscribers.",
  },
  languages: ["en"],
  messages: {
    drift: "{text} is {other}, the name used before; the document does not say so.",
    other: "called {other} here",
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
      { text: "Penicillamine was given. D-penicillamine was well tolerated.", profile: "journal" },
    ],
  },
  needs: "drugs",
  collect: ({ mentions, definitions, block }) => {
    if (block.kind === "reference-entry") return [];
    const uses: Use[] = [];
    mentions.forEach((mention, i) => {
      const { type, entity, text, start, end } = mention;
      if (type !== "drug" || entity === undefined) return;
      const linked =
        [nextDrug(mentions, i, -1), nextDrug(mentions, i, 1)].some(
          (other) => other?.entity === entity && standBeside(block.prose, mention, other),
        ) || definitions.some(({ short, long }) => short.start === start || long.start === start);
      uses.push({ entity, text, start, end, linked });
    });
    return uses;
  },
  conclude: function* (items) {
    const byEntity = new Map<string, Located<Use>[]>();
    for (const located of items) {
      const uses = byEntity.get(located.item.entity);
      if (uses === undefined) byEntity.set(located.item.entity, [located]);
      else uses.push(located);
    }
    for (const uses of byEntity.values()) {
      const [first] = uses;
      if (first === undefined || uses.every(({ item }) => item.text === first.item.text)) continue;
      const firstKey = keyOf(first.item);
      const linked = new Set(uses.filter(({ item }) => item.linked).map(({ item }) => keyOf(item)));
      const drifted = new Set<string>();
      for (const { item, blockStart } of uses) {
        const key = keyOf(item);
        const isOther = !key.includes(firstKey) && !firstKey.includes(key);
        if (!isOther || linked.has(key) || drifted.has(key)) continue;
        drifted.add(key);
        const values = { text: item.text, other: first.item.text };
        yield {
          start: blockStart + item.start,
          end: blockStart + item.end,
          message: "drift",
          arguments: values,
          entity: item.entity,
          related: [
            {
              start: first.blockStart + first.item.start,
              end: first.blockStart + first.item.end,
              message: "other",
              arguments: values,
            },
          ],
        };
      }
    }
  },
});

/** The next linked drug before or after a mention. */
function nextDrug(mentions: readonly Mention[], index: number, step: 1 | -1): Mention | undefined {
  let at = index + step;
  while (mentions[at] !== undefined && (mentions[at]?.type !== "drug" || mentions[at]?.entity === undefined))
    at += step;
  return mentions[at];
}

/** Names that differ in case and marks only are one. */
function keyOf({ text }: Use): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** "X (Y)", "X, also known as Y", "X/Y", "X or Y": little more than a bracket between the two, or the words that say so. */
function standBeside(prose: string, a: Mention, b: Mention): boolean {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const between = prose.slice(left.end, right.start);
  if (/[.!?]\s/.test(between)) return between.length <= LONGEST_LINK && /\bBranded as\s$/.test(between);
  if (between.length <= 40 && (/[([/,;®™=]|known|formerly|brand|marketed|called/.test(between) || JOINED.test(between)))
    return true;
  return between.length <= LONGEST_LINK && SAYS_SO.test(between);
}

const LONGEST_LINK = 160;
/** Two names of one drug that are coordinated are told together. */
const JOINED = /^\s?(?:and|or)\s$/;
const SAYS_SO =
  /\b(?:(?:brand|trade|proprietary|nonproprietary|non-proprietary|generic)(?:ed)? names?|marketed as|sold as|formulation of|version of|biosimilar (?:to|of|referencing))\b/;
