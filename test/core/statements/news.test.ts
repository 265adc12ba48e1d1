import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("the day of the news", () => {
  it("dates a headline by the dateline below it", () => {
    checkStatements(
      "Health Canada approves Opdivo for gastric cancer\n\n27 October 2022 - The approval rests on one trial.\n",
      "Opdivo | approval | - | Health Canada | 2022-10-27",
    );
    checkStatements(
      "Acme Announces FDA Granted Orphan Drug Designation for Nivolumab\nBOSTON, Oct. 26, 2023 (GLOBE NEWSWIRE) -- Acme makes medicines.\n",
      "Nivolumab | designation | Orphan Drug Designation | FDA | 2023-10-26",
    );
  });

  it("knows each item of a page of news by its own day", () => {
    checkStatements(
      [
        "FDA approves nivolumab",
        "28 October 2022 - It is a first.",
        "Read more →",
        "FDA accepts application for Revlimid",
        "3 May 2021 - A decision comes next year.",
      ].join("\n\n"),
      "nivolumab | approval | - | FDA | 2022-10-28",
      "Revlimid | acceptance | application | FDA | 2021-05-03",
    );
    checkStatements(
      [
        "January 22, 2013",
        "Acme announced that the FDA has approved nivolumab.",
        "December 28, 2012",
        "Acme has received FDA approval of Revlimid. Imatinib has been approved by the FDA.",
      ].join("\n\n"),
      "nivolumab | approval | - | FDA | 2013-01-22",
      "Revlimid | approval | - | FDA | 2012-12-28",
      "Imatinib | approval | - | FDA | -",
    );
  });

  it("counts relative dates from the item's day", () => {
    checkStatements(
      "BOSTON, March 5, 2020 -- Acme reports.\n\nBASEL, June 7, 2021 -- The FDA approved nivolumab last month.\n",
      "nivolumab | approval | - | FDA | 2021-05",
    );
  });

  it("gives no day to plans, to what was before, and to what a title only mentions", () => {
    const dateline = "\n\nBOSTON, March 5, 2020 -- Acme reports.\n";
    checkStatements(
      `Nivolumab, approved by the FDA, shows benefit in trial${dateline}`,
      "Nivolumab | approval | - | FDA | -",
    );
    checkStatements(
      `Acme reports growth following FDA approval of nivolumab${dateline}`,
      "nivolumab | approval | - | FDA | -",
    );
    checkStatements(
      `Nivolumab was approved by the FDA. It is given as an infusion.${dateline}`,
      "Nivolumab | approval | - | FDA | -",
    );
  });

  it("tells apart what a page ran together into one line", () => {
    checkStatements(
      "News ## FDA Approves Opdivo® for Gastric Cancer July 27, 2021 6:30 am ET **Revlimid is a medicine that is sold in many countries** NEW YORK--Acme, known as such outside Canada, today announced results. * Sales grew by 6% in 2019 * The FDA granted imatinib orphan drug designation * More studies began",
      "Opdivo | approval | - | FDA | 2021-07-27",
      "imatinib | designation | orphan drug designation | FDA | -",
    );
  });
});
