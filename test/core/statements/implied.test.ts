import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("the only authority that a text speaks of", () => {
  it("is meant where nobody is named", () => {
    checkStatements(
      "In October 2021, the FDA granted tezepelumab Priority Review; the drug was approved on 17 December 2021.",
      "tezepelumab | designation | Priority Review | FDA | 2021-10",
      "tezepelumab | approval | - | FDA | 2021-12-17",
    );
    checkStatements(
      "The FDA approved nivolumab in 2014. It was approved for lung cancer in 2015.",
      "nivolumab | approval | - | FDA | 2014",
      "nivolumab | approval | - | FDA | 2015",
    );
  });
  it("is not meant elsewhere, nor where there are several", () => {
    checkStatements(
      "The FDA has studied it. Nivolumab was approved in Mexico in 2016.",
      "Nivolumab | approval | - | - | 2016",
    );
    checkStatements(
      "The FDA has studied it. Nivolumab was granted PRIME status.",
      "Nivolumab | designation | PRIME status | - | -",
    );
    checkStatements(
      "The FDA and Swissmedic have studied it. Nivolumab was approved in 2016.",
      "Nivolumab | approval | - | - | 2016",
    );
  });
});
