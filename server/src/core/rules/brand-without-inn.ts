import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import { capitalized } from "./brand-lowercase";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { enumerate } from "./support/enumerate";
import { isProductTitle } from "./support/productName";
import { sentenceAt } from "./support/sentences";
import { isWrittenLow, ordinaryBrandWords, shareOfCapitals } from "./support/words";
import { covers } from "../text/span";

/** Above this share of capitals a line is a headline. */
const HEADLINE = 0.6;

interface Use {
  readonly entity: string;
  readonly label: string;
  readonly text: string;
  readonly start: number;
  /** Where the name's marks end ("Keytruda®"). */
  readonly end: number;
  /** The nonproprietary name stands in the same sentence. */
  readonly hasInn: boolean;
  /** In a heading or a headline, where there is no room for both names: the text's first mention counts then. */
  readonly isHeadline: boolean;
}

/** A brand name; or the entity alone where it goes by another name. */
type Item = Use | string;

export const brandWithoutInn = defineDocumentRule<Item>({
  id: "brand-without-inn",
  severity: { default: "off", "press-release": "information", journal: "information", regulatory: "information" },
  summary: "A brand name whose first mention lacks the nonproprietary name.",
  why: "Promotional texts must give the established name, journals ask for it, and readers abroad know the drug by nothing else.",
  authority: {
    title: "21 CFR 202.1(b)(1): the established name accompanies the proprietary name each time that this is featured",
    url: "https://www.accessdata.fda.gov/scripts/cdrh/cfdocs/cfCFR/CFRSearch.cfm?fr=202.1",
    seen: "primary",
    note: "The regulation is about advertisements, and lets running text leave the established name out. One mention beside the brand's first is what publishers' instructions ask for.",
  },
  languages: ["en"],
  messages: {
    missing: "{brand} is {inn}: give the nonproprietary name at the first mention.",
    insert: "Insert “({inn})”",
  },
  examples: {
    reported: [{ text: "[[Keytruda]] was effective. Patients tolerated Keytruda well.", profile: "press-release" }],
    silent: [
      { text: "Aspirin was given. Those on Aspirin or valacyclovir were well.", profile: "journal" },
      {
        text: "A patent for the novel Compound to treat pain came after Keytruda (pembrolizumab).",
        profile: "journal",
      },
      { text: "Glyxambi® (linagliptin and empagliflozin tablets) was effective.", profile: "press-release" },
      { text: "Ogivri (trastuzumab) was effective.", profile: "press-release" },
      {
        text: "Karvea 75 mg tablets\n\nEach tablet contains 75 mg of irbesartan. Karvea lowers blood pressure.",
        profile: "regulatory",
      },
      {
        text: "# Filing for Keytruda (pembrolizumab) in Japan\n\nKeytruda is used in lung cancer.",
        profile: "press-release",
      },
      {
        text: "# Keytruda Approved in Japan\n\nKeytruda (pembrolizumab) was approved. Patients tolerated Keytruda well.",
        profile: "press-release",
      },
      { text: "Keytruda (pembrolizumab) was effective. Patients tolerated Keytruda well.", profile: "press-release" },
      {
        text: "Pembrolizumab was effective. Patients tolerated Keytruda well, and pembrolizumab helped.",
        profile: "press-release",
      },
    ],
  },
  needs: "drugs",
  collect: ({ mentions, block, document }) => {
    if (block.kind === "reference-entry") return [];
    const items: Item[] = [];
    for (const mention of mentions) {
      const { type, entity, nameKind } = mention;
      if (type !== "drug" || entity === undefined || nameKind === undefined) continue;
      if (nameKind === "brand" && isNoBrandHere(mention, block, document.knowledge)) continue;
      if (nameKind === "brand") items.push(useOf(mention, entity, mentions, block, document.knowledge));
      else if (items.at(-1) !== entity) items.push(entity);
    }
    return items;
  },
  conclude: function* (items) {
    const first = new Map<string, Located<Item>>();
    for (const located of items) {
      const { item } = located;
      const entity = typeof item === "string" ? item : item.entity;
      const known = first.get(entity);
      if (known === undefined || (isBareHeadline(known.item) && !isHeadline(item))) first.set(entity, located);
    }
    for (const { item, blockStart } of first.values()) {
      if (typeof item === "string" || item.hasInn || item.label.toLowerCase() === item.text.toLowerCase()) continue;
      yield findingOf(item, blockStart);
    }
  },
});

/**
 * A word that is a brand somewhere and something else to most ("aspirin", "compound"), or a name in lower case that its
 * owner does not write so ("valacyclovir"): a register's name of a generic.
 */
function isNoBrandHere({ text, end, entity }: Mention, { prose }: Block, knowledge: Knowledge): boolean {
  const lower = text.toLowerCase();
  if (ordinaryBrandWords.has(lower)) return !/^[®™]/.test(prose.slice(end, end + 1));
  if (text !== lower || entity === undefined || isWrittenLow(text, entity, knowledge)) return false;
  return capitalized(text, entity, knowledge) === undefined;
}

function isHeadline(item: Item): boolean {
  return typeof item !== "string" && item.isHeadline;
}

function isBareHeadline(item: Item): boolean {
  return typeof item !== "string" && item.isHeadline && !item.hasInn;
}

function useOf(brand: Mention, entity: string, mentions: readonly Mention[], block: Block, knowledge: Knowledge): Use {
  const { name: label, text, start, end } = brand;
  const { kind, prose } = block;
  const sentence = sentenceAt(prose, start);
  const substance = substanceOf(entity, knowledge);
  const hasInn =
    mentions.some(
      (other) =>
        (other.entity === entity || other.entity === substance) &&
        other.nameKind !== "brand" &&
        covers(sentence, other),
    ) || namesAllParts(label, prose.slice(sentence.start, sentence.end));
  const marks = /^[®™\u2060]*(?:\((?:R|TM)\))?/i.exec(prose.slice(end, end + 6))?.[0].length ?? 0;
  const isHeadline =
    kind === "heading" ||
    kind === "table" ||
    isProductTitle(prose, brand) ||
    shareOfCapitals(prose, sentence) > HEADLINE;
  return { entity, label, text, start, end: end + marks, hasInn, isHeadline };
}

/** The substance of which the entity is one product: a biosimilar's reference has its name in most of the world. */
function substanceOf(entity: string, knowledge: Knowledge): string | undefined {
  const drug = knowledge.entity(entity);
  return drug?.type === "drug" ? drug.productOf : undefined;
}

/** Labels of combinations list the substances: "empagliflozin; linagliptin". */
const PARTS = "; ";

function namesAllParts(label: string, sentence: string): boolean {
  if (!label.includes(PARTS)) return false;
  const text = sentence.toLowerCase();
  return label.split(PARTS).every((part) => text.includes(part.toLowerCase()));
}

function findingOf({ entity, label, text: brand, start, end }: Use, blockStart: number): Finding {
  const at = blockStart + end;
  const inn = enumerate(label.split(PARTS));
  const edits = [{ start: at, end: at, newText: ` (${inn})` }];
  return {
    start: blockStart + start,
    end: blockStart + start + brand.length,
    message: "missing",
    arguments: { brand, inn },
    entity,
    fixes: [{ title: "insert", arguments: { inn }, edits, certain: false }],
  };
}
