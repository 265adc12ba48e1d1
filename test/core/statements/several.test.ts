import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

const TWO = "Nusinersen and risdiplam treat the disease. ";

describe("what is said of several medicines", () => {
  it("is said of those that were named before", () => {
    checkStatements(
      `${TWO}Both therapies have been approved by the FDA.`,
      "Nusinersen | approval | - | FDA | -",
      "risdiplam | approval | - | FDA | -",
    );
    checkStatements(
      `${TWO}Both were approved by the FDA in 2020.`,
      "Nusinersen | approval | - | FDA | 2020",
      "risdiplam | approval | - | FDA | 2020",
    );
    checkStatements(
      `${TWO}The two drugs received orphan drug designation from the EMA in 2018.`,
      "Nusinersen | designation | orphan drug designation | EMA | 2018",
      "risdiplam | designation | orphan drug designation | EMA | 2018",
    );
    checkStatements(
      "Nusinersen, onasemnogene abeparvovec and risdiplam treat it. The FDA has approved all three medicines.",
      "Nusinersen | approval | - | FDA | -",
      "onasemnogene abeparvovec | approval | - | FDA | -",
      "risdiplam | approval | - | FDA | -",
    );
  });
  it("is of one medicine where its forms are meant, and of none where so many were not named", () => {
    checkStatements(
      "Nusinersen treats the disease. Both formulations were approved by the FDA in 2020.",
      "Nusinersen | approval | - | FDA | 2020",
    );
    checkStatements("Nusinersen treats the disease. Both therapies have been approved by the FDA.");
    checkStatements(`${TWO}All three drugs have been approved by the FDA.`);
    checkStatements(`${TWO}Two drugs have been approved by the FDA.`);
    checkStatements(`${TWO}Both trials were approved by the FDA.`);
  });
});
