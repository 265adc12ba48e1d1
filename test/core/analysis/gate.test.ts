import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import type { AnalysisSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";
import { FILLER_README } from "./gateSamples";

function isIn(text: string, settings: Partial<AnalysisSettings> = {}): boolean {
  const document = { uri: "file:///x", format: "markdown" as const, text };
  return analyze(document, builtKnowledge(), { ...defaultSettings("2026-11-22"), ...settings }).biomedical;
}

describe("the biomedical gate", () => {
  test.each([
    "FDA approves Keytruda for melanoma.",
    "# Draft\n\nEquecabtagene autoleucel received RMAT designation.",
    "The recommended dose of imatinib is 400 mg once daily with a meal.",
    "Patients with multiple myeloma were treated with bortezomib and dexamethasone.",
    "The EMA grants PRIME designation to medicines for an unmet need; the CHMP gives its opinion to patients.",
  ])("in: %s", (text) => expect(isIn(text)).toBe(true));

  test.each([
    "",
    "The stock's 50-day EMA crossed above the 200-day EMA on Monday, a bullish crossover. Volume was high.",
    "Amazon Prime members get free delivery today. Prime Day starts on Tuesday, with priority delivery.",
    "The city council approved the budget. The NDA with the contractor was signed, a breakthrough in housing.",
    "Mix sugar, salt and water. Bake for twenty minutes. Add lemon juice and serve with tea.",
    FILLER_README,
  ])("out: %s", (text) => expect(isIn(text)).toBe(false));

  test("one name in a long text about something else is no evidence", () => {
    const chapter = "The old captain walked along the harbour and counted the boats that had come home. ";
    expect(isIn(`${chapter.repeat(400)}He took aspirin. ${chapter.repeat(400)}`)).toBe(false);
  });

  test("settings and front matter decide first", () => {
    expect(isIn("Nothing at all.", { enable: "on" })).toBe(true);
    expect(isIn("FDA approves Keytruda for melanoma.", { enable: "off" })).toBe(false);
    expect(isIn("---\nformulary: off\n---\n\nFDA approves Keytruda for melanoma.")).toBe(false);
  });

  test("a document that is out has mentions, and neither statements nor problems", () => {
    const text = "---\nformulary: off\n---\n\nThe EMA granted RMAT to Keytruda in 2023.";
    const analysis = analyze({ uri: "", format: "markdown", text }, builtKnowledge(), defaultSettings("2026-11-22"));
    expect(analysis.mentions.length).toBeGreaterThan(0);
    expect([analysis.statements, analysis.problems]).toEqual([[], []]);
  });
});
