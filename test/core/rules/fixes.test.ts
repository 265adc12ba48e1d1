import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { applyEdits, certainEdits } from "../../../server/src/core/rules/fixAll";
import type { Problem } from "../../../server/src/core/rules/problem";
import { rules } from "../../../server/src/core/rules/registry";
import { defaultSettings } from "../../../server/src/core/settings";
import type { Format } from "../../../server/src/core/text/document";
import { builtKnowledge } from "../../support/knowledge";
import { FORMATS } from "../../support/formats";

/** More than any chain of fixes that make room for others. */
const ROUNDS = 6;

/** Sentences of documents that our rules were not written from. */
const OWN = [
  "SEOUL, May 2, 2023 – Example Bio announced that the MFDS approved Keytruda® (pembrolizumab) 200.0 mg QD.",
  "Patients received MTX 15.0 mg weekly, keytruda and Nivolumab; the CFDA had approved it in July 2021.",
  "The FDA granted Fast Track approval to olaparib (NCT 02184195) in March 2020.",
  "Overall survival (OS) and progression-free survival (PFS) with pembrolizumb were reported. OS was longer.",
  "| drug | dose |\n| --- | --- |\n| imatinib | .5 mg QOD |\n| Opdivo™ | 3.0 mg |",
  "- Orphan drug designation (ODD) for nivolumab\n- EudraCT 2017–004823–66, ATC code L0IFF02",
  "> “Keytruda® helps,” said the investigator about nivolumab.",
];

const texts = [
  ...rules.flatMap(({ examples }) => [...examples.reported, ...examples.silent]).map(({ text }) => unmarked(text)),
  ...OWN,
];
const settings = {
  ...defaultSettings("2026-11-22"),
  enable: "on" as const,
  rules: Object.fromEntries(rules.map(({ id }) => [id, "warning" as const])),
};

function unmarked(text: string): string {
  return text.replace(/\[\[|\]\]/g, "");
}

function problemsIn(text: string, format: Format = "markdown"): readonly Problem[] {
  return analyze({ uri: "file:///document", format, text }, builtKnowledge(), settings).problems;
}

const documents = fc
  .array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join("\n\n"));

describe("certain fixes", () => {
  it("come in order, without overlap, and leave nothing to fix after a few rounds", () => {
    fc.assert(
      fc.property(documents, (document) => {
        let text = document;
        for (let round = 0; round < ROUNDS; round++) {
          const edits = certainEdits(problemsIn(text));
          edits.forEach(({ start, end }, index) => {
            expect(start).toBeLessThanOrEqual(end);
            expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
          });
          if (edits.length === 0) return;
          text = applyEdits(text, edits);
        }
        expect(certainEdits(problemsIn(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(texts.map((text) => [text] as const))("take one problem out of %s and bring none of its rule in", (text) => {
    const before = problemsIn(text);
    for (const problem of before) {
      const fix = problem.fixes.find(({ certain }) => certain);
      if (fix === undefined) continue;
      const after = problemsIn(applyEdits(text, fix.edits));
      expect(count(after, problem.rule), fix.title.text).toBe(count(before, problem.rule) - 1);
      for (const { id } of rules) {
        // The right name of a drug is what other rules look for: they see now what they could not.
        if (problem.rule === "drug-misspelled" || problem.rule === "drug-abbreviated") continue;
        // A trademark sign is what told that the owner writes the name in lower case.
        if (problem.rule === "trademark-symbol" && id === "brand-lowercase") continue;
        expect(count(after, id), `${id} after ${fix.title.text}`).toBeLessThanOrEqual(count(before, id));
      }
    }
  });
});

function count(problems: readonly Problem[], id: string): number {
  return problems.filter(({ rule }) => rule === id).length;
}

describe.each(FORMATS)("on any text in %s", (format) => {
  it("rules neither throw nor report outside of it", () => {
    const pieces = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      { weight: 2, arbitrary: fc.constantFrom(...texts) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "\ud800",
          "\r\n",
          "<!-- formulary-disable-line",
          "%",
          "[[",
          "$5 billion",
          "\u2060",
          "🧬",
          "e\u0301",
        ),
      },
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        for (const { start, end, message, fixes } of problemsIn(text, format)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
          expect(message.text).not.toMatch(/\{[a-z]\w*\}/);
          for (const { edits } of fixes) for (const edit of edits) expect(edit.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it("an unused abbreviation stays where its bracket is all that parts two words", () => {
  const problem = problemsIn("Tumor necrosis factor (TNF)alpha fell with nivolumab.").find(
    ({ rule }) => rule === "abbreviation-unused",
  );
  expect(problem?.fixes).toEqual([]);
});

describe("fixes that a person has to choose", () => {
  it.each([
    ["Insulin glargine 10 IU was injected.", "dose-error-prone", "Insulin glargine 10 units was injected."],
    ["Insulin glargine 10U was injected.", "dose-error-prone", "Insulin glargine 10 units was injected."],
    [
      "Overall survival (OS) with nivolumab was long. Median overall survival (OS) was two years.",
      "abbreviation-redefined",
      "Overall survival (OS) with nivolumab was long. Median OS was two years.",
    ],
  ])("make %s right, and are no part of all", (text, rule, fixed) => {
    const fix = problemsIn(text).find((problem) => problem.rule === rule)?.fixes[0];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
    expect(fix?.certain).toBe(false);
  });
});

describe("fixes of amounts", () => {
  it.each([
    ["Sales of Keytruda came to 1,100 billion yuan.", "Sales of Keytruda came to 1,100 million yuan."],
    ["Sales of Keytruda came to €1,250 billion in all.", "Sales of Keytruda came to €1,250 million in all."],
  ])("change the scale word of %s and nothing else", (text, fixed) => {
    const fix = problemsIn(text).find(({ rule }) => rule === "amount-magnitude")?.fixes[0];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
  });
});
