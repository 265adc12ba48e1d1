import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { fill } from "../../../server/src/core/rules/run";
import { defaultSettings } from "../../../server/src/core/settings";
import type { Profile } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

function messageIn(text: string, rule: string, profile: Profile = "regulatory"): string | undefined {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const, profile };
  const { problems } = analyze({ uri: "file:///a.md", format: "markdown", text }, builtKnowledge(), settings);
  return problems.find((problem) => problem.rule === rule)?.message.text;
}

describe("messages", () => {
  it.each([
    ["The EMA", "EMA"],
    ["The European Medicines Agency", "European Medicines Agency"],
    ["The U.S. FDA", "U.S. FDA"],
    ["Health Canada", "Health Canada"],
    ["Swissmedic", "Swissmedic"],
    ["Anvisa", "Anvisa"],
    ["Japan's PMDA", "Japan's PMDA"],
  ])("begin with %s", (written, name) => {
    expect(fill("{The name} decides.", { name })).toBe(`${written} decides.`);
    expect(fill("{name}", { name })).toBe(name);
  });

  it.each([
    [
      "The EMA granted RMAT designation to pembrolizumab.",
      "designation-wrong-regulator",
      "Regenerative Medicine Advanced Therapy designation is a scheme of the U.S. Food and Drug Administration; the EMA does not run it.",
    ],
    [
      "The FDA and the NMPA reviewed tislelizumab.\n\nTislelizumab has Breakthrough Therapy designation.",
      "designation-ambiguous",
      "Whose Breakthrough Therapy designation? Authorities named in this document that run one: FDA, NMPA.",
    ],
    [
      "Glyxambi was effective.",
      "brand-without-inn",
      "Glyxambi is empagliflozin and linagliptin: give the nonproprietary name at the first mention.",
    ],
  ])("of %s read well", (text, rule, message) => {
    expect(messageIn(text, rule)).toBe(message);
  });
});
