import { expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import type { Profile } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

const samples: readonly (readonly [Profile | undefined, string])[] = [
  ["journal", "---\nprofile: journal\n---\n\nImatinib was given."],
  ["patient", "---\nformulary:\n  profile: patient\n---\n\nImatinib was given."],
  [undefined, "---\nprofile: default\n---\n\nImatinib was given."],
  [
    "press-release",
    "BASEL, Switzerland, March 13, 2024 (GLOBE NEWSWIRE) -- Example Pharma today announced results of imatinib.",
  ],
  ["press-release", "FOR IMMEDIATE RELEASE\n\nExample Pharma announced results of imatinib."],
  ["press-release", "SEOUL, May 2, 2023 – Example Pharma announced that imatinib was approved."],
  [
    "journal",
    "# Imatinib in adults\n\n## Abstract\n\nImatinib helps.\n\n## Methods\n\nWe gave it.\n\n## Results\n\nIt helped.\n\n## Discussion\n\nGood.",
  ],
  [
    "journal",
    "Background: Imatinib is used. Methods: We gave it to 100 adults. Results: It helped. Conclusions: Imatinib helps.",
  ],
  ["regulatory", "# Investigator's Brochure\n\nImatinib mesylate\n\nEdition 5"],
  [
    "regulatory",
    "## 2.7.3 Summary of Clinical Efficacy\n\nImatinib.\n\n## 2.7.4 Summary of Clinical Safety\n\nImatinib.",
  ],
  ["regulatory", "## 4.1 Therapeutic indications\n\nImatinib.\n\n## 4.3 Contraindications\n\nNone."],
  [
    "patient",
    "# Package leaflet: Information for the patient\n\n## What you need to know before you take imatinib\n\nRead this.",
  ],
  [undefined, "Imatinib was approved. The company announced nothing."],
  [
    undefined,
    "# Results\n\nImatinib helped in 2.7 of 3 patients.\n\n# Discussion\n\nThe results were announced on May 2.",
  ],
  [undefined, "1. Introduction\n\nImatinib.\n\n2. Methods\n\nNone."],
];

it.each(samples)("%s: %s", (profile, text) => {
  const document = { uri: "file:///example.md", format: "markdown" as const, text };
  expect(analyze(document, builtKnowledge(), defaultSettings("2026-11-22")).profile).toBe(profile);
});

it("what the settings say goes first", () => {
  const document = {
    uri: "file:///example.md",
    format: "markdown" as const,
    text: "---\nprofile: journal\n---\nImatinib.",
  };
  const settings = { ...defaultSettings("2026-11-22"), profile: "patient" as const };
  expect(analyze(document, builtKnowledge(), settings).profile).toBe("patient");
});
