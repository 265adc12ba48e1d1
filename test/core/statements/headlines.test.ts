import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

const LEDE = "CITY, June 21, 2024 (GLOBE NEWSWIRE) -- Example Inc., which makes medicines, told of it.";

describe("headlines", () => {
  it("tell what happened on the day of the dateline", () => {
    checkStatements(
      `Example Announces FDA Approval of Vyvgart for Myasthenia Gravis\n\n${LEDE}`,
      "Vyvgart | approval | - | FDA | 2024-06-21",
    );
    checkStatements(
      `Vyvgart Approved in Japan\n${LEDE}`,
      "Vyvgart | approval | - | Ministry of Health, Labour and Welfare | 2024-06-21",
    );
    checkStatements(
      `FDA Grants Vyvgart Orphan Drug Designation\n\n${LEDE} The FDA approved Soliris.`,
      "Vyvgart | designation | Orphan Drug Designation | FDA | 2024-06-21",
      "Soliris | approval | - | FDA | -",
    );
  });
  it("do not date what was before", () => {
    checkStatements(
      `Vyvgart, Previously Approved by the FDA, Studied in Children\n\n${LEDE}`,
      "Vyvgart | approval | - | FDA | -",
    );
  });
});

describe("a day that stands above a paragraph", () => {
  it("is that of its news", () => {
    checkStatements(
      "May 9, 2013\n\nThe FDA has approved nivolumab, its maker said.\n\nMay 2, 2013\n\nThe FDA has granted imatinib orphan drug designation.\n\n# Others\n\nThe FDA has approved ibrutinib.\n",
      "nivolumab | approval | - | FDA | 2013-05-09",
      "imatinib | designation | orphan drug designation | FDA | 2013-05-02",
      "ibrutinib | approval | - | FDA | -",
    );
  });
});

describe("titles of lists", () => {
  it("say what was granted to the items below", () => {
    checkStatements(
      "What the FDA did last week.\n\n## Approvals\n\n- Example Inc. and Sample Co. Ltd.'s Enhertu, for breast cancer.\n- A robot for surgery.\n\n## Fast track designation\n\n- Example's tipifarnib for head and neck cancer, beside nivolumab.\n",
      "Enhertu | approval | - | FDA | -",
      "tipifarnib | designation | Fast track designation | FDA | -",
    );
  });
});
