import type { LocalDefinition, Mention } from "../recognition/mention";
import { MISSPELLED } from "../recognition/drugs/spellings";
import { covers } from "../text/span";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { hasDosageForm, isProductTitle } from "./support/productName";
import { sentenceAt } from "./support/sentences";
import { opensSentence, shareOfCapitals } from "./support/words";

/** A capitalized name inside a sentence; or the drug that a title names as the product ("Ramipril 5 mg capsules"). */
type Item = Mention | { readonly product: string };

/** Above this share of capitals a line is a headline or a title. */
const HEADLINE = 0.5;

export const innCapitalized = defineDocumentRule<Item>({
  id: "inn-capitalized",
  severity: { default: "off", journal: "hint", regulatory: "hint", patient: "hint" },
  summary: "A nonproprietary name with a capital in the middle of a sentence.",
  why: "Nonproprietary names are common nouns; the capital makes them look like brands.",
  authority: {
    title: "AMA Manual of Style, 11th edition, 14.4.3 Proprietary Names",
    url: "https://www.amamanualofstyle.com/browse?btog=chap&pageSize=10&sort=titlesort&t=AMAMOS_SECTIONS%3Amed-9780190246556-chapter-14-div2-25",
    seen: "abstract",
    read: "2026-11-27",
    says: "An initial capital shows that a name is proprietary: a nonproprietary name has none.",
    note: "That nonproprietary names are common nouns, and in lower case, was seen in secondary sources in so many words. In the European Union a generic may be called by its common name with a trade mark or its holder's name (Directive 2001/83/EC, Article 1(20)): its leaflet may then write the name with a capital.",
  },
  languages: ["en"],
  messages: {
    capital: "“{text}” is a nonproprietary name: write it in lower case inside a sentence.",
    lower: "Change to “{lower}”",
  },
  examples: {
    reported: [
      {
        text: "Every patient received [[Nivolumab]] at home.",
        profile: "journal",
        fixed: "Every patient received nivolumab at home.",
      },
    ],
    silent: [
      { text: "Nivolumab was given at home.", profile: "journal" },
      { text: "# Effects of Nivolumab\n\nAll was well with nivolumab.", profile: "journal" },
      { text: "Every patient received Opdivo at home.", profile: "journal" },
      { text: "Treatment: Nivolumab at home.", profile: "journal" },
      { text: "They had cyclosporine or tacrolimus (Tac) for a year, and Tac was then stopped.", profile: "journal" },
      { text: "It was seen in the Valsartan in Older Hypertensive Patients (VOHP) study.", profile: "journal" },
      {
        text: "A Complete Response Letter on Accelerated Approval of Nivolumab came this spring, as everybody had long expected it would.",
        profile: "journal",
      },
      { text: "**Background** Tislelizumab was given at home.", profile: "journal" },
      {
        text: "All was well. **About Tislelizumab** It is an antibody.\n\n**About Tislelizumab at Home**",
        profile: "journal",
      },
      { text: "Every patient received Furosemide Injection, USP, at home.", profile: "journal" },
      { text: "Ledipasvir/Sofosbuvir was given at home; AUC of Sofosbuvir ↑ 10%.", profile: "regulatory" },
      {
        text: "Ramipril 5 mg hard capsules\n\nDo not take Ramipril if you are allergic to it.",
        profile: "patient",
      },
      { text: "The usual dose of Amoxicillin capsules is one in the morning.", profile: "patient" },
      { text: "Ogivri (trastuzumab) was given. The dose of Ogivri was low.", profile: "journal" },
      { text: "Oral contraceptives fell.\n7.10 Warfarin\nThere was no effect of nivolumab.", profile: "regulatory" },
    ],
  },
  needs: "drugs",
  collect: ({ mentions, definitions, block, document }) => {
    if (block.kind === "reference-entry" || block.kind === "table") return [];
    const isForUsers = document.profile !== "journal";
    const items: Item[] = [];
    for (const mention of mentions) {
      const { type, nameKind, text, entity, evidence } = mention;
      if (type !== "drug" || (nameKind !== "inn" && nameKind !== "usan") || !/^\p{Lu}\p{Ll}/u.test(text)) continue;
      if (evidence.includes(MISSPELLED)) continue;
      if (isForUsers && entity !== undefined && isProductTitle(block.prose, mention)) items.push({ product: entity });
      else if (block.kind === "heading" || isName(block.prose, mention, isForUsers)) continue;
      else if (!isShortForm(mention) && !definitions.some((definition) => isNameIn(definition, mention)))
        items.push(mention);
    }
    return items;
  },
  conclude: function* (items) {
    const products = new Set(items.flatMap(({ item }) => ("product" in item ? [item.product] : [])));
    for (const { item, blockStart } of items) {
      // A generic is called by the nonproprietary name: in its own leaflet this is the product's.
      if (!("product" in item) && !products.has(item.entity ?? "")) yield findingOf(item, blockStart);
    }
  },
});

function findingOf({ start, end, text, entity }: Mention, blockStart: Located<Item>["blockStart"]): Finding {
  const span = { start: blockStart + start, end: blockStart + end };
  const lower = text.toLowerCase();
  return {
    ...span,
    message: "capital",
    arguments: { text, lower },
    ...(entity !== undefined && { entity }),
    fixes: [{ title: "lower", arguments: { lower }, edits: [{ ...span, newText: lower }], certain: true }],
  };
}

/** Where the capital is due: at the sentence's beginning, in a title, in a table, in a product's name. */
function isName(prose: string, mention: Mention, isForUsers: boolean): boolean {
  const { start, end } = mention;
  if (opensSentence(prose, start) || isInTitle(prose, mention) || isInCells(prose, start)) return true;
  if (isInBoldHeading(prose, mention)) return true;
  return hasDosageForm(prose, end) && (isForUsers || /^\s\p{Lu}/u.test(prose.slice(end, end + 2)));
}

/** "**About Tislelizumab**": a few marked words that begin the line or follow a full stop, and end without one. */
function isInBoldHeading(prose: string, { start, end }: Mention): boolean {
  return (
    /(?:^|[\n.!?*]\s?)\u2060{2,3}[^\n\u2060.!?]{0,40}$/.test(prose.slice(Math.max(0, start - 48), start)) &&
    /^[^\n\u2060.!?]{0,40}\u2060{2}/.test(prose.slice(end, end + 48))
  );
}

/** "Ledipasvir/Sofosbuvir", "AUC ↑ 10% Lopinavir ↔": names side by side, as tables have them. */
function isInCells(prose: string, start: number): boolean {
  return /\p{Lu}\p{Ll}+[/+]\s?$/u.test(prose.slice(Math.max(0, start - 24), start)) || /[↑↓↔]/.test(prose);
}

/** "tacrolimus (Tac)": an abbreviation of the document's own. */
function isShortForm({ evidence }: Mention): boolean {
  return evidence.some(({ kind }) => kind === "definition-use");
}

/** An abbreviation, or part of the name that one stands for: "the Valsartan in Elderly Hypertension (VALISH) study". */
function isNameIn({ short, long }: LocalDefinition, { start, end }: Mention): boolean {
  return short.start === start || (covers(long, { start, end }) && long.end - long.start > end - start);
}

/** In a headline, in a run of capitals as titles within a sentence have them, or as a label before a colon. */
function isInTitle(prose: string, { start, end }: Mention): boolean {
  const sentence = sentenceAt(prose, start);
  if (prose.charAt(end) === ":" || shareOfCapitals(prose, sentence) > HEADLINE) return true;
  const before = prose.slice(Math.max(sentence.start, start - REACH), start).match(/\p{L}{4,}/gu) ?? [];
  const last = before.slice(-RUN);
  return last.length === RUN && last.every((word) => /^\p{Lu}/u.test(word));
}

/** So many longer words with a capital in a row before a name make a title. */
const RUN = 3;
const REACH = 80;
