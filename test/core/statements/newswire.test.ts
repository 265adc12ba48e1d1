import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("days between an authority and its verb", () => {
  it("part nothing", () => {
    checkStatements(
      "The U.S. Food and Drug Administration on Friday approved Gilead's Sovaldi.",
      "Sovaldi | approval | - | U.S. Food and Drug Administration | -",
    );
    checkStatements(
      "The FDA late Friday authorized Pfizer's Comirnaty for children.",
      "Comirnaty | approval | - | FDA | -",
    );
    checkStatements(
      "Britain's medicines regulator on Wednesday approved Pfizer's Comirnaty.",
      "Comirnaty | approval | - | Medicines and Healthcare products Regulatory Agency | -",
    );
  });
});

describe("news of a medicine", () => {
  it("says by a noun which one was approved or cleared", () => {
    checkStatements(
      "Aduhelm, Biogen's controversial drug that the FDA approved in June 2021, is sold no more.",
      "Aduhelm | approval | - | FDA | 2021-06",
    );
    checkStatements(
      "Aduhelm has been cleared for use in the US.",
      "Aduhelm | approval | - | U.S. Food and Drug Administration | -",
    );
    checkStatements("FDA green-lights Aduhelm.", "Aduhelm | approval | - | FDA | -");
  });
});

describe("designations whose participle stands behind their use", () => {
  it("have the authority and the date of each", () => {
    checkStatements(
      "This complements ribociclib's existing U.S. Food and Drug Administration (FDA) Orphan Drug Designation and FDA Fast Track Designation for the treatment of pancreatic cancer awarded to ribociclib in April 2024 and December 2023, respectively.",
      "ribociclib | designation | Orphan Drug Designation | U.S. Food and Drug Administration | 2024-04",
      "ribociclib | designation | Fast Track Designation | FDA | 2023-12",
    );
    checkStatements(
      "Ribociclib has Orphan Drug Designation for the treatment of glioma granted by the FDA in 2020.",
      "Ribociclib | designation | Orphan Drug Designation | FDA | 2020",
    );
  });
});

describe("designations that were asked for", () => {
  it("are granted with the request", () => {
    checkStatements(
      "The FDA granted our request for orphan drug designation for ribociclib.",
      "ribociclib | designation | orphan drug designation | FDA | -",
    );
    checkStatements(
      "We submitted a request for accelerated assessment of Nefecon to the EMA, which was granted on April 23, 2021.",
      "Nefecon | designation | accelerated assessment | EMA | - | planned",
      "Nefecon | designation | accelerated assessment | EMA | 2021-04-23",
    );
    checkStatements(
      "FDA Orphan Drug Designation was received in October 2019 and EMA Orphan designation in January 2020 for ribociclib.",
      "ribociclib | designation | Orphan Drug Designation | FDA | 2019-10",
      "ribociclib | designation | Orphan designation | EMA | 2020-01",
    );
  });
  it("may be fields of a record", () => {
    checkStatements(
      "Ribociclib\nOrphan drug: Yes\nPriority review: No",
      "Ribociclib | designation | Orphan drug | - | -",
    );
    checkStatements(
      "Ribociclib (orphan drug designation in the US) is in phase 2.",
      "Ribociclib | designation | orphan drug designation | U.S. Food and Drug Administration | -",
    );
  });
  it("and a scheme that another is part of is none of its own", () => {
    checkStatements(
      "Ribociclib has been awarded an Innovation Passport under the UK's ILAP.",
      "Ribociclib | designation | Innovation Passport | - | -",
    );
  });
});

describe("months of a report", () => {
  it("are of the year in its title", () => {
    checkStatements(
      "Interim Report Q1, 2021\n\nIn April, the FDA accepted the NDA for Nefecon.",
      "Nefecon | acceptance | NDA | FDA | 2021-04",
    );
    checkStatements(
      "Annual Report 2020\n\nThe FDA accepted the NDA for Nefecon.",
      "Nefecon | acceptance | NDA | FDA | -",
    );
  });
});

describe("what brackets say of others", () => {
  it("is not said of the medicine before them", () => {
    checkStatements("It is treated with lorlatinib (ensartinib has not been approved by the FDA).");
  });
});
