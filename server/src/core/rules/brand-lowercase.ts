import type { EntityId } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { Span } from "../text/span";
import { defineDocumentRule } from "./rule";
import { fillsLine, isProductTitle } from "./support/productName";
import { ordinaryBrandWords } from "./support/words";

interface Use extends Span {
  readonly text: string;
  readonly entity: EntityId;
  readonly brand: string;
  /** A trademark sign stands behind it. */
  readonly isMarked: boolean;
}

export const brandLowercase = defineDocumentRule<Use>({
  id: "brand-lowercase",
  severity: { default: "information", patient: "warning" },
  summary: "A brand name written in lower case.",
  why: "Brand names are proper names; in lower case they read as nonproprietary names.",
  authority: {
    title: "AMA Manual of Style, 11th edition, 14.4.3 Proprietary Names",
    url: "https://www.amamanualofstyle.com/browse?btog=chap&pageSize=10&sort=titlesort&t=AMAMOS_SECTIONS%3Amed-9780190246556-chapter-14-div2-25",
    seen: "abstract",
    read: "2026-11-27",
    says: "Proprietary names use initial capitals, with a few exceptions that the owner writes otherwise (pHisoHex).",
  },
  languages: ["en"],
  messages: { lower: "“{text}” is a brand name: {brand}.", capitalize: "Change to “{brand}”" },
  examples: {
    reported: [
      {
        text: "Patients on [[keytruda]] did well.",
        fixed: "Patients on Keytruda did well.",
      },
    ],
    silent: [
      { text: "Patients on Keytruda did well." },
      { text: "Patients on KEYTRUDA did well." },
      { text: "Patients on pembrolizumab did well." },
      { text: "Patients on valacyclovir did well." },
      { text: "Patients on keytruda® did well. The maker sells keytruda at keytruda.example." },
      {
        text: "INFORMATION IN BRAILLE\n\nkeytruda 25 mg\n\nkeytruda 100 mg/4 ml vial\n\nPatients did well; see keytruda-figure-2 of the file.",
      },
      { text: "Patients on aspirin or another antifungal did well in pre-op tests of pembrolizumab." },
    ],
  },
  needs: "brands",
  collect: ({ mentions, document, block }) =>
    mentions.flatMap(({ type, nameKind, text, start, end, entity }) => {
      if (type !== "drug" || nameKind !== "brand" || entity === undefined || text !== text.toLowerCase()) return [];
      const brand = capitalized(text, entity, document.knowledge);
      const after = block.prose.slice(end, end + 2);
      if (brand === undefined || /^\.\w/.test(after) || isInscription(block.prose, start, end)) return [];
      return [{ start, end, text, entity, brand, isMarked: /^[®™]/.test(after) }];
    }),
  conclude: function* (items) {
    // "neffy®": the owner writes it so.
    const own = new Set(items.flatMap(({ item }) => (item.isMarked ? [item.text] : [])));
    for (const { item, blockStart } of items) {
      const { text, brand, entity } = item;
      if (own.has(text)) continue;
      const span = { start: blockStart + item.start, end: blockStart + item.end };
      yield {
        ...span,
        message: "lower",
        arguments: { text, brand },
        entity,
        fixes: [{ title: "capitalize", arguments: { brand }, edits: [{ ...span, newText: brand }], certain: true }],
      };
    }
  },
});

/** A label's line in braille ("keytruda 100 mg"), or a piece of a file's name ("keytruda-fig-1"). */
function isInscription(prose: string, start: number, end: number): boolean {
  return (
    fillsLine(prose, { start, end }) ||
    isProductTitle(prose, { start, end }) ||
    /^-[a-z\d]{1,20}-/.test(prose.slice(end, end + 22))
  );
}

/** The brand name as its owner writes it; `undefined` where it may be written in lower case. */
export function capitalized(text: string, entity: EntityId, knowledge: Knowledge): string | undefined {
  const written = (knowledge.entity(entity)?.names ?? []).filter((name) => name.text.toLowerCase() === text);
  // Some brands are written in lower case by their owners.
  if (written.length === 0 || written.some((name) => name.text === text)) return undefined;
  if (!/^[a-z]{5,}$/.test(text) || ordinaryBrandWords.has(text) || isNonproprietary(text, knowledge)) return undefined;
  return written[0]?.text;
}

/**
 * The same word is a nonproprietary name of this or another drug ("aspirin" in the United States), or is built like one:
 * registers list generics under names such as "valacyclovir".
 */
function isNonproprietary(text: string, knowledge: Knowledge): boolean {
  if (knowledge.lookup(text).some(({ name }) => name.kind !== "brand")) return true;
  return knowledge.stems.some(({ stem, position }) => {
    return position === "suffix" && stem.length >= SHORTEST_STEM && text.endsWith(stem.slice(1));
  });
}

/** With its hyphen: shorter stems end many invented names. */
const SHORTEST_STEM = 5;
