import { describe, it } from "vitest";
import { checkStatements } from "../../support/statements";

describe("what is accepted, and how", () => {
  it("reads verbs that share their object", () => {
    checkStatements(
      "In May 2021 the FDA accepted and granted priority review to the BLA for tislelizumab.",
      "tislelizumab | acceptance | BLA | FDA | 2021-05",
      "tislelizumab | designation | priority review | FDA | 2021-05",
    );
    checkStatements(
      "The NDA for imatinib in patients who have failed two treatments has been accepted and granted priority review by the NMPA.",
      "imatinib | acceptance | NDA | NMPA | -",
      "imatinib | designation | priority review | NMPA | -",
    );
  });
  it("tells the way of review from a review", () => {
    checkStatements(
      "The FDA accepted for Priority Review the BLA for nivolumab.",
      "nivolumab | acceptance | BLA | FDA | -",
      "nivolumab | designation | Priority Review | FDA | -",
    );
  });
  it("reads what was accepted as no submission", () => {
    checkStatements(
      "The FDA accepted the filing of the NDA for imatinib. The FDA accepted the NDA resubmission for nilotinib.",
      "imatinib | acceptance | NDA | FDA | -",
      "nilotinib | acceptance | NDA | FDA | -",
    );
  });
  it("finds the drug behind the next verb", () => {
    checkStatements(
      "The FDA has accepted the New Drug Application submitted by Example Pharma and granted Priority Review for imatinib.",
      "imatinib | acceptance | New Drug Application | FDA | -",
      "imatinib | designation | Priority Review | FDA | -",
    );
  });
});

describe("grants behind their schemes", () => {
  it("reads 'D1 and D2, all granted by R'", () => {
    checkStatements(
      "This is in addition to Fast Track designation and Orphan Drug designation, all previously granted by the FDA to imatinib.",
      "imatinib | designation | Fast Track designation | FDA | -",
      "imatinib | designation | Orphan Drug designation | FDA | -",
    );
  });
  it("keeps one scheme of two authorities apart", () => {
    checkStatements(
      "Imatinib has received Orphan Drug Designation from the European Medicines Agency and Orphan Drug Designation from the FDA.",
      "Imatinib | designation | Orphan Drug Designation | European Medicines Agency | -",
      "Imatinib | designation | Orphan Drug Designation | FDA | -",
    );
  });
});

describe("labels with a date", () => {
  it("state the event of the drug that is spoken of", () => {
    checkStatements(
      "# Nivolumab\n\n- Date of issue of marketing authorisation valid throughout the European Union: 19/06/2015\n- FDA approval date: December 2014\n- PDUFA date: May 5, 2025\n- Expected approval: 2027",
      "Nivolumab | approval | - | European Commission | 2015-06-19",
      "Nivolumab | approval | - | FDA | 2014-12",
    );
  });
});

describe("cells that are sentences", () => {
  it("are about the row's product, listed or not", () => {
    checkStatements(
      "| Candidate | Target | Status |\n| --- | --- | --- |\n| QZV-7731 | CD19 | NMPA NDA accepted Mar 2025 |\n| imatinib | KIT | Approved in Japan in 2005 and in the US in 2001 |\n| QZV-118 | HER2 | IND cleared by FDA, phase 1 ongoing |\n| QZV-119 | HER2 | Submit NDA in 2027 |",
      "QZV-7731 | acceptance | NDA | NMPA | 2025-03",
      "imatinib | approval | - | Ministry of Health, Labour and Welfare | 2005",
      "imatinib | approval | - | U.S. Food and Drug Administration | 2001",
      "QZV-118 | clearance | IND | FDA | -",
      "QZV-119 | submission | NDA | - | 2027 | planned",
    );
  });
  it("take event and scheme from the header, each part its own authority", () => {
    checkStatements(
      "| Drug | Approval date | Withdrawal date |\n| --- | --- | --- |\n| Ukoniq | February 5, 2021 | May 31, 2022 |",
      "Ukoniq | approval | - | - | 2021-02-05",
      "Ukoniq | withdrawal | - | - | 2022-05-31",
    );
    checkStatements(
      "| Drug | Designations |\n| --- | --- |\n| imatinib | FDA Fast Track designation (2021); EMA PRIME designation (2022) |",
      "imatinib | designation | Fast Track designation | FDA | 2021",
      "imatinib | designation | PRIME designation | EMA | 2022",
    );
  });
});

describe("datelines", () => {
  it("date what was announced without 'today'", () => {
    checkStatements(
      "LEXINGTON, Mass. and AMSTERDAM, April 17, 2025 (EXAMPLE WIRE) -- Example N.V. has announced that the FDA has granted Fast Track designation to imatinib.",
      "imatinib | designation | Fast Track designation | FDA | 2025-04-17",
    );
    checkStatements(
      "23 June 2021 | News\n\nExample Pharma announced that the EMA has granted PRIME designation to imatinib.",
      "imatinib | designation | PRIME designation | EMA | 2021-06-23",
    );
  });
  it("do not date what was announced before", () => {
    checkStatements(
      "BASEL, March 13, 2024 (EXAMPLE WIRE) -- Example Pharma today announced results. The company previously announced that the FDA had granted imatinib Fast Track designation.",
      "imatinib | designation | Fast Track designation | FDA | -",
    );
  });
});

describe("approvals under another name", () => {
  it("reads 'authorised as X since'", () => {
    checkStatements(
      "Nivolumab has been authorised in the EU as Opdivo since 19 June 2015.",
      "Nivolumab | approval | - | European Commission | 2015-06-19",
    );
  });
  it("reads 'signed off on'", () => {
    checkStatements(
      "Japan and Canada signed off on nivolumab in 2014.",
      "nivolumab | approval | - | Ministry of Health, Labour and Welfare | 2014",
      "nivolumab | approval | - | Health Canada | 2014",
    );
  });
  it("takes a licence between companies for none", () => {
    checkStatements("Nivolumab, licensed by Example Pharma, is an antibody.");
  });
});

describe("applications taken back, and what is still to come", () => {
  it("reads whom the application was made to", () => {
    checkStatements(
      "Example Pharma has withdrawn its FDA application for imatinib.",
      "imatinib | withdrawal | application | FDA | -",
    );
  });
  it("takes an approval that is applied for, or that will have been, for no approval", () => {
    checkStatements("The EMA has rejected the application for European Union approval of nivolumab.");
    checkStatements(
      "The label of nivolumab will be published after the marketing authorisation has been granted by the European Commission.",
      "nivolumab | approval | - | European Commission | - | planned",
    );
  });
});

describe("one date behind several schemes", () => {
  it("is that of all", () => {
    checkStatements(
      "The company received RMAT designation from the FDA and PRIME designation from the EMA for RP-A501 in 2023.",
      "RP-A501 | designation | RMAT designation | FDA | 2023",
      "RP-A501 | designation | PRIME designation | EMA | 2023",
    );
  });
});

describe("reviews of what is spoken of", () => {
  it("are of the drug before", () => {
    checkStatements(
      "Nivolumab was tested. The drug is also under review by the EMA and the MHRA.",
      "Nivolumab | review | - | EMA | -",
      "Nivolumab | review | - | MHRA | -",
    );
  });
});

describe("approvals in a record of a drug", () => {
  it("have their date behind them, or with their authority in brackets", () => {
    checkStatements(
      "Yescarta: PRIME eligibility May 2016; MAA submitted 27 July 2017; marketing authorisation 23 August 2018.",
      "Yescarta | designation | PRIME | - | 2016-05",
      "Yescarta | submission | MAA | - | 2017-07-27",
      "Yescarta | approval | - | - | 2018-08-23",
    );
    checkStatements(
      "Tepmetko: first approval worldwide (Japan, March 2020); full approval (US, February 2024)",
      "Tepmetko | approval | - | Ministry of Health, Labour and Welfare | 2020-03",
      "Tepmetko | approval | - | U.S. Food and Drug Administration | 2024-02",
    );
  });
});

describe("lines of a record", () => {
  it("are read each by itself", () => {
    checkStatements(
      "Name: Translarna\nActive substance: ataluren\nStatus: Authorised\nAuthorisation date: 31/07/2014\nOrphan designation: 27/05/2005\n",
      "Translarna | approval | - | - | 2014-07-31",
      "Translarna | designation | Orphan designation | - | 2005-05-27",
    );
    checkStatements(
      "Key dates for Vyvgart\n17 December 2021 FDA approval in gMG\n10 August 2022 European Commission approval in gMG\n",
      "Vyvgart | approval | - | FDA | 2021-12-17",
      "Vyvgart | approval | - | European Commission | 2022-08-10",
    );
  });
});
