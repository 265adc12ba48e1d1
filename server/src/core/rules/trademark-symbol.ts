import { defineRule } from "./rule";

const SYMBOL = /^(?:[®™℠]|\((?:R|TM|SM)\))/i;

export const trademarkSymbol = defineRule({
  id: "trademark-symbol",
  severity: { default: "off", journal: "hint", patient: "hint" },
  summary: "A trademark symbol after a name in a text whose readers do not need it.",
  why: "Journals leave the symbols out: capitals already mark the name as proprietary.",
  authority: {
    title: "AMA Manual of Style, 11th edition, 14.4.3 Proprietary Names",
    url: "https://www.amamanualofstyle.com/browse?btog=chap&pageSize=10&sort=titlesort&t=AMAMOS_SECTIONS%3Amed-9780190246556-chapter-14-div2-25",
    seen: "abstract",
    read: "2026-11-27",
    says: "In scientific publications the symbols are not recommended: the capital shows that the name is proprietary.",
    note: "The manual's editors answer so too on their own pages. For texts for patients no such rule was found: there it is a matter of plain reading, and only a hint. Some publishers ask for the symbol at the first mention.",
  },
  languages: ["en"],
  messages: { symbol: "Journals and patient texts leave “{symbol}” out.", remove: "Remove “{symbol}”" },
  examples: {
    reported: [
      {
        text: "Patients received Keytruda[[®]] every three weeks.",
        profile: "journal",
        fixed: "Patients received Keytruda every three weeks.",
      },
    ],
    silent: [
      { text: "Patients received Keytruda every three weeks.", profile: "journal" },
      { text: "Patients received Keytruda (R-CHOP was excluded).", profile: "journal" },
    ],
  },
  needs: "drugs",
  check: function* ({ mentions, block }) {
    if (block.kind === "reference-entry") return;
    for (const { type, end } of mentions) {
      const symbol =
        type === "drug" && /[®™℠(]/.test(block.prose.charAt(end))
          ? SYMBOL.exec(block.prose.slice(end, end + 4))?.[0]
          : undefined;
      if (symbol === undefined) continue;
      const span = { start: end, end: end + symbol.length };
      yield {
        ...span,
        message: "symbol",
        arguments: { symbol },
        fixes: [{ title: "remove", arguments: { symbol }, edits: [{ ...span, newText: "" }], certain: true }],
      };
    }
  },
});
