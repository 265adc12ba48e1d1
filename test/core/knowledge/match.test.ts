import { describe, expect, it } from "vitest";
import { sampleDrug, sampleEntities, sampleKnowledge, sampleRegulator } from "./sample";

const knowledge = sampleKnowledge([
  ...sampleEntities,
  sampleDrug("ad26", { synonym: ["rAd26.COV2-S"] }),
  sampleDrug("sestamibi", { synonym: ["99mTc-sestamibi"] }),
  sampleDrug("tocopherol", { synonym: ["d-alpha-tocopherol"] }),
  sampleDrug("naive", { inn: ["naïvemab"] }),
  sampleRegulator("committee", { abbreviation: ["CAT"] }),
]);

/** The text with each match in brackets. */
function marked(prose: string): string {
  let text = "";
  let last = 0;
  for (const { start, end } of knowledge.match(prose)) {
    text += `${prose.slice(last, start)}[${prose.slice(start, end)}]`;
    last = end;
  }
  return text + prose.slice(last);
}

/** Each line is a text with its expected matches in brackets. */
const texts = {
  "case by kind of name": [
    "[IMATINIB] and [imatinib]",
    "[CAT] meets, a cat does not",
    "[Muse], [MUSE], not muse",
    "[PRIME] time, prime time",
  ],
  "hyphens, spaces and dashes": [
    "[CT 053], [CT-053], [CT053], [CT–053]",
    "[zevor cel], [zevor-cel], [zevor‑cel]",
    "[sti571]",
    "[5-FU], [5 FU], [5FU]",
  ],
  "trademark signs": [
    "[Keytruda]® (pembro)",
    "[Keytruda](R)",
    "[imatinib® mesylate], [imatinib(TM) mesylate]",
    "(R)-[imatinib]",
  ],
  possessives: ["[FUCASO]'s and [FUCASO]’s"],
  boundaries: ["imatinibs, CT0531, xCT053, CT053A", "pre-[imatinib]/[FUCASO]", "[Keytruda]²"],
  "longest match": ["[imatinib mesylate] and [imatinib] mesylat"],
  "line ends": [
    "[Orphan\nDrug] and [Orphan\r\n  Drug]",
    "Orphan\n\nDrug",
    "[pembro-\nlizumab] and [zevor-\ncel]",
    "[pembro\u00AD\n  lizumab]",
  ],
  "Unicode forms": [
    "[nai\u0308vemab], [NAÏVEMAB], [naivemab]",
    "[ＣＴ０５３]",
    "[d-α-tocopherol]",
    "[⁹⁹ᵐTc-sestamibi]",
    "[imati\u2060nib]",
  ],
  "hidden text": ["Orphan\uFFFCDrug", "[imatinib]\uFFFC"],
  punctuation: ["[rAd26.COV2-S], rAd26.COV2.S", "Orphan, Drug"],
  "scripts without spaces": ["的[福可苏]由[国家药品监督管理局]批准"],
};

describe("dictionary match", () => {
  for (const [topic, lines] of Object.entries(texts)) {
    for (const line of lines)
      it(`${topic}: ${line}`, () => {
        expect(marked(line.replace(/[[\]]/g, ""))).toBe(line);
      });
  }
});
