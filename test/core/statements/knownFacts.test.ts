import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

/** The verdicts on a text's statements, with what differs. */
function checkVerdicts(text: string, ...expected: string[]): void {
  const document = { uri: "file:///test.md", format: "markdown" as const, text };
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  const { statements } = analyze(document, builtKnowledge(), settings);
  expect(statements.map(({ verdict, difference }) => verdict + (difference ? ` ${difference}` : ""))).toEqual(expected);
}

describe("dates", () => {
  it("confirms a date as precise as the text and the fact allow", () => {
    checkVerdicts("The FDA approved nivolumab in December 2014.", "confirmed");
    checkVerdicts("Fucaso was approved by the NMPA on June 30, 2023.", "confirmed");
  });
  it("contradicts an approval before the first one", () => {
    checkVerdicts("Fucaso was approved by the NMPA on June 30, 2022.", "contradicted date");
    checkVerdicts("Tofersen was approved by the FDA in April 2022.", "contradicted date");
    checkVerdicts("The European Commission approved Opdivo on 19 June 2014.", "contradicted date");
  });
  it("does not let a fact without a date confirm any date", () => {
    checkVerdicts("Aducanumab received accelerated approval from the FDA in June 2020.", "unknown");
    checkVerdicts("Semaglutide was approved in the US in December 2016.", "unknown");
    checkVerdicts("Semaglutide was approved in the US.", "confirmed");
  });
  it("leaves a later approval open: it may be for another use", () => {
    checkVerdicts("The FDA approved nivolumab in May 2017.", "unknown");
  });
  it("leaves a second designation of a drug with several uses open", () => {
    checkVerdicts(
      "Japan's Ministry of Health, Labour and Welfare granted SAKIGAKE designation to nivolumab in 2016.",
      "unknown",
    );
  });
  it("contradicts the date of the only designation of a drug with one use", () => {
    checkVerdicts("The FDA granted belantamab mafodotin orphan drug designation in 2015.", "contradicted date");
  });
  it("leaves a date open where neither the text nor the scheme's name tells whose designation it is", () => {
    checkVerdicts("Belantamab mafodotin received orphan drug designation in 2015.", "unknown");
    checkVerdicts("Belantamab mafodotin received orphan drug designation in 2017.", "confirmed");
  });
});

describe("authorities and standing", () => {
  it("contradicts a scheme that only others run", () => {
    checkVerdicts("The EMA granted RMAT designation to tisagenlecleucel.", "contradicted regulator");
    checkVerdicts("Tisagenlecleucel was granted RMAT designation in Europe.", "unknown");
  });
  it("takes the European agency and Commission for one", () => {
    checkVerdicts("The European Commission granted PRIME to tisagenlecleucel, the EMA said.", "confirmed");
  });
  it("contradicts a review that ended before the document's date", () => {
    checkVerdicts(
      "---\ndate: 2025-03-01\n---\n\nZevorcabtagene autoleucel is currently under review by the NMPA.",
      "contradicted status",
    );
  });
  it("leaves a review open where the text itself says that the medicine is approved there", () => {
    checkVerdicts(
      "---\ndate: 2025-03-01\n---\n\nZevorcabtagene autoleucel is approved by the NMPA. A further application for zevorcabtagene autoleucel is under review by the NMPA.",
      "confirmed",
      "unknown",
    );
  });
  it("leaves a review of a medicine with several uses open", () => {
    checkVerdicts("---\ndate: 2020-03-01\n---\n\nNivolumab is currently under review by the FDA.", "unknown");
  });
  it("judges by what was known at the document's date", () => {
    checkVerdicts("---\ndate: 2014-10-01\n---\n\nNivolumab is currently under review by the FDA.", "unknown");
  });
  it("judges neither plans nor denials", () => {
    checkVerdicts("The FDA may approve nivolumab in 2012. The FDA did not approve tofersen in 2022.", "unknown");
  });
});
