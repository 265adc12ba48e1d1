import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, analyzeInSteps } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";
import { assemble, DATELINES, INSERTIONS, SENTENCES } from "./samples";
import { FORMATS } from "../../support/formats";

const knowledge = builtKnowledge();
const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };

describe("analysis", () => {
  test("is total and points into the text, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(...INSERTIONS, ...SENTENCES),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("\uD83D", "\u0000"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.array(piece, { maxLength: 40 }), (format, pieces) => {
        const text = pieces.join("");
        const analysis = analyze({ uri: "", format, text }, knowledge, settings);
        let at = 0;
        for (const mention of analysis.mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          at = mention.end;
        }
        for (const { start, end } of [...analysis.problems, ...analysis.statements]) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("gives the same each time", () => {
    const text = assemble(
      "markdown",
      DATELINES[0] ?? "",
      SENTENCES.map((sentence) => [sentence]),
    );
    const [first, second] = [0, 1].map(() => analyze({ uri: "", format: "markdown", text }, knowledge, settings));
    expect(second?.mentions).toEqual(first?.mentions);
    expect(second?.problems).toEqual(first?.problems);
  });

  test("markup within a name does not hide it, and code does", () => {
    const text = "The **FUC**ASO<sup>®</sup> label and `FUCASO` in code, [FUCASO](https://example.org/FUCASO).";
    const { mentions } = analyze({ uri: "", format: "markdown", text }, knowledge, settings);
    expect(mentions.map(({ text }) => text)).toEqual(["FUC**ASO", "FUCASO"]);
  });

  test("in steps: the same result, with chances to interrupt in proportion to the text", () => {
    const paragraphs = Array.from({ length: 100 }, () => SENTENCES.slice(0, 4));
    const document = { uri: "", format: "markdown" as const, text: assemble("markdown", "", paragraphs) };
    const steps = analyzeInSteps(document, knowledge, settings);
    let pauses = 0;
    let result = steps.next();
    for (; result.done !== true; result = steps.next()) pauses++;
    expect(result.value.mentions).toEqual(analyze(document, knowledge, settings).mentions);
    expect(pauses).toBeGreaterThan(document.text.length / 16_384);
  });

  test("lists that are assembled in steps are the ones that are read at once", () => {
    const paragraphs = Array.from({ length: 600 }, (_, index) => SENTENCES.slice(index % SENTENCES.length).slice(0, 1));
    const document = { uri: "", format: "markdown" as const, text: assemble("markdown", "", paragraphs) };
    const [atOnce, inSteps] = [0, 1].map(() => analyze(document, knowledge, settings));
    const steps = inSteps?.assemble();
    expect(steps?.next().done).toBe(false);
    while (steps?.next().done === false);
    for (const list of ["blocks", "mentions", "definitions", "statements"] as const) {
      expect(inSteps?.[list].length).toBeGreaterThan(0);
      expect(inSteps?.[list]).toEqual(atOnce?.[list]);
    }
  });
});
