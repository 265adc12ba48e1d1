import type { Designation } from "../knowledge/entity";
import { covers } from "../text/span";
import { defineDocumentRule } from "./rule";
import { sentenceAt } from "./support/sentences";

type Item =
  | { readonly kind: "authority"; readonly jurisdiction: string; readonly name: string }
  | {
      readonly kind: "shared";
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly schemes: readonly Designation[];
    };

export const designationAmbiguous = defineDocumentRule<Item>({
  id: "designation-ambiguous",
  severity: { default: "off", "press-release": "hint", regulatory: "information" },
  summary: "A scheme that several authorities run, named without saying whose.",
  why: "Breakthrough Therapy exists in the United States and in China, orphan status in a dozen places; the benefits differ.",
  authority: { title: "The schemes' own pages, as their cards cite them", seen: "primary" },
  languages: ["en"],
  messages: {
    whose: "Whose {scheme}? Authorities named in this document that run one: {owners}.",
  },
  examples: {
    reported: [
      {
        text: "The FDA and the NMPA reviewed tislelizumab.\n\nTislelizumab has [[Breakthrough Therapy designation]].",
        profile: "regulatory",
      },
    ],
    silent: [
      {
        text: "The FDA and the NMPA reviewed tislelizumab.\n\nTislelizumab has Breakthrough Therapy designation from the NMPA.",
        profile: "regulatory",
      },
      {
        text: "The FDA reviewed tislelizumab.\n\nTislelizumab has Breakthrough Therapy designation.",
        profile: "regulatory",
      },
    ],
  },
  needs: ["regulators", "designations"],
  collect: ({ mentions, document, block }) => {
    const { knowledge } = document;
    const items: Item[] = [];
    const regulators = mentions.filter(({ type }) => type === "regulator");
    for (const { entity, text: name } of regulators) {
      const regulator = entity === undefined ? undefined : knowledge.entity(entity);
      if (regulator?.type === "regulator")
        items.push({ kind: "authority", jurisdiction: regulator.jurisdiction, name });
    }
    for (const { start, end, text, entity, candidates, type } of mentions) {
      if (type !== "designation" || entity === undefined) continue;
      const schemes = [entity, ...candidates].flatMap((id) => {
        const scheme = knowledge.entity(id);
        return scheme?.type === "designation" ? [scheme] : [];
      });
      const sentence = sentenceAt(block.prose, start);
      const saysWhose =
        regulators.some((mention) => covers(sentence, mention)) ||
        /\b(?:U\.?S\.?|EU|Europe|China|Japan|Korea|UK)\b/.test(block.prose.slice(sentence.start, sentence.end));
      if (schemes.length > 1 && !saysWhose) items.push({ kind: "shared", start, end, text, schemes });
    }
    return items;
  },
  conclude: function* (items) {
    /** By jurisdiction, as the document calls them. */
    const named = new Map<string, string>();
    for (const { item } of items) {
      if (item.kind === "authority" && !named.has(item.jurisdiction)) named.set(item.jurisdiction, item.name);
    }
    for (const { item, blockStart } of items) {
      if (item.kind !== "shared") continue;
      const owners = new Set(item.schemes.flatMap(({ jurisdiction }) => named.get(jurisdiction) ?? []));
      if (owners.size < 2) continue;
      yield {
        start: blockStart + item.start,
        end: blockStart + item.end,
        message: "whose",
        arguments: { scheme: item.text, owners: [...owners].join(", ") },
      };
    }
  },
});
