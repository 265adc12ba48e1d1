import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("the Commission decides on an opinion", () => {
  it("and so approves what it is about", () => {
    checkStatements(
      "The European Commission ratified the CHMP's opinion on tezepelumab in September 2022.",
      "tezepelumab | approval | - | European Commission | 2022-09",
    );
    checkStatements(
      "The European Commission endorsed the CHMP's recommendation and approved tezepelumab in September 2022.",
      "tezepelumab | approval | - | European Commission | 2022-09",
    );
  });
  it("but a committee only adopts it", () => {
    checkStatements("The CHMP adopted a positive opinion on tezepelumab in July 2022.");
    checkStatements("The European Commission adopted the CHMP's negative opinion on tezepelumab.");
  });
});

describe("programmes that a medicine enters", () => {
  it("are those of whom they are said to be", () => {
    checkStatements(
      "The FDA granted tezepelumab Fast Track designation in 2015. In 2016 it entered the PRIME scheme of the European Medicines Agency.",
      "tezepelumab | designation | Fast Track designation | FDA | 2015",
      "tezepelumab | designation | PRIME | European Medicines Agency | 2016",
    );
    checkStatements(
      "Tezepelumab was granted access to the PRIME scheme of the European Medicines Agency.",
      "Tezepelumab | designation | PRIME | European Medicines Agency | -",
    );
  });
});

describe("what an authority did before it approved", () => {
  it("has the same subject", () => {
    checkStatements(
      "Health Canada completed its review and authorized tezepelumab in July 2022.",
      "tezepelumab | approval | - | Health Canada | 2022-07",
    );
  });
});

describe("medicines that were taken off the market", () => {
  it("are withdrawn, in sentences and in fields", () => {
    checkStatements("Rofecoxib was removed from the market in 2004.", "Rofecoxib | withdrawal | - | - | 2004");
    checkStatements(
      "Cerivastatin\nDate of Approval: 1997\nDate of Removal: August 2001",
      "Cerivastatin | approval | - | - | 1997",
      "Cerivastatin | withdrawal | - | - | 2001-08",
    );
    checkStatements("Insulin was removed from the formulary.");
  });
});
