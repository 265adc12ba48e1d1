import { expect, test } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

const SENTENCES = [
  "Patients received veltinib and Zorbal 5 mg daily.",
  "The FDA granted RMAT designation to NGB-102 in 2020.",
  "NGB-101 (nortamab vedotin) is an ADC for solid tumors; NGB-101 is given weekly.",
  "China's National Medical Products Administration (NMPA) accepted the NDA for CT053 (zevor-cel).",
  "The European Commission (EC) approved KEYTRUDA (pembrolizumab) and the EC extended it.",
  "Orphan drug and fast track status came from the EMA and Health Canada.",
  "Axicabtagene ciloleucel (Yescarta; axi-cel) was approved; axi-cel was given.",
  "In May 2023, Opdivo was approved in Japan and granted orphan designation by the EMA in 2024.",
  "The company submitted a Biologics License Application (BLA) for nivolumab to the FDA on March 4, 2021.",
  "Treatment with BMS-986165 or ABC-4471 was well tolerated.",
];

const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };

/** What is recognized and stated, as a reader sees it. */
function readingOf(text: string): readonly string[] {
  const document = { uri: "file:///test.md", format: "markdown" as const, text };
  const { mentions, statements } = analyze(document, builtKnowledge(), settings);
  const names = mentions.map((mention) => text.slice(mention.start, mention.end).replaceAll(/[*_]/g, ""));
  const stated = statements.map(({ event, drug, name, regulator, date, planned, negated }) =>
    [drug.text, event, name?.text, regulator?.text, date?.value, planned, negated].join(" | ").replaceAll(/[*_]/g, ""),
  );
  return [...names, ...stated];
}

/** The sentence once for each of its words, with that word emphasized. */
function emphasized(sentence: string, mark: string): readonly string[] {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(
    ({ index, 0: word }) => `${sentence.slice(0, index)}${mark}${word}${mark}${sentence.slice(index + word.length)}`,
  );
}

test.each(SENTENCES)("emphasis changes nothing of what is read: %s", (sentence) => {
  const plain = readingOf(sentence);
  expect(plain.length).toBeGreaterThan(0);
  for (const mark of ["**", "*", "_"]) {
    for (const text of emphasized(sentence, mark)) expect([text, readingOf(text)]).toEqual([text, plain]);
  }
});
