import { defineDocumentRule } from "./rule";
import type { Located } from "./rule";
import { sentenceAt } from "./support/sentences";
import { shareOfCapitals } from "./support/words";
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
  readonly isBrand: boolean;
  /** The nonproprietary name stands in the same sentence. */
  readonly hasInn: boolean;
  /** In a heading or a headline, where there is no room for both names: the text's first mention counts then. */
  readonly isHeadline: boolean;
}

export const brandWithoutInn = defineDocumentRule<Use>({
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
    const uses: Use[] = [];
    for (const { type, entity, nameKind, name: label, text, start, end } of mentions) {
      if (type !== "drug" || entity === undefined || nameKind === undefined) continue;
      if (nameKind !== "brand") {
        uses.push({ entity, label, text, start, end, isBrand: false, hasInn: false, isHeadline: false });
        continue;
      }
      const sentence = sentenceAt(block.prose, start);
      const hasInn = mentions.some(
        (other) => other.entity === entity && other.nameKind !== "brand" && covers(sentence, other),
      );
      const marks = /^[®™\u2060]*(?:\((?:R|TM)\))?/i.exec(block.prose.slice(end, end + 6))?.[0].length ?? 0;
      const isHeadline = block.kind === "heading" || shareOfCapitals(block.prose, sentence) > HEADLINE;
      uses.push({ entity, label, text, start, end: end + marks, isBrand: true, hasInn, isHeadline });
    }
    return uses;
  },
  conclude: function* (items) {
    const first = new Map<string, Located<Use>>();
    for (const located of items) {
      const known = first.get(located.item.entity);
      const isBare = known !== undefined && known.item.isBrand && !known.item.hasInn;
      if (known === undefined || (isBare && known.item.isHeadline && !located.item.isHeadline)) {
        first.set(located.item.entity, located);
      }
    }
    for (const { item, blockStart } of first.values()) {
      if (!item.isBrand || item.hasInn || item.label.toLowerCase() === item.text.toLowerCase()) continue;
      const at = blockStart + item.end;
      yield {
        start: blockStart + item.start,
        end: blockStart + item.start + item.text.length,
        message: "missing",
        arguments: { brand: item.text, inn: item.label },
        entity: item.entity,
        fixes: [
          {
            title: "insert",
            arguments: { inn: item.label },
            edits: [{ start: at, end: at, newText: ` (${item.label})` }],
            certain: false,
          },
        ],
      };
    }
  },
});
