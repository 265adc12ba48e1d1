import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import { capitalized } from "./brand-lowercase";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { enumerate, namesAllSubstances, substanceOf, substancesOf } from "./support/substances";
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
    title: "21 CFR 202.1(b)(1), Prescription-drug advertisements",
    url: "https://www.accessdata.fda.gov/scripts/cdrh/cfdocs/cfCFR/CFRSearch.cfm?fr=202.1",
    seen: "primary",
    read: "2026-11-27",
    says: "The established name accompanies the proprietary name each time that this is featured; running text need not repeat it.",
    note: "The regulation is about advertisements. One mention beside the brand's first is what publishers' instructions ask for.",
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
      {
        text: "Dovato 50 mg/300 mg film-coated tablets\n\nEach tablet contains 50 mg of dolutegravir and 300 mg of lamivudine.\n\nDovato is for adults.",
        profile: "regulatory",
      },
      {
        text: "These highlights do not include all the information needed to use KEYTRUDA safely and effectively.\n\nKEYTRUDA® (pembrolizumab) injection",
        profile: "regulatory",
      },
      { text: "In rats adriamycin (ADR) was given. ADR was effective.", profile: "journal" },
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
  conclude: function* (items, { knowledge }) {
    const first = new Map<string, Located<Item>>();
    for (const located of items) {
      const { item } = located;
      const entity = typeof item === "string" ? item : item.entity;
      const known = first.get(entity);
      if (known !== undefined && (!isBareHeadline(known.item) || isHeadline(item))) continue;
      const isTold =
        typeof item !== "string" &&
        substancesOf(item.label)
          .map((name) => knowledge.lookup(name)[0]?.entity ?? name)
          .every((part) => first.has(part));
      first.set(entity, isTold ? { ...located, item: entity } : located);
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
function isNoBrandHere(mention: Mention, { prose }: Block, knowledge: Knowledge): boolean {
  const { text, end, entity } = mention;
  if (isOwnAbbreviation(mention, knowledge)) return true;
  const lower = text.toLowerCase();
  if (ordinaryBrandWords.has(lower)) return !/^[®™]/.test(prose.slice(end, end + 1));
  if (text !== lower || entity === undefined || isWrittenLow(text, entity, knowledge)) return false;
  return capitalized(text, entity, knowledge) === undefined;
}

/** "adriamycin (ADR)": what the document itself shortens is told there. */
function isOwnAbbreviation({ text, evidence }: Mention, knowledge: Knowledge): boolean {
  const isDefined = evidence.some(({ kind }) => kind === "definition" || kind === "definition-use");
  return isDefined && !knowledge.lookup(text).some(({ name }) => name.kind === "brand");
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
    ) || namesAllSubstances(label, prose.slice(sentence.start, sentence.end));
  const marks = /^[®™\u2060]*(?:\((?:R|TM)\))?/i.exec(prose.slice(end, end + 6))?.[0].length ?? 0;
  const isHeadline =
    kind === "heading" ||
    kind === "table" ||
    (!hasInn &&
      (isProductTitle(prose, brand) ||
        BOILERPLATE.test(prose.slice(sentence.start, sentence.end)) ||
        shareOfCapitals(prose, sentence) > HEADLINE));
  return { entity, label, text, start, end: end + marks, hasInn, isHeadline };
}

/** How US prescribing information has to begin, before it gives both names. */
const BOILERPLATE = /\bhighlights do not include all the information|\bSee full prescribing information\b/;

function findingOf({ entity, label, text: brand, start, end }: Use, blockStart: number): Finding {
  const at = blockStart + end;
  const inn = enumerate(substancesOf(label));
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
