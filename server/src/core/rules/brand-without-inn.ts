import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { sentenceAt } from "./support/sentences";
import { opensSentence, ordinaryBrandWords, shareOfCapitals } from "./support/words";
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
      { text: "Aspirin was given. Those on aspirin were well.", profile: "journal" },
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
  collect: ({ mentions, block }) => {
    if (block.kind === "reference-entry") return [];
    const items: Item[] = [];
    for (const mention of mentions) {
      const { type, entity, nameKind } = mention;
      if (type !== "drug" || entity === undefined || nameKind === undefined) continue;
      if (nameKind === "brand" && isGenericWord(mention, block)) continue;
      if (nameKind === "brand") items.push(useOf(mention, entity, mentions, block));
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

/** "aspirin": a brand somewhere, a nonproprietary name to most; written as one. */
function isGenericWord({ text, start }: Mention, { prose }: Block): boolean {
  const lower = text.toLowerCase();
  return ordinaryBrandWords.has(lower) && (text === lower || opensSentence(prose, start));
}

function isHeadline(item: Item): boolean {
  return typeof item !== "string" && item.isHeadline;
}

function isBareHeadline(item: Item): boolean {
  return typeof item !== "string" && item.isHeadline && !item.hasInn;
}

function useOf(brand: Mention, entity: string, mentions: readonly Mention[], { kind, prose }: Block): Use {
  const { name: label, text, start, end } = brand;
  const sentence = sentenceAt(prose, start);
  const hasInn = mentions.some(
    (other) => other.entity === entity && other.nameKind !== "brand" && covers(sentence, other),
  );
  const marks = /^[®™\u2060]*(?:\((?:R|TM)\))?/i.exec(prose.slice(end, end + 6))?.[0].length ?? 0;
  const isHeadline = kind === "heading" || shareOfCapitals(prose, sentence) > HEADLINE;
  return { entity, label, text, start, end: end + marks, hasInn, isHeadline };
}

function findingOf({ entity, label: inn, text: brand, start, end }: Use, blockStart: number): Finding {
  const at = blockStart + end;
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
