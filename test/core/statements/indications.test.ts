import { expect, it } from "vitest";
import { distinctStatements } from "../../../server/src/core/statements/verdicts/distinct";
import { analyze } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

/** The uses that a text's statements name, each with its date. */
function uses(text: string): readonly string[] {
  const document = { uri: "file:///test.md", format: "markdown" as const, text };
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  return distinctStatements(analyze(document, builtKnowledge(), settings).statements).map(({ indication, date }) =>
    [indication?.text ?? "-", date?.value ?? "-"].join(" | "),
  );
}

it("tells two diseases apart that 'and', 'or' or 'as well as' joins", () => {
  expect(uses("The FDA approved Keytruda for patients with melanoma or non-small cell lung cancer.")).toEqual([
    "melanoma | -",
    "non-small cell lung cancer | -",
  ]);
  expect(
    uses(
      "The FDA approved Rinvoq for children two years of age and older with idiopathic arthritis (JIA) as well as psoriatic arthritis (PsA).",
    ),
  ).toEqual(["idiopathic arthritis (JIA) | -", "psoriatic arthritis (PsA) | -"]);
});

it("keeps one disease whole that 'and' only describes", () => {
  expect(uses("The FDA approved Keytruda for relapsed and refractory Hodgkin lymphoma.")).toEqual([
    "relapsed and refractory Hodgkin lymphoma | -",
  ]);
});

it("gives each use its own date", () => {
  expect(
    uses(
      "The FDA approved Dupixent for atopic dermatitis in 2017, for asthma in 2018 and for eosinophilic esophagitis in 2022.",
    ),
  ).toEqual(["atopic dermatitis | 2017", "asthma | 2018", "eosinophilic esophagitis | 2022"]);
});

it("tells uses of different sentences apart where they share no word", () => {
  expect(
    uses(
      "Imbruvica is approved for adults with chronic lymphocytic leukemia. Imbruvica is approved for patients with active graft versus host disease after steroids.",
    ),
  ).toHaveLength(2);
  expect(
    uses("Example Wins FDA Approval of Keytruda in NSCLC\n\nThe FDA approved Keytruda for non-small cell lung cancer."),
  ).toHaveLength(1);
});

it("takes no medicine's name for a use", () => {
  expect(uses("The FDA granted orphan drug designation for nivolumab, a treatment for gastric cancer.")).toEqual([
    "gastric cancer | -",
  ]);
});
