import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("months that count from a date of the sentence", () => {
  it("are of its year, or of the next", () => {
    checkStatements(
      "The NDA for vericiguat was submitted to the FDA in June 2020 and accepted in July.",
      "vericiguat | submission | NDA | FDA | 2020-06",
      "vericiguat | acceptance | NDA | FDA | 2020-07",
    );
    checkStatements(
      "Ribociclib was approved by the FDA in March 2017, and the European Commission followed in August of that year.",
      "Ribociclib | approval | - | FDA | 2017-03",
      "Ribociclib | approval | - | European Commission | 2017-08",
    );
  });
});

describe("dates before the verb", () => {
  it("are shared out by 'respectively'", () => {
    checkStatements(
      "In July and December 2024, ribociclib was granted orphan drug designation by the European Commission and the FDA, respectively.",
      "ribociclib | designation | orphan drug designation | European Commission | 2024-07",
      "ribociclib | designation | orphan drug designation | FDA | 2024-12",
    );
  });
  it("are none of an event where the count is as of them", () => {
    checkStatements(
      "As of December 2023, two such drugs have been approved by the FDA: ribociclib and abemaciclib.",
      "ribociclib | approval | - | FDA | -",
      "abemaciclib | approval | - | FDA | -",
    );
  });
});

describe("the day of the news", () => {
  it("is that of each use which the text goes on to tell", () => {
    checkStatements(
      "BOSTON, June  24, 2024  (NEWSWIRE) -- Acme announced that the European Commission has granted approval for ribociclib. Ribociclib has been granted marketing authorization by the European Commission for the treatment of breast cancer, renal failure and gout.",
      "ribociclib | approval | - | European Commission | 2024-06-24",
      "Ribociclib | approval | - | European Commission | 2024-06-24",
      "Ribociclib | approval | - | European Commission | 2024-06-24",
    );
  });
});
