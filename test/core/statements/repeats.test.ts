import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("one authority after another", () => {
  it("reads 'did so' and 'followed'", () => {
    checkStatements(
      "The European Commission approved Hemgenix in February 2023; the FDA had done so in November 2022.",
      "Hemgenix | approval | - | European Commission | 2023-02",
      "Hemgenix | approval | - | FDA | 2022-11",
    );
    checkStatements(
      "The European Medicines Agency granted PRIME designation to zenocutuzumab in 2021, and the FDA followed in 2022 with Fast Track designation.",
      "zenocutuzumab | designation | PRIME designation | European Medicines Agency | 2021",
      "zenocutuzumab | designation | Fast Track designation | FDA | 2022",
    );
    checkStatements(
      "Japan approved Leqembi in September 2023, and China followed suit in January 2024.",
      "Leqembi | approval | - | Ministry of Health, Labour and Welfare | 2023-09",
      "Leqembi | approval | - | National Medical Products Administration | 2024-01",
    );
  });
  it("reads dates before and behind their authorities", () => {
    checkStatements(
      "On April 4, 2023, we received approval from the FDA for Joenja and on June 26, 2023 from the MHRA.",
      "Joenja | approval | - | FDA | 2023-04-04",
      "Joenja | approval | - | MHRA | 2023-06-26",
    );
    checkStatements(
      "Zolbetuximab was first approved in Japan (March 2024), followed by the US (October 2024).",
      "Zolbetuximab | approval | - | Ministry of Health, Labour and Welfare | 2024-03",
      "Zolbetuximab | approval | - | U.S. Food and Drug Administration | 2024-10",
    );
    checkStatements(
      "Ebglyss: EU – approved November 2023; US – approved September 2024",
      "Ebglyss | approval | - | European Commission | 2023-11",
      "Ebglyss | approval | - | U.S. Food and Drug Administration | 2024-09",
    );
    checkStatements(
      "Tevimbra – EC approval: September 2023; FDA approval: March 2024",
      "Tevimbra | approval | - | EC | 2023-09",
      "Tevimbra | approval | - | FDA | 2024-03",
    );
  });
  it("takes a place and the authority that decides there for one", () => {
    checkStatements(
      "BASEL, June 19, 2019 (NEWSWIRE) -- Lynparza Approved in Japan. Example today announced that Japan's Pharmaceuticals and Medical Devices Agency has approved Lynparza.",
      "Lynparza | approval | - | Japan's Pharmaceuticals and Medical Devices Agency | 2019-06-19",
    );
  });
});

describe("what is said of each", () => {
  it("stands in the brackets behind it", () => {
    checkStatements(
      "KYV-101 holds RMAT (FDA, 2024) and Fast Track (FDA, 2023) designations in addition to orphan designation in the EU.",
      "KYV-101 | designation | RMAT | FDA | 2024",
      "KYV-101 | designation | Fast Track | FDA | 2023",
      "KYV-101 | designation | orphan designation | European Commission | -",
    );
  });
  it("holds for what is also approved", () => {
    checkStatements(
      "Rinvoq was approved by the FDA in 2019 for arthritis and was later also approved for atopic dermatitis in 2022.",
      "Rinvoq | approval | - | FDA | 2019",
      "Rinvoq | approval | - | FDA | 2022",
    );
  });
});

describe("full approvals", () => {
  it("follow accelerated ones", () => {
    checkStatements(
      "Trodelvy was granted accelerated approval by the FDA in April 2020 and full approval in April 2021.",
      "Trodelvy | approval | accelerated approval | FDA | 2020-04",
      "Trodelvy | approval | - | FDA | 2021-04",
    );
    checkStatements(
      "The FDA converted the accelerated approval of Trodelvy to full approval in April 2021.",
      "Trodelvy | approval | - | FDA | 2021-04",
    );
  });
});

describe("withdrawals", () => {
  it("of an approval are no approval", () => {
    checkStatements(
      "The FDA withdrew approval of Makena on April 6, 2023.",
      "Makena | withdrawal | - | FDA | 2023-04-06",
    );
    checkStatements(
      "The Food and Drug Administration is withdrawing approval of Makena.",
      "Makena | withdrawal | - | Food and Drug Administration | -",
    );
  });
});

describe("applications", () => {
  it("are accepted by nobody named", () => {
    checkStatements(
      "The NDA for sotatercept was accepted in January 2024.",
      "sotatercept | acceptance | NDA | - | 2024-01",
    );
    checkStatements(
      "Example submitted an MAA for lecanemab to the EMA in January 2023, which was accepted on 26 January 2023.",
      "lecanemab | submission | MAA | EMA | 2023-01",
      "lecanemab | acceptance | MAA | EMA | 2023-01-26",
    );
  });
  it("for an approval are no approval", () => {
    checkStatements(
      "Takeda filed for Japanese approval of fruquintinib in September 2023.",
      "fruquintinib | submission | - | Ministry of Health, Labour and Welfare | 2023-09",
    );
    checkStatements("An FDA advisory committee backed approval of donanemab on June 10, 2024.");
    checkStatements(
      "Example received a letter. The FDA issued a complete response letter for accelerated approval of donanemab.",
    );
  });
  it("in a line of their own are of what is spoken of", () => {
    checkStatements(
      "# Zenocutuzumab\n\n- BLA accepted by the FDA in May 2024\n- Approved by the FDA in December 2024",
      "Zenocutuzumab | acceptance | BLA | FDA | 2024-05",
      "Zenocutuzumab | approval | - | FDA | 2024-12",
    );
  });
  it("are reviewed once a review has begun", () => {
    checkStatements(
      "The European Medicines Agency began its review of lecanemab in January 2023.",
      "lecanemab | review | - | European Medicines Agency | 2023-01",
    );
  });
  it("end before the date of the next event", () => {
    checkStatements(
      "We submitted an NDA to the FDA for vepdegestrant and in August 2024 the FDA accepted the NDA.",
      "vepdegestrant | submission | NDA | FDA | -",
      "vepdegestrant | acceptance | NDA | FDA | 2024-08",
    );
  });
});

describe("codes that nobody listed", () => {
  it("keep their grants to themselves", () => {
    checkStatements(
      "Lecanemab is an antibody. The FDA granted orphan drug designation to QZ-XKW-001 in 2024.",
      "QZ-XKW-001 | designation | orphan drug designation | FDA | 2024",
    );
  });
});

describe("uses below a headline", () => {
  it("are told once each", () => {
    checkStatements(
      "FDA approves Retevmo for cancers\n\nThe FDA approved Retevmo for the treatment of adults with metastatic lung cancer, and the treatment of children with medullary thyroid carcinoma. Retevmo was approved by the FDA.",
      "Retevmo | approval | - | FDA | -",
      "Retevmo | approval | - | FDA | -",
    );
  });

  it("takes a headline without an authority for what the text says, whosever the scheme", () => {
    checkStatements(
      "Orphan drug designation granted to nivolumab\n\nThe Ministry of Health, Labour and Welfare has granted orphan drug designation to nivolumab.\n",
      "nivolumab | designation | orphan drug designation | Ministry of Health, Labour and Welfare | -",
    );
  });
});

describe("what is said twice", () => {
  it("is told with all that either says", () => {
    checkStatements(
      "Dificid applications received priority review in 2019. The FDA granted priority review for Dificid.",
      "Dificid | designation | priority review | FDA | 2019",
    );
  });
});

describe("two decisions in one sentence", () => {
  it("stay two where the text tells them of two names of one drug", () => {
    checkStatements(
      "The FDA approved the biologics license application for Comirnaty on August 22, 2024, and granted emergency use authorization for BNT162b2.",
      "Comirnaty | approval | biologics license application | FDA | 2024-08-22",
      "BNT162b2 | approval | emergency use authorization | FDA | -",
    );
  });
});
